// pnpm --filter @samrad/db migration NAME: writes the SQL from the schema in HEAD to the one in the work tree.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readSchema, schemaDiff } from "../src/schema-engine.ts";
import { testServerUrl } from "../testing/scratch-database.ts";

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Usage: pnpm --filter @samrad/db migration NAME   (a-z, 0-9 and _)");
  process.exit(1);
}

const folder = "prisma/schema";
const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" });

function committedSchema() {
  const files = git("ls-tree", "--name-only", "HEAD", `${folder}/`).split("\n").filter(Boolean);
  return files.map((file) => ({ path: path.basename(file), content: git("show", `HEAD:./${file}`) }));
}

const hasHistory = git("rev-list", "-n", "1", "--all").trim() !== "";
const sql = await schemaDiff(await testServerUrl(), hasHistory ? committedSchema() : [], readSchema(folder));
const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
const target = path.join("prisma/migrations", `${stamp}_${name}`);
mkdirSync(target, { recursive: true });
writeFileSync(path.join(target, "migration.sql"), sql);
console.log(`Wrote ${target}/migration.sql`);
process.exit(0);
