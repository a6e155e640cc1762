import { Prisma } from "@samrad/db/client";
import { sqlStateOf } from "@samrad/db/sql-state";

/** Prisma's codes for a database that is not reached, has no connection to spare, or asks for another try. */
const unreachable = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034"]);

/**
 * PostgreSQL's classes (its manual, appendix A): connection, rollback for another try, out of resources such as disk,
 * lock not had, stopped by the operator or by the clock.
 */
const passing = /^(08|40|53|55|57)/;

const disconnected =
  /ECONNREFUSED|ECONNRESET|Connection terminated|terminating connection|the database system is|timeout exceeded when trying to connect|Can't reach database|DatabaseNotReachable|ConnectionClosed|not queryable/i;

/** The database cannot be reached or has no room, or the disk has none: worth another try. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError && unreachable.has(error.code)) return true;
  if ("code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")) return true;
  if (passing.test(sqlStateOf(error) ?? "")) return true;
  return disconnected.test(`${error.message} ${JSON.stringify("meta" in error ? error.meta : "")}`);
}
