import type { ModerationActView, ModerationLogInput } from "@samrad/contracts/moderation";
import { Prisma } from "@samrad/db/client";
import type { Member } from "../actor.ts";
import { threadWithheldSql } from "../chatham-house/policy.ts";
import { doerRef } from "../chatham-house/view.ts";
import type { MemberContext } from "../context.ts";
import { afterCursor, pageOf } from "../place.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { spaceRef } from "../names/view.ts";

const pageSize = 30;

type Row = Omit<ModerationActView, "at"> & { at: Date };

/** The thread as it is called now, for whoever may read it where it stands now. */
const openThread = (actor: Member) => Prisma.sql`(
  select jsonb_build_object('id', t.id, 'title', t.title, 'lang', t.lang)
  from thread t join space s on s.id = t.space_id where t.id = act.thread_id and ${visibleToSql(actor)})`;

/** Who did it; where the thread withholds names, or the space does, that is withheld too. */
const actorRef = (actor: Member) => Prisma.sql`(
  select ${doerRef(actor, { withheld: Prisma.sql`(space.chatham_house or coalesce(thread.withheld, false))`, person: Prisma.sql`act.actor_id` })}
  from (select s.chatham_house) space left join (
    select ${threadWithheldSql(actor)} as withheld from thread t join space s on s.id = t.space_id where t.id = act.thread_id) thread on true)`;

/** What was done to keep order in the spaces that the member reads, the newest first. */
export async function listModerationActs(
  { db, actor }: MemberContext,
  input: ModerationLogInput,
): Promise<{ acts: ModerationActView[]; cursor: string | null }> {
  const rows = await db.$queryRaw<Row[]>`
    select act.id, act.kind, act.at, act.reason, act.ground, ${actorRef(actor)} as actor,
      ${spaceRef} as space, ${openThread(actor)} as thread
    from moderation_act act join space s on s.id = act.space_id
    where ${visibleToSql(actor)} ${afterCursor(input.cursor, Prisma.sql`(act.at, act.id)`)}
    order by act.at desc, act.id desc limit ${pageSize + 1}`;
  const { page, cursor } = pageOf(rows, { size: pageSize, placeOf: (row) => row });
  return { acts: page.map((row) => ({ ...row, at: row.at.toISOString() })), cursor };
}
