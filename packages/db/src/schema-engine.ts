import { readFileSync, readdirSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

type SchemaFile = { path: string; content: string };

type SchemaEngine = {
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>;
  diff(input: object): Promise<{ stdout: string }>;
};

type SchemaEngineClass = {
  new: (
    datamodel: { datamodels: [string, string][] },
    onLog: (line: string) => void,
    adapter: unknown,
  ) => Promise<SchemaEngine>;
};

// Node has it, its type declarations have not.
declare const WebAssembly: {
  instantiate(source: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

const filters = { externalTables: [], externalEnums: [] };

/** The package's own entry imports the .wasm as a module, which Node 20 refuses: it is instantiated by hand. */
async function loadEngineClass(): Promise<SchemaEngineClass> {
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const glue = await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href);
  const wasm = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue.SchemaEngine;
}

// The glue module keeps the one instance in a variable of its own: it must not be loaded twice.
let engineClass: Promise<SchemaEngineClass> | undefined;

/** Runs scripts whole, as Prisma's own engine does. The adapter takes them apart at every semicolon, those within functions too. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const driver = adapter.underlyingDriver();
    return Object.assign(adapter, { executeScript: async (script: string) => void (await driver.query(script)) });
  }
}

async function startEngine(connectionString: string, schema: SchemaFile[]): Promise<SchemaEngine> {
  engineClass ??= loadEngineClass();
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts({ connectionString, max: 1 }));
  const datamodels = schema.map((file): [string, string] => [file.path, file.content]);
  return (await engineClass).new({ datamodels }, () => {}, adapter);
}

/** The names of the committed migrations, oldest first. */
export function listMigrations(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, "migration.sql")))
    .toSorted();
}

/** Applies what is not applied yet, as `prisma migrate deploy` does. Returns the names it applied. */
export async function runMigrations(connectionString: string, folder: string): Promise<string[]> {
  const engine = await startEngine(connectionString, [
    { path: "empty.prisma", content: 'datasource db {\n  provider = "postgresql"\n}\n' },
  ]);
  const migrationDirectories = listMigrations(folder).map((name) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: { tag: "ok", value: readFileSync(path.join(folder, name, "migration.sql"), "utf8") },
    },
  }));
  const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"' };
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: { baseDir: folder, lockfile, shadowDbInitScript: "", migrationDirectories },
    filters,
  });
  return appliedMigrationNames;
}

/** The SQL that leads from one schema to another; from nothing when `from` is empty. The engine wants a server, and changes nothing in it. */
export async function schemaDiff(connectionString: string, from: SchemaFile[], to: SchemaFile[]): Promise<string> {
  const engine = await startEngine(connectionString, to);
  const { stdout } = await engine.diff({
    from: from.length > 0 ? { tag: "schemaDatamodel", files: from } : { tag: "empty" },
    to: { tag: "schemaDatamodel", files: to },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: false,
    filters,
  });
  return stdout;
}

/** The Prisma schema files of a folder. */
export function readSchema(folder: string): SchemaFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({ path: name, content: readFileSync(path.join(folder, name), "utf8") }));
}
