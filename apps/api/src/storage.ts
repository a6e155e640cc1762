import { type DatabaseHandle, openDatabase } from "@samrad/db/client";
import { type EmbeddedServer, startEmbeddedServer } from "@samrad/db/embedded-server";
import { migrationsFolder } from "@samrad/db/migrations-folder";
import { listMigrations, runMigrations } from "@samrad/db/schema-engine";
import pg from "pg";
import type { Config } from "./config.ts";

/** The lock that one serving process holds on an embedded database for as long as it lives. */
const servingLock = 727_402;
const watchEvery = 2_000;

export type Storage = DatabaseHandle & {
  url: string;
  embedded: boolean;
  /** Names of the migrations that are not applied. */
  pendingMigrations(): Promise<string[]>;
  /** Applies them, and returns their names. */
  migrate(): Promise<string[]>;
};

/** Another process serves from this data folder. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(
      `Samråd is already running on the data folder ${folder}. Stop it first, or set SAMRAD_DATA to another folder.`,
    );
    this.name = "FolderInUse";
  }
}

/**
 * Opens the database: the server of DATABASE_URL, else the embedded one of the data folder. `serving` claims the
 * folder for this process and keeps the embedded server alive. Throws FolderInUse.
 */
export async function openStorage(config: Config, { serving }: { serving: boolean }): Promise<Storage> {
  const server = config.databaseUrl ? undefined : await startEmbeddedServer(config.dataFolder);
  const url = config.databaseUrl ?? server!.url;
  const claim = server && serving ? await claimFolder(server, config.dataFolder) : undefined;
  const handle = openDatabase(url, 16);
  return {
    ...handle,
    url,
    embedded: server !== undefined,
    pendingMigrations: () => findPending(handle.pool),
    migrate: async () => ((await findPending(handle.pool)).length > 0 ? runMigrations(url, migrationsFolder) : []),
    async close() {
      await handle.close();
      await claim?.release();
      // A command leaves the server to whoever uses it still: the application, or another command.
      if (server && (serving || !(await isInUse(url).catch(() => true)))) await server.stop();
    },
  };
}

/** Whether others are connected; one's own connections take a moment to go. */
async function isInUse(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let look = 0; look < 10; look++) {
      const { rows } = await client.query<{ others: number }>(
        `select count(*)::int as others from pg_stat_activity
          where backend_type = 'client backend' and pid <> pg_backend_pid() and datname = current_database()`,
      );
      if (rows[0]?.others === 0) return false;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return true;
  } finally {
    await client.end();
  }
}

async function findPending(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ found: string | null }>(
    "select to_regclass('_prisma_migrations')::text as found",
  );
  const all = listMigrations(migrationsFolder);
  if (!rows[0]?.found) return all;
  const applied = await pool.query<{ migration_name: string }>(
    "select migration_name from _prisma_migrations where finished_at is not null",
  );
  const names = new Set(applied.rows.map((row) => row.migration_name));
  return all.filter((name) => !names.has(name));
}

/** Holds the lock on a connection of its own: it goes when this process does, however it ends. */
async function claimFolder(server: EmbeddedServer, folder: string) {
  let client = await lock(server.url, folder);
  let released = false;
  const watch = setInterval(() => {
    client.query("select 1").catch(async () => {
      if (released) return;
      // The server has died: it is started again, and what was committed is still there.
      await server.revive().catch(() => {});
      client = await lock(server.url, folder).catch(() => client);
    });
  }, watchEvery);
  return {
    async release() {
      released = true;
      clearInterval(watch);
      await client.end().catch(() => {});
    },
  };
}

async function lock(url: string, folder: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [servingLock]);
  if (rows[0]?.held) return client;
  await client.end();
  throw new FolderInUse(folder);
}
