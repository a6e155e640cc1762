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

/**
 * The client with `$queryRaw` and `$executeRaw` on the pool itself, except in transactions: on its way through Prisma a
 * query takes several times as much of the processor as PostgreSQL needs to answer it.
 */
export function queryDirectly(client: PrismaClient, pool: pg.Pool, nameOf: NameOf): PrismaClient {
  const run = (query: Query, values: unknown[]) => {
    const sql = toSql(query, values);
    const { text } = sql;
    return pool.query<Record<string, unknown>>({ name: nameOf({ sql: text }), text, values: sql.values, types });
  };
  const direct: Record<string | symbol, unknown> = {
    $queryRaw: async (query: Query, ...values: unknown[]) => (await run(query, values)).rows,
    $executeRaw: async (query: Query, ...values: unknown[]) => (await run(query, values)).rowCount ?? 0,
  };
  return new Proxy(client, {
    get(target, key) {
      if (Object.hasOwn(direct, key)) return direct[key];
      // Prisma makes the clients of transactions from itself, not from what stands before it.
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}
