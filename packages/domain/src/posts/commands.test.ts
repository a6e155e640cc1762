import type { Document } from "@samrad/contracts/document";
import type { ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDocument, aMember, aMention, aParagraph, aReply, aSpace, aThread } from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import { addAttachment } from "../attachments/commands.ts";
import type { MemberContext } from "../context.ts";
import { countUnreadNotifications, listNotifications } from "../notifications/queries.ts";
import { followThread, markRead } from "../readings/commands.ts";
import { getThread } from "../thread-pages/queries.ts";
import { setReaction } from "../reactions/commands.ts";
import { editPost, withdrawPost } from "./commands.ts";
import { getPost, listPosts, listRevisions } from "./queries.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let ingrid: MemberContext;
let elin: MemberContext;
let spaceId: string;

beforeAll(async () => {
  ({ database, alva, samir, elin, spaceId } = await aSmallNetwork());
  ingrid = await aMember(database.db, { name: "Ingrid" });
});
afterAll(() => database[Symbol.asyncDispose]());

const mentioning = (kind: "person" | "organisation", id: string) =>
  aParagraph(aMention(kind, id, "Forged"), " vad säger du?");

const quoting = (postId: string): Document => ({
  type: "doc",
  content: [
    { type: "quote", attrs: { postId }, content: aDocument("citat").content },
    ...aDocument("Jag håller med.").content,
  ],
});

const inboxOf = async (member: MemberContext) => (await listNotifications(member, { filter: "unread" })).notifications;

describe("replying", () => {
  test("counts on, keeps the organisations, and tells who watches", async () => {
    const { id } = await aThread(alva, { spaceId });
    const post = await aReply(samir, id);
    expect(post).toMatchObject({ number: 2, author: { name: "Samir" }, abilities: { edit: true, withdraw: true } });
    expect(await getThread(alva, id)).toMatchObject({ postCount: 2, reading: { lastRead: 1 } });
    expect((await getThread(alva, id)).organisations).toHaveLength(2);
    expect((await inboxOf(alva)).filter((notice) => notice.thread?.id === id)).toMatchObject([
      { kind: "reply", actor: { name: "Samir" } },
    ]);
    expect(await inboxOf(samir)).toEqual([]);
  });

  test("doubled and in parallel leaves one post with true counters", async () => {
    const { id } = await aThread(alva, { spaceId });
    const postId = uuidv7();
    const posts = await Promise.all(Array.from({ length: 10 }, () => aReply(samir, id, { id: postId })));
    expect(new Set(posts.map((post) => post.number))).toEqual(new Set([2]));
    expect(await getThread(alva, id)).toMatchObject({ postCount: 2 });
    await expect(aReply(ingrid, id, { id: postId })).rejects.toMatchObject({ reason: "id.taken" });
  });

  test("from many at once numbers the posts without gaps", async () => {
    const { id } = await aThread(alva, { spaceId });
    await Promise.all(Array.from({ length: 24 }, (_, index) => aReply([alva, samir, ingrid][index % 3]!, id)));
    const posts = [
      ...(await listPosts(alva, { threadId: id, direction: "after", number: 0 })),
      ...(await listPosts(alva, { threadId: id, direction: "after", number: 20 })),
    ];
    expect(posts.map((post) => post.number)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    const times = posts.map((post) => Date.parse(post.createdAt));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test("to a thread that is not there, or not for the writer, says the same", async () => {
    const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
    const { id } = await aThread(alva, { spaceId: closed.id });
    const answers = await Promise.allSettled([aReply(samir, id), aReply(samir, uuidv7())]);
    expect(answers.map((answer) => answer.status === "rejected" && String(answer.reason))).toEqual([
      "DomainError: not_found: not_found",
      "DomainError: not_found: not_found",
    ]);
  });
});

describe("naming others", () => {
  test("a mention reaches the person once, under the name that the network knows", async () => {
    const { id } = await aThread(alva, { spaceId });
    await followThread(ingrid, { threadId: id, level: "watch" });
    const post = await aReply(samir, id, { document: mentioning("person", ingrid.actor.personId) });
    expect(JSON.stringify(post.document)).toContain('"label":"Ingrid"');
    expect((await inboxOf(ingrid)).filter((notice) => notice.thread?.id === id)).toMatchObject([{ kind: "mention" }]);
  });

  test("a mention of an organisation reaches its members", async () => {
    const { id } = await aThread(alva, { spaceId });
    await aReply(samir, id, { document: mentioning("organisation", ingrid.actor.organisationId) });
    expect((await inboxOf(ingrid)).some((notice) => notice.thread?.id === id && notice.kind === "mention")).toBe(true);
  });

  test("nobody hears of a thread that they may not read or have muted", async () => {
    const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
    const { id } = await aThread(alva, { spaceId: closed.id, document: mentioning("person", samir.actor.personId) });
    expect(await database.db.notification.count({ where: { threadId: id } })).toBe(0);
    const open = await aThread(alva, { spaceId });
    await followThread(samir, { threadId: open.id, level: "mute" });
    await aReply(ingrid, open.id, { document: mentioning("person", samir.actor.personId) });
    expect(await database.db.notification.count({ where: { threadId: open.id, personId: samir.actor.personId } })).toBe(
      0,
    );
  });

  test("a quotation shows its source and tells its author; one of a closed space is refused", async () => {
    const { id, firstPostId } = await aThread(alva, { spaceId });
    const post = await aReply(samir, id, { document: quoting(firstPostId) });
    expect(post.sources).toMatchObject([{ postId: firstPostId, number: 1, author: { name: "Alva" } }]);
    expect((await inboxOf(alva)).find((notice) => notice.thread?.id === id)).toMatchObject({ kind: "quote" });
    const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
    const hidden = await aThread(alva, { spaceId: closed.id });
    await expect(aReply(samir, id, { document: quoting(hidden.firstPostId) })).rejects.toMatchObject({
      reason: "document.unknown_reference",
    });
  });
});

describe("editing", () => {
  test("keeps what stood there, and refuses an edit of what is no longer there", async () => {
    const { id } = await aThread(alva, { spaceId });
    const post = await aReply(samir, id, { document: aDocument("Först") });
    const edit = { postId: post.id, revision: 1, lang: "sv" as const, document: aDocument("Sedan"), attachmentIds: [] };
    expect(await editPost(samir, edit)).toMatchObject({ revision: 2, document: aDocument("Sedan") });
    const other = editPost(samir, { ...edit, document: aDocument("Annat") });
    await expect(other).rejects.toMatchObject({ code: "conflict", reason: "post.stale" });
    await expect(editPost(alva, { ...edit, revision: 2 })).rejects.toMatchObject({ code: "forbidden" });
    const revisions = await listRevisions(alva, post.id);
    expect(revisions.map((revision) => revision.document)).toEqual([aDocument("Först"), aDocument("Sedan")]);
  });

  test("a withdrawn post keeps its number and shows nothing", async () => {
    const { id } = await aThread(alva, { spaceId });
    const post = await aReply(samir, id);
    await setReaction(alva, { postId: post.id, kind: "agree", on: true });
    await withdrawPost(elin, post.id);
    expect(await getPost(alva, post.id)).toMatchObject({
      number: 2,
      document: null,
      reactions: [],
      abilities: { edit: false, withdraw: false },
    });
    await expect(listRevisions(alva, post.id)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("reading a thread empties bell and inbox alike, and never goes back", async () => {
  const reader = await aMember(database.db);
  const { id } = await aThread(reader, { spaceId });
  for (let index = 0; index < 3; index++) await aReply(samir, id);
  expect(await countUnreadNotifications(reader)).toBe(3);
  expect(await markRead(reader, { threadId: id, number: 3 })).toEqual({ lastRead: 3 });
  expect(await countUnreadNotifications(reader)).toBe(1);
  expect(await inboxOf(reader)).toHaveLength(1);
  expect(await markRead(reader, { threadId: id, number: 1 })).toEqual({ lastRead: 3 });
  expect(await markRead(reader, { threadId: id, number: 99 })).toEqual({ lastRead: 4 });
  expect(await countUnreadNotifications(reader)).toBe(0);
});

test("what is in the inbox goes with the right to read it", async () => {
  const space = await aSpace(database.db, { organisationIds: [alva.actor.organisationId, samir.actor.organisationId] });
  const { id } = await aThread(alva, { spaceId: space.id });
  const before = await countUnreadNotifications(alva);
  await aReply(samir, id);
  expect(await countUnreadNotifications(alva)).toBe(before + 1);
  await database.db.spaceOrganisation.deleteMany({
    where: { spaceId: space.id, organisationId: alva.actor.organisationId },
  });
  expect(await countUnreadNotifications(alva)).toBe(before);
  expect(
    (await listNotifications(alva, { filter: "all" })).notifications.some((notice) => notice.thread?.id === id),
  ).toBe(false);
});

test("an edit whose answer was lost may be sent again; another edit meanwhile may not be overwritten", async () => {
  const { firstPostId: postId } = await aThread(alva, { spaceId });
  const edit = { postId, revision: 1, lang: "sv", document: mentioning("person", samir.actor.personId) } as const;
  const first = await editPost(alva, { ...edit, attachmentIds: [] });
  expect(await editPost(alva, { ...edit, attachmentIds: [] })).toEqual(first);
  expect(await database.db.event.count({ where: { postId, type: "post.edited" } })).toBe(1);
  const other = editPost(alva, { ...edit, document: aDocument("Annat"), attachmentIds: [] });
  await expect(other).rejects.toMatchObject({ reason: "post.stale" });
});

test("two who take the same file at once: one post has it", async () => {
  const { id } = await aThread(alva, { spaceId });
  const file = { id: uuidv7(), name: "brev.pdf", mediaType: "application/pdf", size: 7, hash: "a" };
  await addAttachment(alva, file);
  const tries = await Promise.allSettled([1, 2, 3].map(() => aReply(alva, id, { attachmentIds: [file.id] })));
  expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect(tries.find((one) => one.status === "rejected")).toMatchObject({ reason: { reason: "attachment.unknown" } });
  expect(await getThread(alva, id)).toMatchObject({ postCount: 2 });
});
