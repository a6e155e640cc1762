import type { ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aConcept, aDocument, aProposal, aQuestion, aReply, aSpace, aThread, aVote } from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import type { MemberContext } from "../context.ts";
import { saveDraft } from "../drafts/commands.ts";
import { listNotifications } from "../notifications/queries.ts";
import { listPosts } from "../posts/queries.ts";
import { getThreadPage } from "../thread-pages/queries.ts";
import { castVote } from "../proposal-votes/commands.ts";
import { listProposals } from "../proposals/queries.ts";
import { followThread, markRead } from "../readings/commands.ts";
import { findNewPlace } from "../redirects/queries.ts";
import { search } from "../search/queries.ts";
import { splitThread } from "../thread-splits/commands.ts";
import { resolveThread } from "../threads/commands.ts";
import { mergeThread } from "./commands.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
let spaceId: string;

beforeAll(async () => {
  ({ database, alva, samir, elin, spaceId } = await aSmallNetwork());
});
afterAll(() => database[Symbol.asyncDispose]());

const page = (reader: MemberContext, threadId: string) => getThreadPage(reader, { threadId, at: 1 });
const draftIn = (member: MemberContext, threadId: string, text: string) =>
  saveDraft(member, {
    place: `thread/${threadId}`,
    savedAt: new Date().toISOString(),
    title: "",
    lang: "sv",
    document: aDocument(text),
    attachmentIds: [],
  });

describe("posts that are split off", () => {
  test("have a thread of their own with what hangs on them, and leave signs where they stood", async () => {
    const { id } = await aThread(alva, { spaceId });
    const second = await aReply(samir, id, { document: aDocument("Konsekvensbedömningen saknas.") });
    const proposal = await aProposal(samir, id);
    await castVote(alva, aVote(proposal.id));
    await aReply(alva, id);
    await followThread(elin, { threadId: id, level: "watch" });
    await markRead(elin, { threadId: id, number: 2 });
    const split = {
      id: uuidv7(),
      threadId: id,
      postIds: [second.id, proposal.id],
      title: "Om bedömningen",
      lang: "sv" as const,
    };
    const made = await splitThread(elin, { ...split, reason: "" });
    expect(made).toMatchObject({ title: "Om bedömningen", postCount: 2, author: { name: "Samir" } });
    expect((await page(alva, made.id)).posts.map((post) => post.id)).toEqual([second.id, proposal.id]);
    expect((await page(alva, id)).posts.map(({ number, movedTo }) => [number, movedTo])).toEqual([
      [1, null],
      [2, { threadId: made.id, number: 1 }],
      [3, { threadId: made.id, number: 2 }],
      [4, null],
    ]);
    expect(await listProposals(alva, made.id)).toMatchObject([{ id: proposal.id, voteCount: 1 }]);
    expect((await page(elin, made.id)).thread.reading).toMatchObject({ follow: "watch", lastRead: 1 });
    expect((await search(alva, { text: "konsekvensbedömningen", offset: 0 })).hits).toMatchObject([
      { threadId: made.id, number: 1 },
    ]);
    const { notifications } = await listNotifications(alva, { filter: "all" });
    expect(notifications.find(({ post }) => post?.id === second.id)?.thread?.id).toBe(made.id);
    expect(await splitThread(elin, { ...split, reason: "" })).toMatchObject({ id: made.id, postCount: 2 });
  });

  test("are never the one that opens the thread, nor of another thread, nor gone already", async () => {
    const { id, firstPostId } = await aThread(alva, { spaceId });
    const foreign = await aReply(alva, (await aThread(alva, { spaceId })).id);
    const split = { threadId: id, title: "T", lang: "sv" as const, reason: "" };
    for (const postId of [firstPostId, foreign.id, uuidv7()])
      await expect(splitThread(elin, { ...split, id: uuidv7(), postIds: [postId] })).rejects.toMatchObject({
        reason: "thread.split_posts",
      });
    await expect(splitThread(alva, { ...split, id: uuidv7(), postIds: [firstPostId] })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("a thread that is merged", () => {
  test("stands after the other one: old addresses, followers, links and drafts lead on", async () => {
    const [from, into] = [await aThread(alva, { spaceId }), await aThread(samir, { spaceId })];
    const reply = await aReply(alva, from.id, { document: aDocument("Ändamålsbegränsningen prövas.") });
    await followThread(elin, { threadId: from.id, level: "watch" });
    await markRead(samir, { threadId: from.id, number: 1 });
    const question = await aQuestion(elin, { threadIds: [from.id] });
    const concept = await aConcept(database.db);
    await database.db.threadConcept.create({
      data: { threadId: from.id, conceptId: concept.id, taggedAt: new Date() },
    });
    await draftIn(alva, from.id, "Påbörjat i den ena");
    await draftIn(alva, into.id, "Påbörjat i den andra");
    await draftIn(samir, from.id, "Påbörjat");

    const merge = { threadId: from.id, intoId: into.id, reason: "Samma fråga." };
    const merged = await mergeThread(elin, merge);
    expect(merged).toMatchObject({ id: into.id, postCount: 3, concepts: [{ id: concept.id }] });
    expect(await mergeThread(elin, merge)).toMatchObject({ postCount: 3 });
    const { posts, thread } = await page(samir, into.id);
    expect(posts.map(({ id }) => id)).toEqual([into.firstPostId, from.firstPostId, reply.id]);
    expect(thread.reading).toMatchObject({ lastRead: 2 });
    await expect(page(alva, from.id)).rejects.toMatchObject({ code: "not_found" });
    expect(await findNewPlace(alva, { threadId: from.id, number: 2 })).toEqual({ threadId: into.id, number: 3 });
    expect((await page(elin, into.id)).thread.reading).toMatchObject({ follow: "watch" });
    expect((await search(alva, { text: "ändamålsbegränsningen", offset: 0 })).hits).toMatchObject([
      { threadId: into.id, number: 3 },
    ]);
    expect(await database.db.questionThread.findMany({ where: { questionId: question.id } })).toMatchObject([
      { threadId: into.id },
    ]);
    const drafts = await database.db.draft.findMany({ where: { place: `thread/${into.id}` } });
    expect(JSON.stringify(drafts)).toMatch(/i den andra.*i den ena/);
    expect(drafts).toHaveLength(2);
    expect(await aReply(alva, into.id)).toMatchObject({ number: 4 });
  });

  test("leads on however often it is moved on, and only who may read it", async () => {
    const { db } = database;
    const [first, second, third] = [
      await aThread(alva, { spaceId }),
      await aThread(alva, { spaceId }),
      await aThread(elin, { spaceId: (await aSpace(db, { organisationIds: [elin.actor.organisationId] })).id }),
    ];
    await mergeThread(elin, { threadId: first.id, intoId: second.id, reason: "" });
    await mergeThread(elin, { threadId: second.id, intoId: third.id, reason: "" });
    expect(await findNewPlace(elin, { threadId: first.id, number: 1 })).toEqual({ threadId: third.id, number: 3 });
    expect(await findNewPlace(elin, { threadId: second.id, number: 1 })).toEqual({ threadId: third.id, number: 2 });
    await expect(findNewPlace(alva, { threadId: first.id, number: 1 })).rejects.toMatchObject({ code: "not_found" });
  });

  test("has no outcome that would be lost, and is not the other one", async () => {
    const [from, into] = [await aThread(alva, { spaceId }), await aThread(alva, { spaceId })];
    const merge = (threadId: string) => mergeThread(elin, { threadId, intoId: into.id, reason: "" });
    await expect(merge(into.id)).rejects.toMatchObject({ reason: "thread.same" });
    await resolveThread(alva, { threadId: from.id, lang: "sv", document: aDocument("Löst.") });
    await expect(merge(from.id)).rejects.toMatchObject({ reason: "thread.resolved" });
    expect(await listPosts(alva, { threadId: from.id, direction: "after", number: 0 })).toHaveLength(1);
  });
});
