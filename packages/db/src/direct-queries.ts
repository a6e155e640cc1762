import type pg from "pg";
import { Prisma, type PrismaClient } from "./generated/client.ts";
import { type Answer, type Statement, StatementBatch } from "./statement-batch.ts";

type NameOf = (statement: { sql: string }) => string;
type Query = TemplateStringsArray | Prisma.Sql;

const toSql = (query: Query, values: unknown[]): Prisma.Sql => ("raw" in query ? Prisma.sql(query, ...values) : query);

/** Takes SQL alone. */
type SqlRunner = Pick<Prisma.TransactionClient, "$queryRaw" | "$executeRaw">;

/** Rows for which one may wait, or not. */
export type Rows<Row> = { rows: Promise<Row[]> };

/** A transaction that takes SQL alone. */
export type SqlTransaction = SqlRunner & {
  /**
   * Sends a statement together with what is asked in the same turn of the process: the commit, if the work returns. When
   * it fails, the transaction does. Prisma's transactions have none.
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

/** The statements of one transaction. What is only added goes out with what is asked next. */
class OpenTransaction {
  readonly #client: pg.PoolClient;
  #waiting: Waiting[] = [];
  #state: "new" | "open" | "over" = "new";

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  ask(statement: Statement): Promise<Answer> {
    const answer = this.#add(statement);
    this.#sendWaiting();
    return answer;
  }

  /** Asks when this turn of the process is over, if nothing else is asked before. */
  askSoon(statement: Statement): Promise<Answer> {
    const answer = this.#add(statement);
    process.nextTick(() => this.#sendWaiting());
    return answer;
  }

  #add(statement: Statement): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => this.#waiting.push({ statement, resolve, reject }));
    // Whoever waits for it hears of its failure; the transaction fails in any case.
    answer.catch(ignore);
    return answer;
  }

  #sendWaiting() {
    const waiting = this.#waiting.splice(0);
    if (waiting.length === 0) return;
    const first = this.#state === "new" ? [begin] : [];
    if (this.#state === "new") this.#state = "open";
    this.#send(waiting, first).catch(ignore);
  }

  async #send(waiting: readonly Waiting[], first: readonly Statement[] = []): Promise<void> {
    if (waiting.length === 0) return;
    try {
      const statements = [...first, ...waiting.map(({ statement }) => statement)] as [Statement];
      const answers = await send(this.#client, statements);
      waiting.forEach(({ resolve }, at) => resolve(answers[first.length + at]!));
    } catch (error) {
      for (const { reject } of waiting) reject(error);
      throw error;
    }
  }

  /** Ends what has begun; what has not been sent never is. Throws when the connection is no longer there. */
  async undo(error: unknown): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
    if (this.#state === "open") await this.#client.query("rollback");
    if (this.#state === "over") await this.#client.query("select");
  }

  async commit(): Promise<void> {
    if (this.#state === "new") {
      // What goes out in one packet is a transaction by itself.
      this.#state = "over";
      return this.#send(this.#waiting.splice(0));
    }
    const { command } = await this.ask(commit);
    // PostgreSQL answers so when a statement had failed and nobody minded.
    if (command !== "COMMIT") throw new Error(`The transaction was not committed: ${command}`);
  }
}

type Asked<T, Answer> = { nameOf: NameOf; work: Work<T>; read: Read<T, Answer> };

async function runIn<T, Answer>(transaction: OpenTransaction, { nameOf, work, read }: Asked<T, Answer>) {
  const runner = toRunner((query) => transaction.ask(toStatement(nameOf, query)));
  const $send = <Row>(query: Prisma.Sql) => {
    const rows = transaction.askSoon(toStatement(nameOf, query)).then((answer) => answer.rows as Row[]);
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
    await transaction.undo(error).catch((failure: Error) => (broken = failure));
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
