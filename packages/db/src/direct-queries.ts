import pg from "pg";
import { Prisma, type PrismaClient } from "./generated/client.ts";

type NameOf = (statement: { sql: string }) => string;
type Query = TemplateStringsArray | Prisma.Sql;

/** As Prisma reads them, so that a query gives the same inside a transaction: int8 and numeric are no JavaScript numbers, a day begins in UTC. */
export const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, BigInt);
types.setTypeParser(pg.types.builtins.NUMERIC, (text) => new Prisma.Decimal(text));
types.setTypeParser(pg.types.builtins.DATE, (text) => new Date(`${text}T00:00:00Z`));

const toSql = (query: Query, values: unknown[]): Prisma.Sql => ("raw" in query ? Prisma.sql(query, ...values) : query);

/** Takes SQL alone. */
type SqlRunner = Pick<Prisma.TransactionClient, "$queryRaw" | "$executeRaw">;

/** Rows that nobody has to wait for. */
export type Rows<Row> = { rows: Promise<Row[]> };

/** A transaction that takes SQL alone. */
export type SqlTransaction = SqlRunner & {
  /**
   * Sends a statement together with what is sent next: at the latest, the commit. When it fails, the transaction does.
   * Prisma's transactions have none.
   */
  $send?<Row>(query: Prisma.Sql): Rows<Row>;
};

type Work<T> = (tx: SqlTransaction) => Promise<T>;
type Read<T, Answer> = (db: Pick<SqlRunner, "$queryRaw">, done: T) => Promise<Answer>;

export type DirectTransactions = {
  /**
   * Runs the work in a transaction of SQL alone, committed when it returns and undone when it throws. What is to be read
   * once it is committed is asked for together with the commit.
   */
  $transactDirectly<T, Answer>(work: Work<T>, read: Read<T, Answer>): Promise<Answer>;
  $transactDirectly<T>(work: Work<T>): Promise<T>;
};

/** A connection or a pool of them, as both take a query that is made already. */
type Runner = {
  query(
    query: pg.Query,
    callback: (error: Error | undefined, result: pg.QueryResult<Record<string, unknown>>) => void,
  ): unknown;
};

/** Made here, since the driver copies what it is asked with, property by property. */
const toQuery = (text: string, values: unknown[], name: string): pg.Query =>
  Object.assign(new pg.Query(text, values), { name });

function runOn(runner: Runner, nameOf: NameOf): SqlRunner {
  const run = (query: Query, values: unknown[]) => {
    const sql = toSql(query, values);
    const { text } = sql;
    const made = toQuery(text, sql.values, nameOf({ sql: text }));
    return new Promise<pg.QueryResult<Record<string, unknown>>>((resolve, reject) => {
      runner.query(made, (error, result) => (error ? reject(error) : resolve(result)));
    });
  };
  const queries = {
    $queryRaw: async (query: Query, ...values: unknown[]) => (await run(query, values)).rows,
    $executeRaw: async (query: Query, ...values: unknown[]) => (await run(query, values)).rowCount ?? 0,
  };
  // Prisma's types are of promises that begin when they are waited for.
  return queries as unknown as SqlRunner;
}

// Prepared, so that they are sent together with statements.
const [begin, end] = ["begin", "commit"].map((text) => ({ name: text, text })) as [pg.QueryConfig, pg.QueryConfig];

async function commit(client: pg.PoolClient) {
  const { command } = await client.query(end);
  // PostgreSQL answers so when a statement had failed and nobody minded.
  if (command !== "COMMIT") throw new Error(`The transaction was not committed: ${command}`);
}

const ignore = () => {};

/** Throws what failed first of what was sent: it says why the rest did. */
async function throwFirst(sent: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(sent);
  for (const one of sent) await one;
}

type Opened = { client: pg.PoolClient; nameOf: NameOf };

async function runOnClient<T, Answer>({ client, nameOf }: Opened, work: Work<T>, read: Read<T, Answer>) {
  const runner = runOn(client, nameOf);
  const sent: Promise<unknown>[] = [];
  const send = (promise: Promise<unknown>) => {
    promise.catch(ignore);
    sent.push(promise);
  };
  const $send = <Row>(query: Prisma.Sql) => {
    const rows = runner.$queryRaw<Row[]>(query);
    send(rows);
    return { rows };
  };
  send(client.query(begin));
  const working = work(Object.assign(runner, { $send }));
  const done = await working.catch(async (error: unknown) => {
    await throwFirst(sent);
    throw error;
  });
  send(commit(client));
  const answer = read(runner, done);
  send(answer);
  await throwFirst(sent);
  return answer;
}

type Transaction<T, Answer> = { pool: pg.Pool; nameOf: NameOf; work: Work<T>; read: Read<T, Answer> };

async function transactOn<T, Answer>({ pool, nameOf, work, read }: Transaction<T, Answer>): Promise<Answer> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that dies between two statements fails the next one; without a listener it would end the process.
  client.on("error", ignore);
  try {
    return await runOnClient({ client, nameOf }, work, read);
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
    $transactDirectly: <T>(work: Work<T>, read: Read<T, unknown> = async (_db, done) => done) =>
      transactOn({ pool, nameOf, work, read }),
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
