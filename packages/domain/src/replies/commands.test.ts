import type { Document } from "@samrad/contracts/document";
import { Prisma } from "@samrad/db/client";
import type { ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDocument, aMention, aParagraph, aReply, aSpace, aThread, mentionOf } from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import { addAttachment } from "../attachments/commands.ts";
import type { ClaimingMember, MemberContext } from "../context.ts";
import { getPost } from "../posts/queries.ts";
import { findHolders } from "../sessions/queries.ts";
import { getThread } from "../thread-pages/queries.ts";
import { reply } from "./commands.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let spaceId: string;

beforeAll(async () => {
  ({ database, alva, samir, spaceId } = await aSmallNetwork());
});
afterAll(() => database[Symbol.asyncDispose]());

/** The member as the session tells who it is. */
async function bySession(member: MemberContext): Promise<MemberContext> {
  const { token } = await member.db.session.findUniqueOrThrow({ where: { id: member.actor.sessionId } });
  const holder = (await findHolders(member.db, [token], member.now())).get(token)!;
  return { ...member, actor: holder.actor };
}

const quoting = (postId: string): Document => ({
  type: "doc",
  content: [{ type: "quote", attrs: { postId }, content: aDocument("citat").content }],
});

async function aFile(uploader: MemberContext): Promise<string> {
  const id = uuidv7();
  await addAttachment(uploader, { id, name: "bilaga.txt", mediaType: "text/plain", size: 3, hash: "a".repeat(64) });
  return id;
}

test("is answered with the post as its author reads it afterwards, whatever stands in it", async () => {
  await database.db.person.update({ where: { id: samir.actor.personId }, data: { title: "jurist" } });
  const writer = await bySession(samir);
  expect(writer.actor).toMatchObject(samir.actor);
  const thread = await aThread(alva, { spaceId });
  const held = await aSpace(database.db);
  await database.db.space.update({ where: { id: held.id }, data: { chathamHouse: true } });
  const underRule = await aThread(alva, { spaceId: held.id });
  const first = await aReply(alva, thread.id);
  const replies = [
    await aReply(samir, thread.id),
    await aReply(writer, thread.id, { document: aDocument("Se artikel 6.1 f GDPR, artikel 9 och 13-14 GDPR.") }),
    await aReply(writer, thread.id, { document: aParagraph(mentionOf(alva), " artikel 15 i dataskyddsförordningen?") }),
    await aReply(writer, thread.id, { document: quoting(first.id) }),
    await aReply(writer, thread.id, { attachmentIds: [await aFile(writer)] }),
    await aReply(writer, underRule.id, { document: aParagraph(mentionOf(alva), " talade.") }),
    await aReply(writer, underRule.id),
    await aReply(writer, underRule.id, { attachmentIds: [await aFile(writer)] }),
  ];
  for (const post of replies) expect(await getPost(samir, post.id)).toEqual(post);
});

test("is written only while the writer is who it was", async () => {
  const { id: threadId } = await aThread(alva, { spaceId });
  const input = { id: uuidv7(), threadId, lang: "sv" as const, document: aDocument("Ett svar."), attachmentIds: [] };
  const claiming = (claim: Prisma.Sql): ClaimingMember => ({ ...samir, claim });
  await expect(reply(claiming(Prisma.sql`1 > 2`), input)).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await getThread(alva, threadId)).toMatchObject({ postCount: 1 });
  expect(await reply(claiming(Prisma.sql`2 > 1`), input)).toMatchObject({ number: 2 });
  expect(await reply(claiming(Prisma.sql`2 > 1`), input)).toMatchObject({ number: 2 });
});

test("tells of what it names only who may reply", async () => {
  const { id: threadId } = await aThread(alva, { spaceId });
  const document = aParagraph(aMention("person", uuidv7(), "Ingen"), " talade.");
  const input = { id: uuidv7(), threadId, lang: "sv" as const, document, attachmentIds: [] };
  await expect(reply(samir, input)).rejects.toMatchObject({ reason: "document.unknown_reference" });
  const ended = reply({ ...samir, claim: Prisma.sql`1 > 2` }, input);
  await expect(ended).rejects.toMatchObject({ code: "unauthenticated" });
  const nowhere = reply(samir, { ...input, threadId: uuidv7() });
  await expect(nowhere).rejects.toMatchObject({ code: "not_found" });
  await database.db.thread.update({ where: { id: threadId }, data: { lockedAt: new Date() } });
  await expect(reply(samir, input)).rejects.toMatchObject({ reason: "thread.locked" });
});

test("tried again is answered with the first one's post, also when the thread was locked meanwhile; an id is nobody else's", async () => {
  const { id: threadId } = await aThread(alva, { spaceId });
  const input = { id: uuidv7(), threadId, lang: "sv" as const, document: aDocument("Ett svar."), attachmentIds: [] };
  const first = await reply(samir, input);
  expect(await reply(samir, input)).toEqual(first);
  await expect(reply(alva, input)).rejects.toMatchObject({ code: "conflict", reason: "id.taken" });
  await database.db.thread.update({ where: { id: threadId }, data: { lockedAt: new Date() } });
  expect(await reply(samir, input)).toMatchObject({ id: first.id, number: 2, document: first.document });
  const other = reply(samir, { ...input, id: uuidv7() });
  await expect(other).rejects.toMatchObject({ code: "rule_violated", reason: "thread.locked" });
  expect(await getThread(alva, threadId)).toMatchObject({ postCount: 2 });
});

test("tried several times at once is one post", async () => {
  const { id: threadId } = await aThread(alva, { spaceId });
  const input = { id: uuidv7(), threadId, lang: "sv" as const, document: aDocument("Ett svar."), attachmentIds: [] };
  const [first, ...others] = await Promise.all(Array.from({ length: 6 }, () => reply(samir, input)));
  for (const other of others) expect(other).toEqual(first);
  expect(await getThread(alva, threadId)).toMatchObject({ postCount: 2 });
  expect(await database.db.event.count({ where: { threadId, type: "thread.replied" } })).toBe(1);
});

/** What becomes of a reply that waits until a change of its thread is committed. */
async function replyDuring(threadId: string, change: Prisma.ThreadUncheckedUpdateInput) {
  const { db } = database;
  const waiting = await db.$transaction(async (tx) => {
    await tx.thread.update({ where: { id: threadId }, data: change });
    const replied = aReply(samir, threadId).then(
      (post) => ({ post }),
      (error: unknown) => ({ error }),
    );
    const isWaiting = async () => {
      const [{ count }] = await db.$queryRaw<[{ count: bigint }]>`
        select count(*) as count from pg_locks where not granted and pid in (
          select pid from pg_stat_activity where datname = current_database())`;
      return count > 0n;
    };
    await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true);
    // In an object: a transaction waits for a promise that it returns.
    return { replied };
  });
  return waiting.replied;
}

test("follows what became of its thread while it waited", async () => {
  const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
  const open = await aSpace(database.db);
  const { id: locked } = await aThread(alva, { spaceId });
  const lockedAt = new Date();
  expect(await replyDuring(locked, { lockedAt })).toMatchObject({ error: { reason: "thread.locked" } });
  const { id: hidden } = await aThread(alva, { spaceId });
  expect(await replyDuring(hidden, { spaceId: closed.id })).toMatchObject({ error: { code: "not_found" } });
  const { id: moved } = await aThread(alva, { spaceId });
  expect(await replyDuring(moved, { spaceId: open.id })).toMatchObject({ post: { number: 2 } });
  const { id: ruled } = await aThread(alva, { spaceId });
  const told = await replyDuring(ruled, { chathamHouse: true });
  expect(told).toMatchObject({ post: { number: 2, underRule: true } });
  for (const id of [locked, hidden]) {
    const { postCount } = await database.db.thread.findUniqueOrThrow({ where: { id } });
    expect([postCount, await database.db.post.count({ where: { threadId: id } })]).toEqual([1, 1]);
    expect(await database.db.event.count({ where: { threadId: id, type: "thread.replied" } })).toBe(0);
    expect(await database.db.reading.count({ where: { threadId: id, personId: samir.actor.personId } })).toBe(0);
  }
});

test("comes after what others wrote meanwhile, in number and in time", async () => {
  const { id: threadId } = await aThread(alva, { spaceId });
  const early = { ...samir, now: () => new Date(0) };
  await Promise.all(Array.from({ length: 16 }, (_, at) => aReply(at % 2 ? alva : early, threadId)));
  const posts = await database.db.post.findMany({ where: { threadId }, orderBy: { number: "asc" } });
  expect(posts.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  const times = posts.map(({ createdAt }) => createdAt.getTime());
  expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
  const { postCount, lastPostAt } = await getThread(alva, threadId);
  expect({ postCount, lastPostAt }).toEqual({ postCount: 17, lastPostAt: new Date(times.at(-1)!).toISOString() });
});
