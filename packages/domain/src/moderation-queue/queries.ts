import {
  type AppealedRuling,
  type DecidedRuling,
  type FlaggedPost,
  type ListRulingsInput,
  type ModerationCounts,
  type ModerationQueue,
  type ModerationQueueInput,
  type QueuedPost,
  queueLength,
} from "@samrad/contracts/moderation";
import { Prisma } from "@samrad/db/client";
import { allow, type Member } from "../actor.ts";
import type { MemberContext } from "../context.ts";
import { spaceRef } from "../names/view.ts";
import { threadWithheldSql } from "../chatham-house/policy.ts";
import { doerRef } from "../chatham-house/view.ts";
import { afterCursor, pageOf } from "../place.ts";
import { canKeepQueue } from "../rulings/policy.ts";
import { placeOfRuling, rulingJson, type RulingRow, toRulingView } from "../rulings/view.ts";
import { visibleToSql } from "../spaces/policy.ts";

const pageSize = 30;

const where = Prisma.sql`join thread t on t.id = p.thread_id join space s on s.id = t.space_id`;
const queued = Prisma.sql`p.id as "postId", p.number,
  jsonb_build_object('id', t.id, 'title', t.title, 'lang', t.lang) as thread, ${spaceRef} as space`;

/** Those who keep order rule on what they may read and have not written. */
const inQueueOf = (actor: Member) => Prisma.sql`${visibleToSql(actor)} and p.author_id <> ${actor.personId}::uuid`;

const inSpace = (spaceId: string | undefined) =>
  spaceId ? Prisma.sql`and t.space_id = ${spaceId}::uuid` : Prisma.empty;

type FlaggedRow = Omit<FlaggedPost, "rulings"> & { rulings: RulingRow[] };

const flagJson = Prisma.sql`jsonb_build_object('id', f.id, 'about', f.about, 'reason', f.reason, 'words', f.words,
  'lang', f.lang, 'at', f.raised_at)`;

/**
 * Posts that wait for a ruling, for those who keep order: the gravest reason first (the order of the reasons), then the
 * longest wait. Throws `forbidden`.
 */
export async function listQueue(
  { db, actor, now }: MemberContext,
  { reason, spaceId }: ModerationQueueInput,
): Promise<ModerationQueue> {
  allow(actor, canKeepQueue(actor));
  const forReason = reason ? Prisma.sql`having bool_or(f.reason = ${reason}::flag_reason)` : Prisma.empty;
  const rows = await db.$queryRaw<FlaggedRow[]>`
    with waiting as (
      select f.post_id, min(f.reason) as gravest, min(f.raised_at) as since, jsonb_agg(${flagJson} order by f.raised_at, f.id) as flags
      from flag f where f.ruling_id is null group by f.post_id ${forReason})
    select ${queued}, w.flags, (
      select coalesce(jsonb_agg(${rulingJson} order by r.at desc), '[]') from ruling r where r.post_id = p.id) as rulings
    from waiting w join post p on p.id = w.post_id ${where}
    where ${inQueueOf(actor)} ${inSpace(spaceId)}
    order by w.gravest, w.since, p.id limit ${queueLength + 1}`;
  const posts = rows.slice(0, queueLength).map(({ flags, rulings, ...post }) => ({
    ...post,
    flags: flags.map((flag) => ({ ...flag, at: new Date(flag.at).toISOString() })),
    rulings: rulings.map((row) => toRulingView(row, actor, now())),
  }));
  return { posts, more: rows.length > queueLength };
}

type AppealedRow = QueuedPost & { ruling: RulingRow };

const forGround = (reason: string | undefined) =>
  reason ? Prisma.sql`and r.ground = ${reason}::flag_reason` : Prisma.empty;

/** Rulings that their authors have appealed against, the oldest appeal first. Throws `forbidden`. */
export async function listAppeals(
  { db, actor, now }: MemberContext,
  { reason, spaceId }: ModerationQueueInput,
): Promise<AppealedRuling[]> {
  allow(actor, canKeepQueue(actor));
  const rows = await db.$queryRaw<AppealedRow[]>`
    select ${queued}, ${rulingJson} as ruling
    from appeal a join ruling r on r.id = a.ruling_id join post p on p.id = r.post_id ${where}
    where a.decided_at is null and ${inQueueOf(actor)} ${inSpace(spaceId)} ${forGround(reason)}
    order by a.filed_at, a.id limit ${queueLength}`;
  return rows.map(({ ruling, ...post }) => ({
    ...post,
    ruling: toRulingView(ruling, actor, now()),
    abilities: { decide: ruling.deciderId !== actor.personId },
  }));
}

type DecidedRow = Pick<DecidedRuling, "thread" | "number" | "space" | "decider"> & { ruling: RulingRow };

/** What was ruled, the newest first, with who did. Throws `forbidden`. */
export async function listRulings(
  { db, actor, now }: MemberContext,
  { reason, spaceId, cursor: after }: ListRulingsInput,
): Promise<{ rulings: DecidedRuling[]; cursor: string | null }> {
  allow(actor, canKeepQueue(actor));
  const rows = await db.$queryRaw<DecidedRow[]>`
    select ${queued}, ${rulingJson} as ruling, ${doerRef(actor, { withheld: threadWithheldSql(actor), person: Prisma.sql`r.decider_id` })} as decider
    from ruling r join post p on p.id = r.post_id ${where}
    where ${inQueueOf(actor)} ${inSpace(spaceId)} ${forGround(reason)}
      ${afterCursor(after, Prisma.sql`(r.at, r.id)`)}
    order by r.at desc, r.id desc limit ${pageSize + 1}`;
  const { page, cursor } = pageOf(rows, { size: pageSize, placeOf: placeOfRuling });
  return { rulings: page.map(({ ruling, ...about }) => ({ ...about, ...toRulingView(ruling, actor, now()) })), cursor };
}

/** How many posts and appeals wait for whoever asks: no more than the lists hold. Throws `forbidden`. */
export async function countQueue({ db, actor }: MemberContext): Promise<ModerationCounts> {
  allow(actor, canKeepQueue(actor));
  const [row] = await db.$queryRaw<[ModerationCounts]>`
    select
      (select count(distinct f.post_id)::int from flag f join post p on p.id = f.post_id ${where}
        where f.ruling_id is null and ${inQueueOf(actor)}) as flags,
      (select count(*)::int from appeal a join ruling r on r.id = a.ruling_id join post p on p.id = r.post_id ${where}
        where a.decided_at is null and r.decider_id <> ${actor.personId}::uuid and ${inQueueOf(actor)}) as appeals`;
  return row;
}
