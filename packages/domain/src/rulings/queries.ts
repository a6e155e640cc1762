import { notFound } from "@samrad/contracts/errors";
import type { ListedRuling, ListOwnRulingsInput, RulingView } from "@samrad/contracts/rulings";
import { Prisma, type Reader } from "@samrad/db/client";
import { allow } from "../actor.ts";
import type { MemberContext } from "../context.ts";
import { afterCursor, pageOf } from "../place.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { getThreadFacts } from "../threads/queries.ts";
import * as policy from "./policy.ts";
import { placeOfRuling, rulingJson, type RulingRow, toRulingView } from "./view.ts";

const pageSize = 30;

/** The rulings on a post, the newest first, for its author and those who keep order. Throws `not_found`, `forbidden`. */
export async function listRulingsOfPost(context: MemberContext, postId: string): Promise<RulingView[]> {
  const { db, actor, now } = context;
  const post = await db.post.findUnique({
    where: { id: postId },
    select: { threadId: true, authorId: true, withdrawnAt: true, hiddenBy: { select: { kind: true } } },
  });
  if (!post) throw notFound();
  const thread = await getThreadFacts(context, post.threadId);
  allow(actor, policy.canReadRulings(actor, thread, { ...post, hiddenAs: post.hiddenBy?.kind ?? null }));
  const rows = await db.$queryRaw<{ ruling: RulingRow }[]>`
    select ${rulingJson} as ruling from ruling r where r.post_id = ${postId}::uuid and r.kind <> 'dismissed'
    order by r.at desc, r.id desc`;
  return rows.map(({ ruling }) => toRulingView(ruling, actor, now()));
}

type Row = Pick<ListedRuling, "thread" | "number"> & { ruling: RulingRow };

/** What was decided about the member's own posts, the newest first. */
export async function listOwnRulings(
  { db, actor, now }: MemberContext,
  input: ListOwnRulingsInput,
): Promise<{ rulings: ListedRuling[]; cursor: string | null }> {
  const rows = await db.$queryRaw<Row[]>`
    select ${rulingJson} as ruling,
      case when ${visibleToSql(actor)} then jsonb_build_object('id', t.id, 'title', t.title, 'lang', t.lang) end as thread,
      case when ${visibleToSql(actor)} then p.number end as number
    from ruling r join post p on p.id = r.post_id join thread t on t.id = p.thread_id join space s on s.id = t.space_id
    where r.author_id = ${actor.personId}::uuid and r.kind <> 'dismissed'
      ${afterCursor(input.cursor, Prisma.sql`(r.at, r.id)`)}
    order by r.at desc, r.id desc limit ${pageSize + 1}`;
  const { page, cursor } = pageOf(rows, { size: pageSize, placeOf: placeOfRuling });
  return { rulings: page.map(({ ruling, ...where }) => ({ ...toRulingView(ruling, actor, now()), ...where })), cursor };
}

/** A ruling as it is now; the post that it is about has to be locked. Throws `not_found`. */
export async function findRuling(db: Reader, where: Prisma.Sql): Promise<RulingRow> {
  const [row] = await db.$queryRaw<
    { ruling: RulingRow }[]
  >`select ${rulingJson} as ruling from ruling r where ${where}`;
  if (!row) throw notFound();
  return row.ruling;
}
