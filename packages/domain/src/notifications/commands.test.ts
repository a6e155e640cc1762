import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, aParagraph, aReply, aSpace, aThread, mentionOf } from "../../testing/factories.ts";
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

test("a reply is told to who watches, may read it and is still there, once, by the most personal kind", async () => {
  const { db } = database;
  const [watching, mentioned, muting, outside, left, gone] = await Promise.all(
    ["Vidar", "Maja", "Tyst", "Utsikt", "Lina", "Gunnar"].map((name) => aMember(db, { name })),
  );
  const inside = [alva, samir, watching!, mentioned!, muting!, left!, gone!];
  const organisationIds = inside.map(({ actor }) => actor.organisationId);
  const closed = await aSpace(db, { organisationIds });
  const { id: threadId } = await aThread(alva, { spaceId: closed.id });
  const follow = (member: MemberContext, level: "watch" | "mute") =>
    db.reading.create({
      data: { personId: member.actor.personId, threadId, follow: level, lastRead: 1, visitedAt: new Date() },
    });
  for (const member of [samir, watching!, mentioned!, outside!, left!, gone!]) await follow(member, "watch");
  await follow(muting!, "mute");
  await db.membership.updateMany({ where: { personId: left!.actor.personId }, data: { leftAt: new Date() } });
  await db.person.update({ where: { id: gone!.actor.personId }, data: { deactivatedAt: new Date() } });
  const heard = async (postId: string) =>
    new Map((await db.notification.findMany({ where: { postId } })).map(({ personId, kind }) => [personId, kind]));
  const expected = (kinds: [MemberContext, string][]) =>
    new Map(kinds.map(([{ actor }, kind]) => [actor.personId, kind]));

  const plain = await aReply(samir, threadId);
  expect(await heard(plain.id)).toEqual(
    expected([
      [alva, "reply"],
      [watching!, "reply"],
      [mentioned!, "reply"],
    ]),
  );
  const document = aParagraph(mentionOf(mentioned!), " och ", mentionOf(muting!), " och ", mentionOf(mentioned!));
  const naming = await aReply(samir, threadId, { document });
  expect(await heard(naming.id)).toEqual(
    expected([
      [alva, "reply"],
      [watching!, "reply"],
      [mentioned!, "mention"],
    ]),
  );
});
