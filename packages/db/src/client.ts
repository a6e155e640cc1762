import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client.ts";
import { type DirectTransactions, queryDirectly } from "./direct-queries.ts";
import { gatheringSocket } from "./gathering-socket.ts";
import { types } from "./statement-batch.ts";
import { nameStatements } from "./statement-names.ts";

export { Prisma } from "./generated/client.ts";
export type { Rows, SqlTransaction } from "./direct-queries.ts";

/** The database: Prisma for the ordinary, `$queryRaw` where a hot path needs it. */
export type Database = PrismaClient & DirectTransactions;

/** The database inside a transaction. */
export type Transaction = Prisma.TransactionClient;

/** Either: what a read needs. */
export type Reader = Database | Transaction;

/** A read that is SQL alone runs in whatever takes SQL. */
export type SqlReader = Pick<Transaction, "$queryRaw">;

export type DatabaseHandle = { db: Database; pool: pg.Pool; close(): Promise<void> };

/**
 * Whoever waits has long gone: nothing runs, or holds back the reading of the log, without end. Nor is anything compiled
 * for a statement of some milliseconds, as it would be where many rows are expected. A page is as near as the next one:
 * what is asked often lies in memory, and disks no longer turn.
 */
const settings = [
  "statement_timeout = '30s'",
  "idle_in_transaction_session_timeout = '60s'",
  "jit = off",
  "random_page_cost = 1.1",
];

async function setUp(client: pg.ClientBase) {
  await client.query(settings.map((setting) => `set ${setting}`).join("; "));
}

/** Opens a pool of at most `max` connections. */
export function openDatabase(connectionString: string, max = 10): DatabaseHandle {
  const times = { connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000 };
  // What is asked without waiting for what was asked before is sent together (`$transactDirectly`).
  const wire = { pipeline: true, stream: gatheringSocket };
  // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for it, which its types do not say
  const pool = new pg.Pool({ connectionString, max, types, ...times, ...wire, onConnect: setUp });
  // A connection that dies while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => {});
  const nameOf = nameStatements();
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameOf });
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 15_000 } });
  const db = queryDirectly(client, pool, nameOf);
  const close = async () => {
    await db.$disconnect();
    await pool.end();
  };
  return { db, pool, close };
}
