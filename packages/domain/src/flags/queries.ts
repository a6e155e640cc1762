import type { FlagAnswer, ListOwnFlagsInput, OwnFlag } from "@samrad/contracts/flags";
import { Prisma } from "@samrad/db/client";
import type { MemberContext } from "../context.ts";
import { afterCursor, pageOf } from "../place.ts";
import { visibleToSql } from "../spaces/policy.ts";

const pageSize = 30;

type Row = Omit<OwnFlag, "at"> & { at: Date };

const toTime = (text: string) => new Date(text).toISOString();

const toOwnFlag = ({ at, answer, ...flag }: Row): OwnFlag => ({
  ...flag,
  at: at.toISOString(),
  answer: answer && ({ ...answer, at: toTime(answer.at) } satisfies FlagAnswer),
});

/** What the member has flagged and what came of it, the newest first. Where it stands shows as long as it may be read. */
export async function listOwnFlags(
  { db, actor }: MemberContext,
  input: ListOwnFlagsInput,
): Promise<{ flags: OwnFlag[]; cursor: string | null }> {
  const rows = await db.$queryRaw<Row[]>`
    select f.id, f.about, f.reason, f.words, f.lang, f.raised_at as at,
      case when ${visibleToSql(actor)} then jsonb_build_object('id', t.id, 'title', t.title, 'lang', t.lang) end as thread,
      case when ${visibleToSql(actor)} then p.number end as number,
      case when r.id is not null then jsonb_build_object('kind', r.kind, 'at', r.at, 'lang', r.lang,
        'words', case when r.kind = 'dismissed' then r.words else '' end,
        'overturned', r.ended is not distinct from 'overturned') end as answer
    from flag f join post p on p.id = f.post_id join thread t on t.id = p.thread_id join space s on s.id = t.space_id
    left join ruling r on r.id = f.ruling_id
    where f.person_id = ${actor.personId}::uuid ${afterCursor(input.cursor, Prisma.sql`(f.raised_at, f.id)`)}
    order by f.raised_at desc, f.id desc limit ${pageSize + 1}`;
  const { page, cursor } = pageOf(rows, { size: pageSize, placeOf: (row) => row });
  return { flags: page.map(toOwnFlag), cursor };
}
