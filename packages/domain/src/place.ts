/** A row of a list that is ordered by time and id, newest first. It stands in a cursor as `TIME_ID`. */
export type Place = { at: Date; id: string };

export const formatPlace = ({ at, id }: Place): string => `${at.toISOString()}_${id}`;

/** Reads a cursor that `contracts/cursors` has let in. */
export function parsePlace(cursor: string): Place {
  const [at = "", id = ""] = cursor.split("_");
  return { at: new Date(at), id };
}
