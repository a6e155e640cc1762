import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDocument, aMember, aReply, aSpace, aStranger, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { editPost } from "../posts/commands.ts";
import { listRevisions } from "../posts/queries.ts";
import { getThreadPage } from "../thread-pages/queries.ts";
import { keepPlace, markRead } from "../readings/commands.ts";
import { listChangedPosts } from "./queries.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let alva: MemberContext;
let samir: MemberContext;
let spaceId: string;
beforeAll(async () => {
  database = await scratchDatabase();
  alva = await aMember(database.db, { name: "Alva" });
  samir = await aMember(database.db, { name: "Samir" });
  spaceId = (await aSpace(database.db)).id;
});
afterAll(() => database[Symbol.asyncDispose]());

/** The same member at a time of the story, in minutes. */
const at = (member: MemberContext, minute: number): MemberContext => ({
  ...member,
  now: () => new Date(Date.UTC(2030, 0, 1, 12, minute)),
});
const edit = (postId: string, revision: number, text: string) => ({
  postId,
  revision,
  lang: "sv" as const,
  document: aDocument(text),
  attachmentIds: [],
  reason: `Skäl ${revision}`,
});

test("what was changed since the visit before is told until the next visit", async () => {
  const { id: threadId, firstPostId } = await aThread(at(samir, 0), { spaceId });
  const reply = await aReply(at(samir, 1), threadId);
  const [first, second, third] = [uuidv7(), uuidv7(), uuidv7()];
  const changed = (visit: string) => listChangedPosts(alva, { threadId, visit });
  expect(await changed(first)).toEqual([]);
  await markRead(at(alva, 2), { threadId, number: 1, visit: first });
  await editPost(at(samir, 3), edit(firstPostId, 1, "Andra"));
  await editPost(at(samir, 4), edit(firstPostId, 2, "Tredje"));
  await editPost(at(samir, 4), edit(reply.id, 1, "Aldrig läst förut"));
  const told = [
    { postId: firstPostId, number: 1, before: 1, revision: 3, reason: "Skäl 2", author: { name: "Samir" } },
  ];
  expect(await changed(second)).toMatchObject(told);
  await markRead(at(alva, 5), { threadId, number: 2, visit: second });
  await markRead(at(alva, 6), { threadId, number: 2, visit: second });
  expect(await changed(second)).toMatchObject(told);
  expect(await changed(third)).toEqual([]);
  await editPost(at(samir, 7), edit(firstPostId, 3, "Fjärde"));
  expect(await changed(third)).toMatchObject([{ number: 1, before: 3, revision: 4 }]);
  const revisions = await listRevisions(alva, firstPostId);
  expect(revisions.map(({ reason }) => reason)).toEqual(["", "Skäl 1", "Skäl 2", "Skäl 3"]);
});

test("one's own changes are no news, and a thread that is not open to the reader says nothing", async () => {
  const closed = await aSpace(database.db, { organisationIds: [samir.actor.organisationId] });
  const { id: threadId, firstPostId } = await aThread(at(samir, 0), { spaceId: closed.id });
  await markRead(at(samir, 1), { threadId, number: 1, visit: uuidv7() });
  await editPost(at(samir, 2), edit(firstPostId, 1, "Nytt"));
  expect(await listChangedPosts(samir, { threadId, visit: uuidv7() })).toEqual([]);
  await expect(listChangedPosts(alva, { threadId, visit: uuidv7() })).rejects.toMatchObject({ code: "not_found" });
});

test("who has read everything goes on where they left off, on any device; what is unread comes first", async () => {
  const { id: threadId } = await aThread(at(samir, 0), { spaceId });
  for (let number = 2; number <= 40; number++) await aReply(at(samir, number), threadId);
  await markRead(alva, { threadId, number: 40, visit: uuidv7() });
  await keepPlace(alva, { threadId, number: 30, share: 0.25 });
  const numbers = async () => (await getThreadPage(alva, { threadId, at: "unread" })).posts.map(({ number }) => number);
  expect((await numbers())[0]).toBe(21);
  await keepPlace(alva, { threadId, number: 5, share: 0.25 });
  expect((await numbers())[0]).toBe(1);
  const { thread } = await getThreadPage(alva, { threadId, at: "unread" });
  expect(thread.reading).toMatchObject({ lastRead: 40, place: { number: 5, share: 0.25 } });
  await aReply(at(samir, 50), threadId);
  expect(await numbers()).toContain(41);
  const stranger = aStranger(database.db);
  await expect(getThreadPage(stranger, { threadId, at: "unread" })).rejects.toMatchObject({ code: "not_found" });
});
