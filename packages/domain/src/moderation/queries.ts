import type { ModerationActView, ModerationLogInput } from "@samrad/contracts/moderation";
import { Prisma } from "@samrad/db/client";
import type { Member } from "../actor.ts";
import type { MemberContext } from "../context.ts";
import { formatPlace, parsePlace } from "../place.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { spaceRef } from "../names/view.ts";

const pageSize = 30;

type Row = Omit<ModerationActView, "at"> & { at: Date };

/** The thread as it is called now, for whoever may read it where it stands now. */
const openThread = (actor: Member) => Prisma.sql`(
  select jsonb_build_object('id', t.id, 'title', t.title, 'lang', t.lang)
  from thread t join space s on s.id = t.space_id where t.id = act.thread_id and ${visibleToSql(actor)})`;

/** What was done to keep order in the spaces that the member reads, the newest first. */
export async function listModerationActs(
  { db, actor }: MemberContext,
  { cursor }: ModerationLogInput,
): Promise<{ acts: ModerationActView[]; cursor: string | null }> {
  const place = cursor ? parsePlace(cursor) : undefined;
  const after = place ? Prisma.sql`and (act.at, act.id) < (${place.at}, ${place.id}::uuid)` : Prisma.empty;
  const rows = await db.$queryRaw<Row[]>`
    select act.id, act.kind, act.at, act.reason, act.ground, jsonb_build_object('id', p.id, 'name', p.name) as actor,
      ${spaceRef} as space, ${openThread(actor)} as thread
    from moderation_act act join space s on s.id = act.space_id join person p on p.id = act.actor_id
    where ${visibleToSql(actor)} ${after}
    order by act.at desc, act.id desc limit ${pageSize + 1}`;
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return { acts: page.map((row) => ({ ...row, at: row.at.toISOString() })), cursor: last ? formatPlace(last) : null };
}
