import { Prisma } from "@samrad/db/client";

/** A row of a list that is ordered by time and id, newest first. It stands in a cursor as `TIME_ID`. */
export type Place = { at: Date; id: string };

export const formatPlace = ({ at, id }: Place): string => `${at.toISOString()}_${id}`;

/** Reads a cursor that `contracts/cursors` has let in. */
export function parsePlace(cursor: string): Place {
  const [at = "", id = ""] = cursor.split("_");
  return { at: new Date(at), id };
}

/** Goes on after the cursor, as a further condition over `columns` such as `(r.at, r.id)`; nothing for a first page. */
export function afterCursor(cursor: string | undefined, columns: Prisma.Sql): Prisma.Sql {
  if (cursor === undefined) return Prisma.empty;
  const { at, id } = parsePlace(cursor);
  return Prisma.sql`and ${columns} < (${at}, ${id}::uuid)`;
}

type Paging<Row> = { size: number; placeOf: (row: Row) => Place };

/** A page of what was found, which is a row more than its size where the list goes on, and the cursor that leads on. */
export function pageOf<Row>(
  found: readonly Row[],
  { size, placeOf }: Paging<Row>,
): { page: Row[]; cursor: string | null } {
  const page = found.slice(0, size);
  const last = found.length > size ? page.at(-1) : undefined;
  return { page, cursor: last ? formatPlace(placeOf(last)) : null };
}
