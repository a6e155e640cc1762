import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import pg from "pg";
import { type DatabaseHandle, openDatabase } from "../src/client.ts";
import { type EmbeddedServer, startEmbeddedServer } from "../src/embedded-server.ts";
import { migrationsFolder } from "../src/migrations-folder.ts";
import { listMigrations, runMigrations } from "../src/schema-engine.ts";

/** A database of its own for one test file; gone when disposed. */
export type ScratchDatabase = DatabaseHandle & { url: string } & AsyncDisposable;

// Durability is not what these tests are about: a server that never waits for the disk makes them several times faster.
const flags = [
  "-c",
  "fsync=off",
  "-c",
  "synchronous_commit=off",
  "-c",
  "full_page_writes=off",
  "-c",
  "max_connections=200",
];

/** Starts the server that all tests use, or finds it running. */
export async function startTestServer(): Promise<EmbeddedServer> {
  return startEmbeddedServer(path.join(tmpdir(), `samrad-test-${userInfo().uid}`), flags);
}

/** `TEST_DATABASE_URL` names a server to use instead (any database of it, by a role that may create databases). */
export async function testServerUrl(): Promise<string> {
  return process.env.TEST_DATABASE_URL ?? (await startTestServer()).url;
}

const withDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

async function asAdministrator<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function templateName(): string {
  const hash = createHash("sha256");
  for (const name of listMigrations(migrationsFolder))
    hash.update(name).update(readFileSync(path.join(migrationsFolder, name, "migration.sql")));
  return `samrad_template_${hash.digest("hex").slice(0, 12)}`;
}

async function ensureTemplate(client: pg.Client, url: string): Promise<string> {
  const name = templateName();
  // Test files run in parallel: the first makes the template, the others wait.
  await client.query("select pg_advisory_lock(727401)");
  const found = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (found.rowCount === 0) {
    await client.query("drop database if exists samrad_template_new with (force)");
    await client.query("create database samrad_template_new template template0");
    await runMigrations(withDatabase(url, "samrad_template_new"), migrationsFolder);
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'samrad_template_new'");
    await client.query(`alter database samrad_template_new rename to ${name}`);
  }
  return name;
}

/** Makes an empty, migrated database in about 40 ms. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = await testServerUrl();
  const name = `samrad_scratch_${randomUUID().replaceAll("-", "")}`;
  await asAdministrator(server, async (client) => {
    const template = await ensureTemplate(client, server);
    await client.query(`create database ${name} template ${template}`);
  });
  const url = withDatabase(server, name);
  const handle = openDatabase(url);
  const dispose = async () => {
    await handle.close();
    await asAdministrator(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { ...handle, url, [Symbol.asyncDispose]: dispose };
}
