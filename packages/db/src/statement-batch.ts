import pg from "pg";
import { Prisma } from "./generated/client.ts";

/** SQL under a name by which each connection prepares it once, or without one (`""`) for this time alone. */
export type Statement = { name: string; text: string; values: unknown[] };

type Row = Record<string, unknown>;

/** What a statement gave: its rows, and the first word of what PostgreSQL says it did, with how many rows. */
export type Answer = { rows: Row[]; command: string; rowCount: number };

/** As Prisma reads them, so that a query gives the same inside a transaction: int8 and numeric are no JavaScript numbers, a day begins in UTC. */
export const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, BigInt);
types.setTypeParser(pg.types.builtins.NUMERIC, (text) => new Prisma.Decimal(text));
types.setTypeParser(pg.types.builtins.DATE, (text) => new Date(`${text}T00:00:00Z`));

type Read = (text: string) => unknown;
type Columns = { names: string[]; readers: Read[]; empty: Row };

/** The driver's connection, with what it does not declare. */
type Connection = {
  stream: { cork(): void; uncork(): void };
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
  parse(statement: { name: string; text: string }): void;
  bind(bound: { statement: string; values: unknown[]; valueMapper: (value: unknown) => unknown }): void;
  describe(portal: { type: "P" }): void;
  execute(portal: object): void;
  sync(): void;
};

const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils;

/** What is known of a connection's statements: a prepared one gives the same columns each time, or fails. */
const described = new WeakMap<Connection, Map<string, Columns>>();

function columnsOn(connection: Connection): Map<string, Columns> {
  const known = described.get(connection) ?? new Map<string, Columns>();
  described.set(connection, known);
  return known;
}

function toColumns(fields: readonly { name: string; dataTypeID: number }[]): Columns {
  const names = fields.map(({ name }) => name);
  const readers = fields.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, "text") as unknown as Read);
  return { names, readers, empty: Object.fromEntries(names.map((name) => [name, null])) };
}

const noColumns = toColumns([]);

function toRow({ names, readers, empty }: Columns, texts: readonly (string | null)[]): Row {
  const row = { ...empty };
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at]!;
    if (text !== null) row[names[at]!] = readers[at]!(text);
  }
  return row;
}

/** What PostgreSQL says it did: `COMMIT`, `UPDATE 3`, `INSERT 0 1`. */
function readTag(tag: string): Pick<Answer, "command" | "rowCount"> {
  const words = tag.split(" ");
  return { command: words[0]!, rowCount: Number(words.at(-1)) || 0 };
}

/**
 * Statements that go out in one packet and are answered in one, when the last has run; after one that fails PostgreSQL
 * skips the rest. The driver's own query asks each time which columns it has; here that is asked once a connection.
 * Given to a client or a pool like any query; the callback gets an `Answer` for each statement, or the first error.
 */
export class StatementBatch extends pg.Query {
  // The driver looks here whose the statement is that PostgreSQL has prepared.
  declare name: string;
  declare text: string;
  declare callback: (error: Error | null, answers?: Answer[]) => void;

  readonly #statements: readonly Statement[];
  readonly #answers: Answer[] = [];
  #known = new Map<string, Columns>();
  #columns = noColumns;
  #rows: Row[] = [];
  #failure: Error | undefined;

  constructor(statements: readonly [Statement, ...Statement[]]) {
    super(statements[0].text);
    this.#statements = statements;
    this.name = statements[0].name;
  }

  override submit = (wire: pg.Connection): void => {
    const connection = wire as unknown as Connection;
    this.#known = columnsOn(connection);
    connection.stream.cork();
    try {
      for (const statement of this.#statements) this.#send(connection, statement);
    } catch (error) {
      // A value that cannot be written: what was to come after it is not sent.
      this.#failure = error as Error;
    } finally {
      connection.sync();
      connection.stream.uncork();
    }
    this.#begin();
  };

  #send(connection: Connection, { name, text, values }: Statement) {
    if (!(name in connection.parsedStatements || name in connection.submittedNamedStatements)) {
      connection.parse({ name, text });
      if (name) connection.submittedNamedStatements[name] = text;
    }
    connection.bind({ statement: name, values, valueMapper: prepareValue });
    if (!this.#known.has(name)) connection.describe({ type: "P" });
    connection.execute({});
  }

  #begin() {
    const statement = this.#statements[this.#answers.length];
    if (!statement) return;
    const { name, text } = statement;
    this.name = name;
    this.text = text;
    this.#rows = [];
    this.#columns = this.#known.get(name) ?? noColumns;
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }) {
    this.#columns = toColumns(fields);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    try {
      this.#rows.push(toRow(this.#columns, fields));
    } catch (error) {
      this.#failure ??= error as Error;
    }
  }

  handleCommandComplete({ text }: { text: string }) {
    if (this.name) this.#known.set(this.name, this.#columns);
    this.#answers.push({ rows: this.#rows, ...readTag(text) });
    this.#begin();
  }

  handleError(error: Error, connection: Connection) {
    // What PostgreSQL skipped it has not prepared.
    for (const { name } of this.#statements.slice(this.#answers.length))
      delete connection.submittedNamedStatements[name];
    this.callback(this.#failure ?? error);
  }

  handleReadyForQuery() {
    if (this.#failure) this.callback(this.#failure);
    else this.callback(null, this.#answers);
  }
}
