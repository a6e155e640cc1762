import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, aSpace, aThread } from "../../testing/factories.ts";
import { type MemberContext, transact } from "../context.ts";
import { markAllNotificationsRead, notifyOf, type SubjectNotice } from "./commands.ts";
import { countUnreadNotifications, listNotifications } from "./queries.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;

beforeAll(async () => {
  database = await scratchDatabase();
  alva = await aMember(database.db, { name: "Alva" });
  samir = await aMember(database.db, { name: "Samir" });
});
afterAll(() => database[Symbol.asyncDispose]());

const tell = (notice: Omit<SubjectNotice, "at" | "kind">) =>
  transact(alva, (tx) => notifyOf(tx, { ...notice, kind: "opened", at: new Date() }));
const heardBy = async (member: MemberContext, subjectId: string) =>
  (await listNotifications(member, { filter: "all" })).notifications.filter((notice) => notice.subjectId === subjectId);

test("what is about no post is told to whom it concerns, and to who did it not at all", async () => {
  const subjectId = uuidv7();
  const people = [alva.actor.personId, samir.actor.personId];
  await tell({ subjectId, people, actorId: alva.actor.personId, data: { number: 12 } });
  expect(await heardBy(alva, subjectId)).toEqual([]);
  expect(await heardBy(samir, subjectId)).toMatchObject([
    { thread: null, post: null, excerpt: null, actor: { name: "Alva" }, data: { number: 12 }, read: false },
  ]);
  expect((await heardBy(samir, subjectId))[0]?.organisation?.id).toBe(alva.actor.organisationId);
});

test("told again it is one notice, unread anew", async () => {
  const subjectId = uuidv7();
  const people = [samir.actor.personId];
  await tell({ subjectId, people });
  await markAllNotificationsRead(samir);
  expect(await countUnreadNotifications(samir)).toBe(0);
  await tell({ subjectId, people });
  expect(await countUnreadNotifications(samir)).toBe(1);
  expect(await heardBy(samir, subjectId)).toMatchObject([{ actor: null, read: false }]);
});

test("about a thread that somebody may not read, they hear nothing", async () => {
  const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
  const { id: threadId, firstPostId: postId } = await aThread(alva, { spaceId: closed.id });
  const subjectId = uuidv7();
  await tell({ subjectId, threadId, postId, people: [alva.actor.personId, samir.actor.personId] });
  expect(await heardBy(samir, subjectId)).toEqual([]);
  expect(await heardBy(alva, subjectId)).toMatchObject([{ thread: { id: threadId }, post: { number: 1 } }]);
});
