import { notFound } from "@samrad/contracts/errors";
import type { SpaceRecord, SpaceView } from "@samrad/contracts/spaces";
import { Prisma, type Reader, type SqlReader } from "@samrad/db/client";
import { type Actor, allow } from "../actor.ts";
import type { ReadContext } from "../context.ts";
import { unreadCount } from "../threads/view.ts";
import * as policy from "./policy.ts";
import { type CountedSpaceRow, spaceColumns, type SpaceRow, toSpaceRecord, toSpaceView } from "./view.ts";

const unreadThreads = (actor: Actor) =>
  actor.kind === "member"
    ? Prisma.sql`(select count(*)::int from thread t
        left join reading r on r.thread_id = t.id and r.person_id = ${actor.personId}::uuid
        where t.space_id = s.id and (${unreadCount(actor.joinedAt)}) > 0)`
    : Prisma.sql`0`;

/** The spaces that the actor may read, with their counts, in the network's order. */
export async function listSpaces({ db, actor }: ReadContext): Promise<SpaceView[]> {
  const rows = await db.$queryRaw<CountedSpaceRow[]>`
    select ${spaceColumns}, (select count(*)::int from thread t where t.space_id = s.id) as thread_count,
      ${unreadThreads(actor)} as unread_threads
    from space s where ${policy.visibleToSql(actor)}
    order by s.archived_at is not null, s.position, s.id`;
  return rows.map((row) => toSpaceView(row, actor));
}

/** All spaces for those who administer them, also those that they may not read. Throws `forbidden`. */
export async function administerSpaces({ db, actor }: ReadContext): Promise<SpaceRecord[]> {
  allow(actor, policy.canAdminister(actor));
  const rows = await db.$queryRaw<SpaceRow[]>`
    select ${spaceColumns} from space s order by s.archived_at is not null, s.position, s.id`;
  return rows.map(toSpaceRecord);
}

/** What decides who may read the spaces, whoever asks: for choosing what sockets hear. */
export async function listSpaceFacts(db: SqlReader): Promise<(policy.SpaceFacts & { id: string })[]> {
  return db.$queryRaw<(policy.SpaceFacts & { id: string })[]>`
    select s.id, s.visibility, s.archived_at as "archivedAt",
      array(select so.organisation_id from space_organisation so where so.space_id = s.id) as "organisationIds"
    from space s`;
}

/** One of `administerSpaces`. Throws `not_found`. */
export async function getSpaceRecord(db: Reader, spaceId: string): Promise<SpaceRecord> {
  const [row] = await db.$queryRaw<SpaceRow[]>`select ${spaceColumns} from space s where s.id = ${spaceId}::uuid`;
  if (!row) throw notFound();
  return toSpaceRecord(row);
}
