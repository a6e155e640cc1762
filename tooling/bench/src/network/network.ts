import { readFileSync } from "node:fs";
import path from "node:path";
import { startEmbeddedServer } from "@samrad/db/embedded-server";
import { migrationsFolder } from "@samrad/db/migrations-folder";
import { listMigrations, runMigrations } from "@samrad/db/schema-engine";
import pg from "pg";
import { dataFolder } from "./app.ts";
import { corpusVersion } from "./corpus.ts";
import type { Person } from "./seed.ts";
import { seedNetwork } from "./seed.ts";

/** A network on an embedded PostgreSQL in a data folder of its own, as it was when it was seeded. */
export type Network = {
  folder: string;
  url: string;
  pool: pg.Pool;
  /** So many times 2,000 threads and 20,000 posts. */
  scale: number;
  /** The process of its PostgreSQL. */
  postmaster: number;
  /** Its authors, with sessions. */
  people: Person[];
  /** Lets go of it: the PostgreSQL is stopped. */
  close(): Promise<void>;
};

const withName = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

async function inDatabase<T>(url: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** Makes the seeded database that is copied for each run, anew when the schema or the corpus has changed. */
async function prepareTemplate(url: string, scale: number): Promise<string> {
  const newest = listMigrations(migrationsFolder).at(-1)!.slice(0, 14);
  const template = `seeded_${newest}_${corpusVersion}`;
  await inDatabase(withName(url, "postgres"), async (pool) => {
    const { rows } = await pool.query<{ name: string }>(
      "select datname as name from pg_database where datname ~ '^(seeded|filling)_'",
    );
    if (rows.some(({ name }) => name === template)) return;
    for (const { name } of rows) await pool.query(`drop database ${name} (force)`);
    process.stderr.write(`Seeding ${2_000 * scale} threads with ${20_000 * scale} posts\n`);
    await pool.query("create database filling_up");
    const filling = withName(url, "filling_up");
    await runMigrations(filling, migrationsFolder);
    await inDatabase(filling, (database) => seedNetwork(database, scale));
    await pool.query(`alter database filling_up rename to ${template}`);
  });
  return template;
}

/** Opens the network of a scale, without what earlier runs have written into it. */
export async function openNetwork(scale: number): Promise<Network> {
  const folder = dataFolder(`network-${scale}`);
  const server = await startEmbeddedServer(folder);
  const template = await prepareTemplate(server.url, scale);
  await inDatabase(withName(server.url, "postgres"), async (pool) => {
    await pool.query("drop database if exists samrad (force)");
    await pool.query(`create database samrad template ${template}`);
    await pool.query("checkpoint");
  });
  const pool = new pg.Pool({ connectionString: server.url, max: 4 });
  pool.on("error", () => {});
  const { rows } = await pool.query<Person>(
    `select s.person_id as id, m.organisation_id as "organisationId", s.token
     from session s join membership m on m.person_id = s.person_id order by s.person_id`,
  );
  // A network that was seeded on another day is still signed in.
  await pool.query("update session set expires_at = now() + interval '1 day', updated_at = now()");
  const close = async () => {
    await pool.end();
    await server.stop();
  };
  const postmaster = Number.parseInt(readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8"), 10);
  return { folder, url: server.url, pool, scale, postmaster, people: rows, close };
}
