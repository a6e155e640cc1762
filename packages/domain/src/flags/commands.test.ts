import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aFlag, aMember, anOrganisation, aReply, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { withdrawPost } from "../posts/commands.ts";
import { raiseFlag } from "./commands.ts";
import { listOwnFlags } from "./queries.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let spaceId: string;
let threadId: string;

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  const { id: organisationId } = await anOrganisation(db);
  alva = await aMember(db, { name: "Alva", organisationId });
  samir = await aMember(db, { name: "Samir", organisationId });
  spaceId = (await aSpace(db, { organisationIds: [organisationId] })).id;
  threadId = (await aThread(alva, { spaceId, title: "Får loggar sparas?" })).id;
});
afterAll(() => database[Symbol.asyncDispose]());

test("a thread is flagged by the post that opens it, once, and who did it sees it in a list of their own", async () => {
  const flag = await aFlag(samir, threadId, { reason: "off_topic", words: "Hör hemma i ett annat rum." });
  await raiseFlag(samir, flag);
  expect((await listOwnFlags(samir, {})).flags).toMatchObject([
    {
      id: flag.id,
      about: "thread",
      number: 1,
      thread: { title: "Får loggar sparas?" },
      words: flag.words,
      answer: null,
    },
  ]);
  await expect(aFlag(samir, threadId)).rejects.toMatchObject({ code: "conflict", reason: "flag.raised" });
  expect((await listOwnFlags(alva, {})).flags).toEqual([]);
  const events = await database.db.event.findMany({ where: { type: "flag.raised" } });
  expect(events).toMatchObject([{ actorId: null, personId: null }]);
});

test("nobody flags their own words, what is gone, or what they may not read", async () => {
  const post = await aReply(alva, threadId);
  await expect(aFlag(alva, threadId, { postId: post.id })).rejects.toMatchObject({ code: "forbidden" });
  const outsider = await aMember(database.db);
  await expect(aFlag(outsider, threadId, { postId: post.id })).rejects.toMatchObject({ code: "not_found" });
  await expect(aFlag(samir, threadId, { postId: uuidv7() })).rejects.toMatchObject({ code: "not_found" });
  await withdrawPost(alva, post.id);
  await expect(aFlag(samir, threadId, { postId: post.id })).rejects.toMatchObject({ reason: "post.withdrawn" });
});

test("where it stands is not told any more to who may no longer read it", async () => {
  const { db } = database;
  const { id } = await aThread(alva, { spaceId });
  await aFlag(samir, id, { words: "Mina ord." });
  const other = await aSpace(db, { organisationIds: [(await anOrganisation(db)).id] });
  await db.thread.update({ where: { id }, data: { spaceId: other.id } });
  expect((await listOwnFlags(samir, {})).flags[0]).toMatchObject({ thread: null, number: null, words: "Mina ord." });
});
