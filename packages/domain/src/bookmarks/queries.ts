import type { BookmarkRef, BookmarkView, ListBookmarksInput } from "@samrad/contracts/bookmarks";
import { notFound } from "@samrad/contracts/errors";
import type { Reader } from "@samrad/db/client";
import { Prisma } from "@samrad/db/client";
import type { Member } from "../actor.ts";
import { postWithheldSql } from "../chatham-house/policy.ts";
import { affiliationRef, writerRef } from "../chatham-house/view.ts";
import type { MemberContext } from "../context.ts";
import { afterCursor, pageOf } from "../place.ts";
import { stands } from "../posts/policy.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { getThreadFacts } from "../threads/queries.ts";
import { spaceRef } from "../names/view.ts";
import { bookmarkSelect, type BookmarkRow, toBookmarkRef, toBookmarkView } from "./view.ts";

const pageSize = 30;

/** One's own bookmarks, the newest first, of what one may still read. */
export async function listBookmarks(
  { db, actor }: MemberContext,
  input: ListBookmarksInput,
): Promise<{ bookmarks: BookmarkView[]; cursor: string | null }> {
  const signed = { withheld: postWithheldSql(actor), person: Prisma.sql`p.author_id` };
  const waiting = input.filter === "reminders" ? Prisma.sql`and b.remind_at is not null` : Prisma.empty;
  const rows = await db.$queryRaw<BookmarkRow[]>`
    select b.id, b.post_id, b.note, b.remind_at, b.reminded_at, b.created_at, ${spaceRef} as space,
      jsonb_build_object('id', t.id, 'title', t.title, 'lang', t.lang) as thread,
      case when p.id is not null then jsonb_build_object('number', p.number, 'lang', p.lang,
        'text', case when ${stands} then left(p.text, 200) else '' end,
        'author', ${writerRef(actor, signed)}, 'organisation', ${affiliationRef(actor, signed)}) end as post
    from bookmark b
    join thread t on t.id = b.thread_id join space s on s.id = t.space_id
    left join post p on p.id = b.post_id
    left join organisation o on o.id = p.organisation_id
    where b.person_id = ${actor.personId}::uuid and ${visibleToSql(actor)} ${waiting}
      ${afterCursor(input.cursor, Prisma.sql`(b.created_at, b.id)`)}
    order by b.created_at desc, b.id desc limit ${pageSize + 1}`;
  const { page, cursor } = pageOf(rows, {
    size: pageSize,
    placeOf: ({ created_at, id }) => ({ at: created_at, id }),
  });
  return { bookmarks: page.map(toBookmarkView), cursor };
}

/** One's own bookmarks in a thread. Throws `not_found`. */
export async function listBookmarksOfThread(context: MemberContext, threadId: string): Promise<BookmarkRef[]> {
  await getThreadFacts(context, threadId);
  const where = { personId: context.actor.personId, threadId };
  const rows = await context.db.bookmark.findMany({ where, select: bookmarkSelect, orderBy: { createdAt: "asc" } });
  return rows.map(toBookmarkRef);
}

/** One's own bookmark of a place. Throws `not_found`. */
export async function findBookmark(
  { db, actor }: { db: Reader; actor: Member },
  { threadId, postId }: { threadId: string; postId: string | null },
): Promise<BookmarkRef> {
  const where = { personId: actor.personId, threadId, postId };
  const row = await db.bookmark.findFirst({ where, select: bookmarkSelect });
  if (!row) throw notFound();
  return toBookmarkRef(row);
}
