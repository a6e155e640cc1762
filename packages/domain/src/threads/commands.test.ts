import type { ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDocument, aMember, aReply, aSpace, aStranger, aThread } from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import type { MemberContext } from "../context.ts";
import { openThread, renameThread, reopenThread, resolveThread, setThreadLocked, setThreadPinned } from "./commands.ts";
import { getThreadPage } from "../thread-pages/queries.ts";
import { getThread } from "../thread-pages/queries.ts";
import { listThreads } from "./queries.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
let spaceId: string;

beforeAll(async () => {
  ({ database, alva, samir, elin, spaceId } = await aSmallNetwork());
});
afterAll(() => database[Symbol.asyncDispose]());

const aThreadInput = () => ({
  id: uuidv7(),
  postId: uuidv7(),
  spaceId,
  title: "En fråga",
  lang: "sv" as const,
  document: aDocument("Vad gäller?"),
  attachmentIds: [],
});

describe("opening a thread", () => {
  test("shows it to others of the network with its first post, and its author watches it", async () => {
    const { id } = await aThread(alva, { spaceId, title: "Är röstprov biometriska uppgifter?" });
    const { thread, posts } = await getThreadPage(samir, { threadId: id, at: 1 });
    expect(thread).toMatchObject({
      title: "Är röstprov biometriska uppgifter?",
      postCount: 1,
      status: "open",
      author: { name: "Alva" },
    });
    expect(thread.organisations.map((organisation) => organisation.id)).toEqual([alva.actor.organisationId]);
    expect(posts).toHaveLength(1);
    expect((await getThread(alva, id)).reading).toMatchObject({ follow: "watch", lastRead: 1 });
  });

  test("twice and in parallel with the same id makes one thread", async () => {
    const input = aThreadInput();
    const pages = await Promise.all(Array.from({ length: 8 }, () => openThread(alva, input)));
    expect(new Set(pages.map((page) => page.thread.id)).size).toBe(1);
    expect(await database.db.post.count({ where: { threadId: input.id } })).toBe(1);
    expect(await database.db.event.count({ where: { threadId: input.id } })).toBe(1);
  });

  test("with the id of somebody else's thread is refused", async () => {
    const input = aThreadInput();
    await openThread(alva, input);
    await expect(openThread(samir, input)).rejects.toMatchObject({ code: "conflict", reason: "id.taken" });
  });

  test("in a space of other organisations is the same as in none", async () => {
    const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
    await expect(openThread(samir, { ...aThreadInput(), spaceId: closed.id })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(openThread(samir, { ...aThreadInput(), spaceId: uuidv7() })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("in an archived space is refused with the reason", async () => {
    const archived = await aSpace(database.db, { archivedAt: new Date() });
    await expect(openThread(alva, { ...aThreadInput(), spaceId: archived.id })).rejects.toMatchObject({
      reason: "space.archived",
    });
  });
});

describe("resolving", () => {
  test("keeps the outcome, tells who watches, and can be taken back", async () => {
    const { id } = await aThread(alva, { spaceId });
    await aReply(samir, id);
    await resolveThread(elin, { threadId: id, lang: "sv", document: aDocument("Intresseavvägning krävs.") });
    expect(await getThread(samir, id)).toMatchObject({
      status: "resolved",
      outcome: { by: { name: "Elin" }, lang: "sv" },
    });
    expect(
      await database.db.notification.count({
        where: { threadId: id, personId: alva.actor.personId, kind: "resolved" },
      }),
    ).toBe(1);
    await expect(resolveThread(elin, { threadId: id, lang: "sv", document: aDocument("Igen") })).rejects.toMatchObject({
      reason: "thread.resolved",
    });
    await reopenThread(alva, id);
    expect(await getThread(samir, id)).toMatchObject({ status: "open", outcome: null });
  });

  test("is for whoever opened it and for coordinators", async () => {
    const { id } = await aThread(alva, { spaceId });
    await expect(resolveThread(samir, { threadId: id, lang: "sv", document: aDocument("Nej") })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(renameThread(samir, { threadId: id, title: "Ny", lang: "sv" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("keeping order", () => {
  test("locking stops replies until it is undone", async () => {
    const { id } = await aThread(alva, { spaceId });
    await setThreadLocked(elin, id, true);
    await expect(aReply(samir, id)).rejects.toMatchObject({ code: "rule_violated", reason: "thread.locked" });
    await setThreadLocked(elin, id, false);
    await expect(aReply(samir, id)).resolves.toMatchObject({ number: 2 });
    await expect(setThreadLocked(samir, id, true)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("a pinned thread stands first in its space", async () => {
    const space = await aSpace(database.db);
    const { id: old } = await aThread(alva, { spaceId: space.id, title: "Gammal" });
    await aThread(alva, { spaceId: space.id, title: "Ny" });
    await setThreadPinned(elin, old, true);
    const { threads } = await listThreads(samir, { spaceId: space.id, filter: "all" });
    expect(threads.map((thread) => thread.title)).toEqual(["Gammal", "Ny"]);
  });
});

test("what is followed and unread is neither all that is followed nor all that is unread", async () => {
  const space = await aSpace(database.db);
  const { id: waiting } = await aThread(samir, { spaceId: space.id });
  await aThread(samir, { spaceId: space.id });
  await aThread(alva, { spaceId: space.id });
  const listed = async () => {
    const { threads } = await listThreads(samir, { spaceId: space.id, filter: "followed_unread" });
    return threads.map((thread) => thread.id);
  };
  expect(await listed()).toEqual([]);
  await aReply(alva, waiting);
  expect(await listed()).toEqual([waiting]);
});

test("lists page by keyset without gaps or doubles, and count what is unread", async () => {
  const space = await aSpace(database.db);
  for (let index = 0; index < 45; index++) await aThread(alva, { spaceId: space.id, title: `Tråd ${index}` });
  const titles: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listThreads(samir, { spaceId: space.id, filter: "unread", cursor });
    titles.push(...page.threads.map((thread) => thread.title));
    expect(page.threads.every((thread) => thread.unread === 1 && thread.isNew)).toBe(true);
    cursor = page.cursor ?? undefined;
  } while (cursor);
  expect(titles).toEqual(Array.from({ length: 45 }, (_, index) => `Tråd ${44 - index}`));
  expect((await listThreads(alva, { spaceId: space.id, filter: "unread" })).threads).toEqual([]);
  await expect(getThread(aStranger(database.db), uuidv7())).rejects.toMatchObject({ code: "not_found" });
});

test("a row of a list names the first who take part and counts them all; the thread names them all", async () => {
  const space = await aSpace(database.db);
  const { id } = await aThread(alva, { spaceId: space.id });
  const others: MemberContext[] = [];
  for (let index = 0; index < 4; index++) others.push(await aMember(database.db));
  for (const other of others) await aReply(other, id);
  const all = [alva, ...others].map(({ actor }) => actor.organisationId);
  const [row] = (await listThreads(samir, { spaceId: space.id, filter: "all" })).threads;
  expect(row!.organisations.map((organisation) => organisation.id)).toEqual(all.slice(0, 3));
  expect(row!.organisationCount).toBe(5);
  expect((await getThread(samir, id)).organisations.map((organisation) => organisation.id)).toEqual(all);
});

test("however many threads are pinned, the list of their space has them all", async () => {
  const space = await aSpace(database.db);
  for (let index = 0; index < 23; index++) {
    const { id } = await aThread(alva, { spaceId: space.id });
    await setThreadPinned(elin, id, true);
  }
  expect((await listThreads(samir, { spaceId: space.id, filter: "all" })).threads).toHaveLength(23);
});

test("an id that something else has is refused, whatever it is the id of", async () => {
  const { id, firstPostId } = await aThread(alva, { spaceId });
  const taken = [{ id }, { postId: firstPostId }];
  for (const ids of taken)
    await expect(openThread(samir, { ...aThreadInput(), ...ids })).rejects.toMatchObject({ reason: "id.taken" });
});

test("an outcome whose answer was lost may be sent again, by who wrote it", async () => {
  const { id } = await aThread(alva, { spaceId });
  const outcome = { threadId: id, lang: "sv", document: aDocument("Så blev det.") } as const;
  await resolveThread(alva, outcome);
  await resolveThread(alva, outcome);
  expect(await database.db.event.count({ where: { threadId: id, type: "thread.resolved" } })).toBe(1);
  await expect(resolveThread(elin, outcome)).rejects.toMatchObject({ reason: "thread.resolved" });
});
