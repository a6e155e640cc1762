import type { SaveDraftInput } from "@samrad/contracts/threads";
import type { Transaction } from "@samrad/db/client";
import type { Member } from "../actor.ts";
import type { MemberContext } from "../context.ts";

/** What a person may have lying about at most; the oldest go first. */
const maxDrafts = 200;

/** Keeps what is being written. An older state than the one kept changes nothing; returns which time is kept. */
export async function saveDraft({ db, actor }: MemberContext, input: SaveDraftInput): Promise<{ savedAt: string }> {
  const { place, savedAt, ...content } = input;
  const json = JSON.stringify(content);
  const [row] = await db.$queryRaw<{ saved_at: Date }[]>`
    insert into draft as d (person_id, place, content, saved_at)
    values (${actor.personId}::uuid, ${place}, ${json}::jsonb, ${new Date(savedAt)})
    on conflict (person_id, place) do update set
      content = case when d.saved_at < excluded.saved_at then excluded.content else d.content end,
      saved_at = greatest(d.saved_at, excluded.saved_at)
    returning saved_at`;
  await db.$executeRaw`
    delete from draft where person_id = ${actor.personId}::uuid and place in (
      select place from draft where person_id = ${actor.personId}::uuid order by saved_at desc offset ${maxDrafts})`;
  return { savedAt: row!.saved_at.toISOString() };
}

/** Throws a draft away; nothing happens when there is none. */
export async function discardDraft({ db, actor }: MemberContext, place: string): Promise<void> {
  await db.draft.deleteMany({ where: { personId: actor.personId, place } });
}

/** As `discardDraft`, in the transaction that sends what was drafted. */
export async function discardDraftOf(tx: Transaction, actor: Member, place: string): Promise<void> {
  await tx.$executeRaw`delete from draft where person_id = ${actor.personId}::uuid and place = ${place}`;
}
