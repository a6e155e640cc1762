import type { Document } from "@samrad/contracts/document";
import type { ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  aDocument,
  aMember,
  anAnswer,
  aParagraph,
  aProposal,
  aQuestion,
  aReply,
  aRuling,
  aSignatory,
  aSpace,
  aStranger,
  aThread,
  mentionOf,
} from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import { writeAnswerText } from "../answer-texts/commands.ts";
import { giveAnswer } from "../answers/commands.ts";
import { getAnswerSheet, listAnswerTexts, listAnswerVersions } from "../answers/queries.ts";
import { decideAppeal, fileAppeal } from "../appeals/commands.ts";
import { addAttachment } from "../attachments/commands.ts";
import { getAttachment } from "../attachments/queries.ts";
import { saveBookmark } from "../bookmarks/commands.ts";
import { listBookmarks } from "../bookmarks/queries.ts";
import { listChangedPosts } from "../changed-posts/queries.ts";
import { listCiting } from "../citing/queries.ts";
import type { Context, MemberContext } from "../context.ts";
import { exportThreads } from "../interchange/queries.ts";
import { rememberNames } from "../names/queries.ts";
import { countUnreadNotifications, listNotifications } from "../notifications/queries.ts";
import { editPost } from "../posts/commands.ts";
import { closeProposal } from "../proposal-closing/commands.ts";
import { concludeProposal } from "../proposal-outcomes/commands.ts";
import { listProposals } from "../proposals/queries.ts";
import { findSharedPosts, getPost, listPosts, listRevisions } from "../posts/queries.ts";
import { markRead } from "../readings/commands.ts";
import { search } from "../search/queries.ts";
import { refreshTerms } from "../similar-texts/commands.ts";
import { readTexts } from "../similar-texts/queries.ts";
import { listSpaces } from "../spaces/queries.ts";
import { getThreadPage, type PageMemory } from "../thread-pages/queries.ts";
import { listThreads } from "../threads/queries.ts";
import { getWaitingThread } from "../triage/queries.ts";

/** It stands in the words of the post that is hidden, and nowhere else: a name of letters alone. */
let secret: string;
const aSecret = () =>
  `Q${uuidv7()
    .replaceAll("-", "")
    .slice(-12)
    .replaceAll(/\d/g, (digit) => "ghjkmnprst"[Number(digit)]!)}`;
const cited = "celex:32016R0679#art_33";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
let nora: MemberContext;
let gustav: MemberContext;
let stranger: Context;
let spaceId: string;

beforeAll(async () => {
  ({ database, alva, samir, elin } = await aSmallNetwork());
  const { db } = database;
  nora = await aMember(db, { name: "Nora", roles: ["member", "administrator"] });
  gustav = await aSignatory(db, { name: "Integritetsverket" });
  stranger = aStranger(db);
});
afterAll(() => database[Symbol.asyncDispose]());

type Scene = {
  threadId: string;
  postId: string;
  fileId: string;
  quotingId: string;
  voteThreadId: string;
  questionId: string;
  visit: string;
  memory: PageMemory;
};
let scene: Scene;

const quoting = (postId: string): Document => ({
  type: "doc",
  content: [
    { type: "quote", attrs: { postId }, content: aDocument(`Patienten heter ${secret}.`).content },
    ...aDocument("Får det stå här?").content,
  ],
});

/** A question whose common answer, and that of an authority, quote the post. */
async function anAnsweredQuestion(postId: string): Promise<string> {
  const { id } = await aQuestion(elin, { title: { sv: "Vad får stå i en anmälan?" } });
  await database.db.question.update({ where: { id }, data: { visibility: "public" } });
  const document = quoting(postId);
  await writeAnswerText(elin, { questionId: id, act: "change", version: 0, lang: "sv", document });
  await giveAnswer(gustav, anAnswer(id, { textVersion: 1, document }));
  return id;
}

/** A vote whose outcome quotes the post. */
async function aConcludedVote(threadId: string, postId: string): Promise<void> {
  const { id: proposalId } = await aProposal(samir, threadId);
  await closeProposal(samir, proposalId);
  await concludeProposal(samir, { proposalId, lang: "sv", document: quoting(postId), reviewOn: null });
}

/** Alva opens a thread with a patient's name, and changes it; Samir has read it, is mentioned, and marks it; it is quoted elsewhere. */
beforeEach(async () => {
  const { db } = database;
  secret = aSecret();
  await db.notification.deleteMany();
  spaceId = (await aSpace(db, { visibility: "public" })).id;
  const document = aParagraph(`${secret} anmälde enligt artikel 33 GDPR `, mentionOf(samir));
  const { id: threadId, firstPostId: postId } = await aThread(alva, { spaceId, document });
  const [fileId, visit] = [uuidv7(), uuidv7()];
  await addAttachment(alva, { id: fileId, name: `${secret}.pdf`, mediaType: "application/pdf", size: 1, hash: fileId });
  const edit = { postId, lang: "sv" as const, document, attachmentIds: [fileId] };
  await markRead(samir, { threadId, number: 1, visit: uuidv7() });
  await editPost(alva, { ...edit, revision: 1, reason: `Om ${secret}` });
  await saveBookmark(samir, { id: uuidv7(), threadId, postId, note: "", remindAt: null });
  const { id: elsewhere } = await aThread(samir, { spaceId, title: "Annan tråd" });
  const quotingId = (await aReply(samir, elsewhere, { document: quoting(postId) })).id;
  const voteThreadId = elsewhere;
  const questionId = await anAnsweredQuestion(postId);
  await aConcludedVote(voteThreadId, postId);
  scene = {
    threadId,
    postId,
    fileId,
    quotingId,
    voteThreadId,
    questionId,
    visit,
    memory: { names: rememberNames(), heads: new Map(), pages: new Map() },
  };
});

const json = async (read: Promise<unknown>) => JSON.stringify(await read.catch((error: unknown) => String(error)));

async function exported(lines: AsyncIterable<string>): Promise<string> {
  let all = "";
  for await (const line of lines) all += line;
  return all;
}

type Channel = [name: string, read: (reader: MemberContext) => Promise<string>];

/** Everywhere that words of a post come out: each answers with something that has the secret in it as long as it is open. */
const channels: Channel[] = [
  ["its page", (reader) => json(getThreadPage(reader, { threadId: scene.threadId, at: 1 }))],
  [
    "its page as it is remembered",
    (reader) => json(getThreadPage(reader, { threadId: scene.threadId, at: 1 }, scene.memory)),
  ],
  ["a list of posts", (reader) => json(listPosts(reader, { threadId: scene.threadId, direction: "after", number: 0 }))],
  ["the post alone", (reader) => json(getPost(reader, scene.postId))],
  ["what sockets are told", async ({ db }) => JSON.stringify([...(await findSharedPosts(db, [scene.postId]))])],
  ["its revisions", (reader) => json(listRevisions(reader, scene.postId))],
  ["what was changed since the last visit", (reader) => json(listChangedPosts(reader, scene))],
  ["a file", (reader) => json(getAttachment(reader, scene.fileId))],
  ["search", async (reader) => JSON.stringify((await search(reader, { text: secret, offset: 0 })).hits)],
  ["the inbox", (reader) => json(listNotifications(reader, { filter: "all" }))],
  ["bookmarks", (reader) => json(listBookmarks(reader, { filter: "all" }))],
  ["the page of a provision, and its feed", (reader) => json(listCiting(reader, { key: cited }))],
  ["an export", ({ db, actor }) => exported(exportThreads(db, actor))],
  [
    "what is similar",
    async ({ db }) => {
      await refreshTerms(db);
      return JSON.stringify(await readTexts(db, [{ kind: "thread", id: scene.threadId }]));
    },
  ],
  ["a quotation", (reader) => json(getPost(reader, scene.quotingId))],
  ["the outcome of a vote", (reader) => json(listProposals(reader, scene.voteThreadId))],
  ["answers of authorities, and the common one", (reader) => json(getAnswerSheet(reader, scene.questionId))],
  [
    "what an answer was before",
    (reader) =>
      json(listAnswerVersions(reader, { questionId: scene.questionId, organisationId: gustav.actor.organisationId })),
  ],
  ["what the common answer was before", (reader) => json(listAnswerTexts(reader, scene.questionId))],
  [
    "what is similar to an answer",
    async ({ db }) => {
      await refreshTerms(db);
      return JSON.stringify(await readTexts(db, [{ kind: "guidance", id: scene.questionId }]));
    },
  ],
];

/** Those in which what one reads is one's own, or what all are told alike: they are told apart by who reads. */
const ownChannels = new Set([
  "its page",
  "its page as it is remembered",
  "a list of posts",
  "the post alone",
  "its revisions",
]);

const hide = () => aRuling(elin, { id: scene.postId, threadId: scene.threadId }, { flaggedBy: samir });

async function bringBack(rulingId: string) {
  const appealId = uuidv7();
  await fileAppeal(alva, { id: appealId, rulingId, words: "Namnet är påhittat.", lang: "sv" });
  await decideAppeal(nora, { appealId, outcome: "overturned", words: "Så är det.", lang: "sv" });
}

describe("the words of a hidden post", () => {
  test.each(channels)("are not in %s, and are again once the ruling is overturned", async (_name, read) => {
    expect(await read(samir)).toContain(secret);
    const { id } = await hide();
    expect(await read(samir)).not.toContain(secret);
    await bringBack(id);
    expect(await read(samir)).toContain(secret);
  });

  test.each(channels.filter(([name]) => ownChannels.has(name)))(
    "stay in %s for its author and who keeps order",
    async (_name, read) => {
      await hide();
      expect(await read(alva)).toContain(secret);
      expect(await read(elin)).toContain(secret);
      expect(await read(samir)).not.toContain(secret);
    },
  );

  test("are withheld from visitors, with the reason", async () => {
    await hide();
    const { posts } = await getThreadPage(stranger, { threadId: scene.threadId, at: 1 });
    expect(posts[0]).toMatchObject({ document: null, hidden: { ground: "personal_data", editAsked: false } });
    await expect(getAttachment(stranger, scene.fileId)).rejects.toMatchObject({ code: "not_found" });
    expect(JSON.stringify(posts)).not.toContain(secret);
  });

  test("are not on the workbench", async () => {
    await hide();
    expect((await getWaitingThread(elin, scene.threadId)).thread.document).toBeNull();
  });

  test("are not found where somebody quotes them, nor counted there", async () => {
    const found = async () => (await search(samir, { text: `"heter ${secret}"`, offset: 0 })).complete;
    expect(await found()).toBe(1);
    await hide();
    expect(await found()).toBe(0);
    const late = await aReply(alva, scene.threadId, { document: quoting(scene.postId) });
    expect(JSON.stringify(await getPost(alva, late.id))).not.toContain(secret);
    expect(await found()).toBe(0);
  });
});

describe("what is counted", () => {
  test("leaves out a hidden post: unread, in the thread's space, and in the inbox", async () => {
    const reply = await aReply(alva, scene.threadId);
    const unread = async () => {
      const { threads } = await listThreads(samir, { spaceId, filter: "all" });
      const space = (await listSpaces(samir)).find(({ id }) => id === spaceId)!;
      return [threads.find(({ id }) => id === scene.threadId)?.unread, space.unreadThreads];
    };
    expect(await unread()).toEqual([1, 1]);
    const { id } = await aRuling(elin, { id: reply.id, threadId: scene.threadId }, { flaggedBy: samir });
    expect(await unread()).toEqual([0, 0]);
    await bringBack(id);
    expect(await unread()).toEqual([1, 1]);
    await database.db.notification.updateMany({ data: { readAt: null } });
    const inbox = async () => {
      const { notifications } = await listNotifications(samir, { filter: "unread" });
      expect(notifications).toHaveLength(await countUnreadNotifications(samir));
      return notifications.map(({ kind }) => kind).toSorted();
    };
    expect(await inbox()).toEqual(["flag_answered", "mention"]);
    await hide();
    expect(await inbox()).toEqual(["flag_answered", "flag_answered"]);
  });

  test("follows hidden posts that are split off", async () => {
    const { db } = database;
    const reply = await aReply(alva, scene.threadId);
    await aRuling(elin, { id: reply.id, threadId: scene.threadId }, { flaggedBy: samir });
    const numbers = async () =>
      (await db.thread.findUniqueOrThrow({ where: { id: scene.threadId }, select: { hiddenNumbers: true } }))
        .hiddenNumbers;
    expect(await numbers()).toEqual([2]);
    await db.post.update({ where: { id: reply.id }, data: { number: 7 } });
    expect(await numbers()).toEqual([7]);
    await db.post.delete({ where: { id: reply.id } });
    expect(await numbers()).toEqual([]);
  });
});
