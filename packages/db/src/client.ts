import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client.ts";

export { Prisma } from "./generated/client.ts";

/** The database: Prisma for the ordinary, `$queryRaw` where a hot path needs it. */
export type Database = PrismaClient;

/** The database inside a transaction. */
export type Transaction = Prisma.TransactionClient;

/** Either: what a read needs. */
export type Reader = Database | Transaction;

export type DatabaseHandle = { db: Database; pool: pg.Pool; close(): Promise<void> };

/** Opens a pool of at most `max` connections. */
export function openDatabase(connectionString: string, max = 10): DatabaseHandle {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000 });
  // A connection that dies while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => {});
  // Whoever waits has long gone: nothing may run, or hold on to the log's horizon, without end.
  pool.on("connect", (client) => {
    client.query("set statement_timeout = '30s'; set idle_in_transaction_session_timeout = '60s'").catch(() => {});
  });
  const db = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: 5_000, timeout: 15_000 } });
  const close = async () => {
    await db.$disconnect();
    await pool.end();
  };
  return { db, pool, close };
}
