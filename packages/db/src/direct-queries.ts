import type pg from "pg";
import { Prisma, type PrismaClient } from "./generated/client.ts";
import { type Answer, type Statement, StatementBatch } from "./statement-batch.ts";

type NameOf = (statement: { sql: string }) => string;
type Query = TemplateStringsArray | Prisma.Sql;

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

/** A connection or a pool of them. */
type Runner = { query(batch: StatementBatch, callback: StatementBatch["callback"]): unknown };

/** Sends statements together; answers when the last is through. */
const send = (runner: Runner, statements: readonly [Statement, ...Statement[]]) =>
  new Promise<Answer[]>((resolve, reject) => {
    runner.query(new StatementBatch(statements), (error, answers) => (error ? reject(error) : resolve(answers!)));
  });

const toStatement = (nameOf: NameOf, { text, values }: Prisma.Sql): Statement => {
  return { name: nameOf({ sql: text }), text, values };
};

function toRunner(ask: (query: Prisma.Sql) => Promise<Answer>): SqlRunner {
  const queries = {
    $queryRaw: async (query: Query, ...values: unknown[]) => (await ask(toSql(query, values))).rows,
    $executeRaw: async (query: Query, ...values: unknown[]) => (await ask(toSql(query, values))).rowCount,
  };
  // Prisma's types are of promises that begin when they are waited for.
  return queries as unknown as SqlRunner;
}

const runOnPool = (pool: pg.Pool, nameOf: NameOf) =>
  toRunner(async (query) => {
    const [answer] = await send(pool, [toStatement(nameOf, query)]);
    return answer!;
  });

const begin: Statement = { name: "begin", text: "begin", values: [] };
const commit: Statement = { name: "commit", text: "commit", values: [] };

const ignore = () => {};

type Waiting = { statement: Statement; resolve: (answer: Answer) => void; reject: (error: unknown) => void };

/** The statements of one transaction. What nobody waits for goes out with what is asked next. */
class OpenTransaction {
  readonly #client: Runner;
  #waiting: Waiting[] = [];
  #asked = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
    void this.add(begin);
  }

  /** False when nothing has been asked yet: not even `begin`. */
  get asked() {
    return this.#asked;
  }

  add(statement: Statement): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => this.#waiting.push({ statement, resolve, reject }));
    // Whoever waits for it hears of its failure; the transaction fails in any case.
    answer.catch(ignore);
    return answer;
  }

  ask(statement: Statement): Promise<Answer> {
    const answer = this.add(statement);
    const together = this.#waiting.splice(0);
    this.#asked = true;
    send(this.#client, together.map(({ statement }) => statement) as [Statement]).then(
      (answers) => together.forEach(({ resolve }, at) => resolve(answers[at]!)),
      (error: unknown) => together.forEach(({ reject }) => reject(error)),
    );
    return answer;
  }

  async commit(): Promise<void> {
    const { command } = await this.ask(commit);
    // PostgreSQL answers so when a statement had failed and nobody minded.
    if (command !== "COMMIT") throw new Error(`The transaction was not committed: ${command}`);
  }
}

type Asked<T, Answer> = { nameOf: NameOf; work: Work<T>; read: Read<T, Answer> };

async function runIn<T, Answer>(transaction: OpenTransaction, { nameOf, work, read }: Asked<T, Answer>) {
  const runner = toRunner((query) => transaction.ask(toStatement(nameOf, query)));
  const $send = <Row>(query: Prisma.Sql) => {
    const rows = transaction.add(toStatement(nameOf, query)).then((answer) => answer.rows as Row[]);
    rows.catch(ignore);
    return { rows };
  };
  const done = await work(Object.assign(runner, { $send }));
  const committed = transaction.commit();
  const answer = read(runner, done);
  answer.catch(ignore);
  await committed;
  return answer;
}

type Transaction<T, Answer> = Asked<T, Answer> & { pool: pg.Pool };

async function transactOn<T, Answer>({ pool, ...asked }: Transaction<T, Answer>): Promise<Answer> {
  const client = await pool.connect();
  const transaction = new OpenTransaction(client);
  let broken: Error | undefined;
  // A connection that dies between two statements fails the next one; without a listener it would end the process.
  client.on("error", ignore);
  try {
    return await runIn(transaction, asked);
  } catch (error) {
    if (transaction.asked) await client.query("rollback").catch((failure: Error) => (broken = failure));
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
    ...runOnPool(pool, nameOf),
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
