import { Prisma } from "./generated/client.ts";

/** As many values as conditions have room for: statements of as many shapes. */
const rooms = [1, 4, 16, 64];

/**
 * Whether a column has one of some values, for statements that are asked all the time. How long an array is PostgreSQL
 * knows only with the array: where few values seem cheaper than many, it plans the statement anew each time. Here the
 * statement says how many there are, and the last one fills the room that is left.
 */
export function isOneOf(column: Prisma.Sql, values: readonly string[], type: "uuid" | "text"): Prisma.Sql {
  const cast = Prisma.raw(type);
  const room = rooms.find((places) => places >= values.length);
  if (values.length === 0 || room === undefined) return Prisma.sql`${column} = any(${values}::${cast}[])`;
  const filled = Array.from({ length: room }, (_, place) => values[Math.min(place, values.length - 1)]!);
  return Prisma.sql`${column} in (${Prisma.join(filled.map((value) => Prisma.sql`${value}::${cast}`))})`;
}
