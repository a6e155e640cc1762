import type { ChangedPost } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import { postWithheldSql } from "../chatham-house/policy.ts";
import { affiliationRef, writerRef } from "../chatham-house/view.ts";
import type { Context } from "../context.ts";
import { stands } from "../posts/policy.ts";
import { getThreadFacts } from "../threads/queries.ts";

/** Shown at once; who was away longer reads the thread anew. */
const most = 100;

type Row = Omit<ChangedPost, "at"> & { at: Date };

/**
 * The posts that the reader had read before this visit and that others have changed since the visit before, in reading
 * order, none for whoever is not signed in; without those that were changed since somebody who keeps order asked for it. `visit` is what `markRead` is told: the answer stays the same for as long as the visit lasts. Throws `not_found`.
 */
export async function listChangedPosts(
  context: Context,
  { threadId, visit }: { threadId: string; visit: string },
): Promise<ChangedPost[]> {
  const { db, actor } = context;
  await getThreadFacts(context, threadId);
  if (actor.kind !== "member") return [];
  const signed = { withheld: postWithheldSql(actor), person: Prisma.sql`p.author_id` };
  const rows = await db.$queryRaw<Row[]>`
    with stood as (
      select case when r.visit_id = ${visit}::uuid then r.previous_visit_at else r.visited_at end as since,
        case when r.visit_id = ${visit}::uuid then r.previous_read else r.last_read end as number
      from reading r where r.thread_id = ${threadId}::uuid and r.person_id = ${actor.personId}::uuid)
    select p.id as "postId", p.number, p.revision, p.edited_at as at, p.edit_reason as reason,
      ${writerRef(actor, signed)} as author, ${affiliationRef(actor, signed)} as organisation,
      greatest(1, coalesce((select max(x.revision) from post_revision x where x.post_id = p.id and x.written_at <= stood.since), 1)) as before
    from stood
    join post p on p.thread_id = ${threadId}::uuid and p.number <= stood.number and p.edited_at > stood.since
    join thread t on t.id = p.thread_id join space s on s.id = t.space_id
    join organisation o on o.id = p.organisation_id
    where ${stands} and p.author_id <> ${actor.personId}::uuid
      and not exists (select 1 from post_revision w where w.post_id = p.id and w.withheld)
    order by p.number limit ${most}`;
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
