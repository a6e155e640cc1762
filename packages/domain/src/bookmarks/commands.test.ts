import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, aReply, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { countUnreadNotifications, listNotifications } from "../notifications/queries.ts";
import { followThread } from "../readings/commands.ts";
import { remindOfBookmarks, removeBookmark, saveBookmark } from "./commands.ts";
import { listBookmarks, listBookmarksOfThread } from "./queries.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let alva: MemberContext;
let samir: MemberContext;
beforeAll(async () => {
  database = await scratchDatabase();
  alva = await aMember(database.db, { name: "Alva" });
  samir = await aMember(database.db, { name: "Samir" });
});
afterAll(() => database[Symbol.asyncDispose]());

const mark = (threadId: string, traits: { postId?: string; note?: string; remindAt?: Date } = {}) => ({
  id: uuidv7(),
  threadId,
  postId: traits.postId ?? null,
  note: traits.note ?? "",
  remindAt: traits.remindAt?.toISOString() ?? null,
});
const idsOf = async (member: MemberContext, filter: "all" | "reminders" = "all") =>
  (await listBookmarks(member, { filter })).bookmarks.map(({ id }) => id);

test("a place is marked once, for oneself alone", async () => {
  const { id: threadId, firstPostId: postId } = await aThread(samir, { spaceId: (await aSpace(database.db)).id });
  const first = mark(threadId, { postId, note: "Läs igen" });
  const saved = await saveBookmark(alva, first);
  expect(saved).toMatchObject({ id: first.id, postId, note: "Läs igen", remindAt: null });
  expect(await saveBookmark(alva, first)).toEqual(saved);
  expect(await saveBookmark(alva, mark(threadId, { postId, note: "Annat" }))).toMatchObject({
    id: first.id,
    note: "Annat",
  });
  const ofThread = await saveBookmark(alva, mark(threadId));
  expect(await listBookmarksOfThread(alva, threadId)).toHaveLength(2);
  expect(await listBookmarksOfThread(samir, threadId)).toEqual([]);
  const { bookmarks } = await listBookmarks(alva, { filter: "all" });
  expect(bookmarks.find(({ id }) => id === first.id)).toMatchObject({
    thread: { id: threadId },
    post: { number: 1, author: { name: "Samir" }, text: expect.stringContaining("rättslig grund") },
  });
  await removeBookmark(samir, ofThread.id);
  expect(await idsOf(alva)).toContain(ofThread.id);
  await removeBookmark(alva, ofThread.id);
  await removeBookmark(alva, ofThread.id);
  expect(await idsOf(alva)).not.toContain(ofThread.id);
});

test("whoever has as many as may be changes those, and marks no more", async () => {
  const { db } = database;
  const { id: threadId, firstPostId: postId } = await aThread(samir, { spaceId: (await aSpace(db)).id });
  const karin = await aMember(db, { name: "Karin" });
  const { personId } = karin.actor;
  const kept = mark(threadId, { note: "Läs" });
  await saveBookmark(karin, kept);
  await db.$transaction(async (tx) => {
    // Of posts that never were: what they are makes no difference to how many there are.
    await tx.$executeRaw`set local session_replication_role = replica`;
    await tx.$executeRaw`insert into bookmark (id, person_id, thread_id, post_id, note)
      select gen_random_uuid(), ${personId}::uuid, ${threadId}::uuid, gen_random_uuid(), '' from generate_series(2, 5000)`;
  });
  const events = () => db.event.count({ where: { personId, type: "bookmark.changed" } });
  await saveBookmark(karin, kept);
  expect(await events()).toBe(1);
  expect(await saveBookmark(karin, { ...kept, note: "Läs igen" })).toMatchObject({ note: "Läs igen" });
  expect(await events()).toBe(2);
  await expect(saveBookmark(karin, mark(threadId, { postId }))).rejects.toMatchObject({ reason: "bookmark.too_many" });
});

test("what may not be read cannot be marked, and what no longer may be read is not listed", async () => {
  const space = await aSpace(database.db, {
    organisationIds: [alva.actor.organisationId, samir.actor.organisationId],
  });
  const { id: threadId } = await aThread(samir, { spaceId: space.id });
  const elsewhere = await aThread(samir, { spaceId: (await aSpace(database.db)).id });
  const { id } = await saveBookmark(alva, mark(threadId, { remindAt: new Date(1) }));
  await expect(saveBookmark(alva, mark(threadId, { postId: elsewhere.firstPostId }))).rejects.toMatchObject({
    code: "not_found",
  });
  await database.db.spaceOrganisation.deleteMany({ where: { organisationId: alva.actor.organisationId } });
  expect(await idsOf(alva)).not.toContain(id);
  await expect(saveBookmark(alva, mark(threadId))).rejects.toMatchObject({ code: "not_found" });
  await expect(listBookmarksOfThread(alva, threadId)).rejects.toMatchObject({ code: "not_found" });
  await remindOfBookmarks(database.db, new Date());
  expect((await listNotifications(alva, { filter: "all" })).notifications).toEqual([]);
});

test("all that are due come at once, each to its own person and with an event of its own", async () => {
  const { id: threadId } = await aThread(samir, { spaceId: (await aSpace(database.db)).id });
  const people = [await aMember(database.db), await aMember(database.db)];
  const marks = people.map((person, place) =>
    saveBookmark(person, mark(threadId, { note: `${place}`, remindAt: new Date(1) })),
  );
  const ids = (await Promise.all(marks)).map(({ id }) => id);
  await remindOfBookmarks(database.db, new Date(2));
  for (const [place, person] of people.entries()) {
    const { notifications } = await listNotifications(person, { filter: "all" });
    const told = notifications.filter(({ subjectId }) => subjectId !== null && ids.includes(subjectId));
    expect(told).toMatchObject([{ kind: "reminder", subjectId: ids[place], data: { note: `${place}` } }]);
  }
  const events = await database.db.event.findMany({ where: { type: "bookmark.reminded", subjectId: { in: ids } } });
  expect(new Set(events.map(({ personId }) => personId))).toEqual(new Set(people.map(({ actor }) => actor.personId)));
  expect(events).toHaveLength(people.length);
});

test("a reminder comes once, when its time has come, also for a muted thread; a new date reminds anew", async () => {
  const { id: threadId } = await aThread(samir, { spaceId: (await aSpace(database.db)).id });
  const { id: postId } = await aReply(samir, threadId);
  await followThread(alva, { threadId, level: "mute" });
  const soon = new Date(Date.now() + 60_000);
  const { id } = await saveBookmark(alva, mark(threadId, { postId, note: "Svara", remindAt: soon }));
  expect(await idsOf(alva, "reminders")).toEqual([id]);
  await remindOfBookmarks(database.db, new Date());
  expect(await countUnreadNotifications(alva)).toBe(0);
  const later = new Date(soon.getTime() + 1);
  await remindOfBookmarks(database.db, later);
  await remindOfBookmarks(database.db, later);
  const { notifications } = await listNotifications(alva, { filter: "all" });
  expect(notifications).toMatchObject([
    { kind: "reminder", subjectId: id, actor: null, post: { number: 2 }, data: { note: "Svara" }, read: false },
  ]);
  expect(await listBookmarksOfThread(alva, threadId)).toMatchObject([{ remindedAt: later.toISOString() }]);
  const again = await saveBookmark(alva, mark(threadId, { postId, remindAt: new Date(later.getTime() + 5) }));
  expect(again).toMatchObject({ id, remindedAt: null });
  await removeBookmark(alva, id);
  expect(await countUnreadNotifications(alva)).toBe(0);
});
