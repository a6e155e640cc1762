import type { SaveDraftInput } from "@samrad/contracts/threads";
import { Prisma, type SqlTransaction } from "@samrad/db/client";
import type { Member } from "../actor.ts";
import type { MemberContext } from "../context.ts";

/** What a person may have lying about at most, in drafts and in characters; the oldest go first. */
const maxDrafts = 200;
const maxLength = 8_000_000;

/**
 * Keeps what is being written. An older state than the one kept changes nothing; returns which time is kept. A clock
 * that is fast counts as ours: what is written on other devices would be older than its drafts for as long as it is ahead.
 */
export async function saveDraft(
  { db, actor, now }: MemberContext,
  input: SaveDraftInput,
): Promise<{ savedAt: string }> {
  const { place, savedAt, ...content } = input;
  const json = JSON.stringify(content);
  const at = new Date(Math.min(Date.parse(savedAt), now().getTime()));
  const [row] = await db.$queryRaw<{ saved_at: Date }[]>`
    insert into draft as d (person_id, place, content, saved_at)
    values (${actor.personId}::uuid, ${place}, ${json}::jsonb, ${at})
    on conflict (person_id, place) do update set
      content = case when d.saved_at <= excluded.saved_at then excluded.content else d.content end,
      saved_at = greatest(d.saved_at, excluded.saved_at)
    returning saved_at`;
  await db.$executeRaw`
    delete from draft where person_id = ${actor.personId}::uuid and place in (
      select place from (
        select place, row_number() over newest as number, sum(length(content::text)) over newest as length
        from draft where person_id = ${actor.personId}::uuid
        window newest as (order by saved_at desc, place)) kept
      where number > ${maxDrafts} or (number > 1 and length > ${maxLength}))`;
  return { savedAt: row!.saved_at.toISOString() };
}

/** Throws a draft away; nothing happens when there is none. */
export async function discardDraft({ db, actor }: MemberContext, place: string): Promise<void> {
  await db.draft.deleteMany({ where: { personId: actor.personId, place } });
}

/** As `discardDraft`, in the transaction that sends what was drafted. */
export async function discardDraftOf(tx: SqlTransaction, actor: Member, place: string): Promise<void> {
  await tx.$executeRaw(discardDraftSql(actor, place));
}

/** `discardDraftOf` as a statement, for what is written together. */
export function discardDraftSql(actor: Member, place: string): Prisma.Sql {
  return Prisma.sql`delete from draft where person_id = ${actor.personId}::uuid and place = ${place}`;
}
