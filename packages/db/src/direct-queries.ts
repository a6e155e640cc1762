import pg from "pg";
import { Prisma, type PrismaClient } from "./generated/client.ts";

type NameOf = (statement: { sql: string }) => string;
type Query = TemplateStringsArray | Prisma.Sql;

/** As Prisma reads them, so that a query gives the same inside a transaction: int8 and numeric are no JavaScript numbers, a day begins in UTC. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, BigInt);
types.setTypeParser(pg.types.builtins.NUMERIC, (text) => new Prisma.Decimal(text));
types.setTypeParser(pg.types.builtins.DATE, (text) => new Date(`${text}T00:00:00Z`));

const toSql = (query: Query, values: unknown[]): Prisma.Sql => ("raw" in query ? Prisma.sql(query, ...values) : query);

/** A transaction that takes SQL alone. */
export type SqlTransaction = Pick<Prisma.TransactionClient, "$queryRaw" | "$executeRaw">;

export type DirectTransactions = {
  /** Runs the work in a transaction of SQL alone, committed when it returns and undone when it throws. */
  $transactDirectly<T>(work: (tx: SqlTransaction) => Promise<T>): Promise<T>;
};

type Runner = Pick<pg.ClientBase, "query">;

function runOn(runner: Runner, nameOf: NameOf): SqlTransaction {
  const run = (query: Query, values: unknown[]) => {
    const sql = toSql(query, values);
    const { text } = sql;
    return runner.query<Record<string, unknown>>({ name: nameOf({ sql: text }), text, values: sql.values, types });
  };
  const queries = {
    $queryRaw: async (query: Query, ...values: unknown[]) => (await run(query, values)).rows,
    $executeRaw: async (query: Query, ...values: unknown[]) => (await run(query, values)).rowCount ?? 0,
  };
  // Prisma's types are of promises that begin when they are waited for.
  return queries as unknown as SqlTransaction;
}

async function commit(client: pg.PoolClient) {
  const { command } = await client.query("commit");
  // PostgreSQL answers so when a statement had failed and nobody minded.
  if (command !== "COMMIT") throw new Error(`The transaction was not committed: ${command}`);
}

const ignore = () => {};

async function transactOn<T>(pool: pg.Pool, nameOf: NameOf, work: (tx: SqlTransaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that dies between two statements fails the next one; without a listener it would end the process.
  client.on("error", ignore);
  try {
    await client.query("begin");
    const result = await work(runOn(client, nameOf));
    await commit(client);
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.off("error", ignore);
    client.release(broken);
  }
}

/**
 * The client with `$queryRaw` and `$executeRaw` on the pool itself, except in Prisma's transactions: on its way through
 * Prisma a query takes several times as much of the processor as PostgreSQL needs to answer it.
 */
export function queryDirectly(client: PrismaClient, pool: pg.Pool, nameOf: NameOf): PrismaClient & DirectTransactions {
  const direct: Record<string | symbol, unknown> = {
    ...runOn(pool, nameOf),
    $transactDirectly: <T>(work: (tx: SqlTransaction) => Promise<T>) => transactOn(pool, nameOf, work),
  };
  return new Proxy(client, {
    get(target, key) {
      if (Object.hasOwn(direct, key)) return direct[key];
      // Prisma makes the clients of transactions from itself, not from what stands before it.
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  }) as PrismaClient & DirectTransactions;
}
