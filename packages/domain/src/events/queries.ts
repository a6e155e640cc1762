import type { EventType, LiveEvent } from "@samrad/contracts/live";
import { Prisma, type Reader } from "@samrad/db/client";

/** A place in the log: everything up to it has been read. */
export type Cursor = { xid: bigint; id: bigint };

/** An event as the log has it: also by whom. */
export type LoggedEvent = Omit<LiveEvent, "cursor" | "at" | "post"> & {
  cursor: Cursor;
  at: Date;
  actorId: string | null;
  data: Record<string, unknown>;
};

export const formatCursor = (cursor: Cursor): string => `${cursor.xid}.${cursor.id}`;

export function parseCursor(text: string): Cursor | undefined {
  const match = /^(\d{1,20})\.(\d{1,19})$/.exec(text);
  return match ? { xid: BigInt(match[1]!), id: BigInt(match[2]!) } : undefined;
}

/**
 * A place that any read made after this call is not older than. Transactions that are still open may be in that read
 * or not: their events come after the cursor, and applying one twice changes nothing.
 */
export async function readHorizon(db: Reader): Promise<Cursor> {
  const [row] = await db.$queryRaw<{ xmin: string }[]>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`;
  return { xid: BigInt(row!.xmin), id: 0n };
}

type Row = {
  xid: string;
  id: bigint;
  type: EventType;
  at: Date;
  actor_id: string | null;
  space_id: string | null;
  thread_id: string | null;
  post_id: string | null;
  person_id: string | null;
  organisation_id: string | null;
  subject_id: string | null;
  data: Record<string, unknown>;
};

const toLoggedEvent = (row: Row): LoggedEvent => ({
  cursor: { xid: BigInt(row.xid), id: row.id },
  type: row.type,
  at: row.at,
  actorId: row.actor_id,
  spaceId: row.space_id,
  threadId: row.thread_id,
  postId: row.post_id,
  personId: row.person_id,
  organisationId: row.organisation_id,
  subjectId: row.subject_id,
  data: row.data,
});

/**
 * The next events after a cursor, oldest first, and only those that no open transaction can still precede: sequence
 * numbers are taken before commit, so the order is (xid, id) and the limit is the snapshot's xmin.
 */
export async function readLog(
  db: Reader,
  after: Cursor,
  { limit, threadId }: { limit: number; threadId?: string },
): Promise<LoggedEvent[]> {
  const thread = threadId ? Prisma.sql`and thread_id = ${threadId}::uuid` : Prisma.empty;
  // The place is asked for by subqueries: of a place that it knows, PostgreSQL plans the statement anew each time.
  const rows = await db.$queryRaw<Row[]>`
    select xid::text as xid, id, type, at, actor_id, space_id, thread_id, post_id, person_id, organisation_id, subject_id, data
    from event
    where (xid, id) > ((select ${after.xid.toString()}::xid8), (select ${after.id}::bigint))
      and xid < pg_snapshot_xmin(pg_current_snapshot()) ${thread}
    order by event.xid, event.id
    limit ${Prisma.raw(String(limit))}`;
  return rows.map(toLoggedEvent);
}

/** Whether the log still reaches back to the cursor, and the cursor is of this log at all. */
export async function reachesBack(db: Reader, cursor: Cursor): Promise<boolean> {
  const pruned = await db.setting.findUnique({ where: { key: "events.pruned" } });
  if (pruned && cursor.xid <= BigInt(pruned.value)) return false;
  const [row] = await db.$queryRaw<{ xmax: string }[]>`select pg_snapshot_xmax(pg_current_snapshot())::text as xmax`;
  return cursor.xid <= BigInt(row!.xmax);
}
