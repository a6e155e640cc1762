import { DomainError } from "@samrad/contracts/errors";
import type { BookmarkRef, SaveBookmarkInput } from "@samrad/contracts/bookmarks";
import { type Database, Prisma, type Transaction } from "@samrad/db/client";
import { anonymous, type Member } from "../actor.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record, recordEachSql } from "../events/commands.ts";
import { notifyEachSql } from "../notifications/commands.ts";
import { getPost } from "../posts/queries.ts";
import { getThreadFacts } from "../threads/queries.ts";
import { findBookmark } from "./queries.ts";

/** What one person may keep. */
const mostBookmarks = 5_000;
/** Reminders that are sent at once. */
const batch = 500;

async function checkPlace(context: MemberContext, { threadId, postId }: SaveBookmarkInput) {
  await getThreadFacts(context, threadId);
  if (postId && (await getPost(context, postId)).threadId !== threadId) throw new DomainError("not_found", "not_found");
}

/**
 * Marks a thread or a post for oneself; of each place there is one, and a new date reminds anew. A second try changes
 * nothing. Throws `not_found`, `bookmark.too_many`, `id.taken`.
 */
export async function saveBookmark(context: MemberContext, input: SaveBookmarkInput): Promise<BookmarkRef> {
  const { actor, now } = context;
  await checkPlace(context, input);
  return transact(context, async (tx) => {
    await holdLock(tx, `bookmarks of ${actor.personId}`);
    if (await write(tx, { actor, input, at: now() })) {
      await checkCount(tx, actor);
      await note(tx, actor, now());
    }
    return findBookmark({ db: tx, actor }, input);
  });
}

type Writing = { actor: Member; input: SaveBookmarkInput; at: Date };

/** Whether that changed anything. */
async function write(tx: Transaction, { actor, input, at }: Writing): Promise<boolean> {
  const { id, threadId, postId, note: text } = input;
  const remindAt = input.remindAt ? new Date(input.remindAt) : null;
  const written = await tx.$executeRaw`
    insert into bookmark as b (id, person_id, thread_id, post_id, note, remind_at, created_at)
    values (${id}::uuid, ${actor.personId}::uuid, ${threadId}::uuid, ${postId}::uuid, ${text}, ${remindAt}, ${at})
    on conflict (person_id, (coalesce(post_id, thread_id))) do update set note = excluded.note, remind_at = excluded.remind_at,
      reminded_at = case when b.remind_at = excluded.remind_at then b.reminded_at end
    where (b.note, b.remind_at) is distinct from (excluded.note, excluded.remind_at)`;
  return written > 0;
}

/** Afterwards, for who has as many as may be changes those. */
async function checkCount(tx: Transaction, { personId }: Member): Promise<void> {
  if ((await tx.bookmark.count({ where: { personId } })) > mostBookmarks)
    throw new DomainError("rule_violated", "bookmark.too_many");
}

function note(tx: Transaction, { personId }: Member, at: Date) {
  return record(tx, { type: "bookmark.changed", at, actorId: personId, personId });
}

/** Takes a bookmark of one's own away, and the reminder with it; nothing happens when it is not one's own. */
export async function removeBookmark(context: MemberContext, bookmarkId: string): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const { count } = await tx.bookmark.deleteMany({ where: { id: bookmarkId, personId: actor.personId } });
    if (count === 0) return;
    await tx.notification.deleteMany({ where: { personId: actor.personId, kind: "reminder", subjectId: bookmarkId } });
    await note(tx, actor, now());
  });
}

/** In one statement, how many ever are due; how many those were. */
async function remindSome(tx: Transaction, at: Date): Promise<number> {
  const due = Prisma.sql`
    update bookmark set reminded_at = ${at}::timestamptz where id in (
      select id from bookmark where remind_at <= ${at}::timestamptz and reminded_at is null
      order by remind_at limit ${batch} for update skip locked)
    returning id as subject_id, person_id, thread_id, post_id, jsonb_build_object('note', note) as data`;
  const told = notifyEachSql({ kind: "reminder", at, evenIfMuted: true }, Prisma.sql`select * from due`);
  const known = recordEachSql({ type: "bookmark.reminded", at }, Prisma.sql`select person_id, subject_id from due`);
  const [row] = await tx.$queryRaw<{ reminded: number }[]>`
    with due as (${due}), told as (${told}), known as (${known}) select count(*)::int as reminded from due`;
  return row?.reminded ?? 0;
}

/** Puts into the inboxes what people wanted to be reminded of by now, of what they may still read. */
export async function remindOfBookmarks(db: Database, at: Date): Promise<void> {
  const context = { db, actor: anonymous, now: () => at };
  while ((await transact(context, (tx) => remindSome(tx, at))) === batch);
}
