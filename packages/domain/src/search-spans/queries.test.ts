import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDocument, aMember, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { search } from "../search/queries.ts";
import { learnWords } from "../search-words/commands.ts";

const hourInMs = 3_600_000;

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let alva: MemberContext;
let samir: MemberContext;

const find = (member: MemberContext, text: string, offset = 0) => search(member, { text, offset });
const titlesOf = ({ hits }: Awaited<ReturnType<typeof search>>) =>
  hits.map(({ title }) => title.map(({ text }) => text).join(""));

/** Posts of a thread, an hour after each other, the last one so many hours ago. */
async function addPosts(threadId: string, { count, until }: { count: number; until: number }) {
  const { personId: authorId, organisationId } = alva.actor;
  const document = aDocument("Vattenfall");
  const data = Array.from({ length: count }, (_, index) => {
    const createdAt = new Date(Date.now() - (until + count - index) * hourInMs);
    const text = `Ett vattenfall${index % 2 === 0 ? " och en bro" : ""}.`;
    const own = { id: uuidv7({ msecs: createdAt.getTime() }), number: index + 2, createdAt };
    return { ...own, threadId, authorId, organisationId, lang: "sv", document, text };
  });
  await database.db.post.createMany({ data });
}

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  alva = await aMember(db);
  samir = await aMember(db);
  const { id: open } = await aSpace(db);
  const { id: closed } = await aSpace(db, { organisationIds: [alva.actor.organisationId] });
  const old = await aThread(alva, { spaceId: open, title: "Vattenfall", text: "Också ett vattenfall." });
  const long = await aThread(alva, { spaceId: open, title: "Annat", text: "Något annat." });
  const secret = await aThread(alva, { spaceId: closed, title: "Hemligt", text: "Något hemligt." });
  await addPosts(long.id, { count: 1_400, until: 400 });
  await addPosts(secret.id, { count: 100, until: 1 });
  // The oldest of all.
  const id = uuidv7({ msecs: Date.now() - 9_000 * hourInMs });
  await db.$executeRaw`update post set id = ${id}::uuid where thread_id = ${old.id}::uuid`;
  await learnWords(db);
  await db.$executeRaw`analyze post`;
});
afterAll(() => database[Symbol.asyncDispose]());

const countOf = (facet: readonly { count: number }[]) => facet.reduce((sum, { count }) => sum + count, 0);

test("common words are looked for among the newest posts, and it is said so", async () => {
  const found = await find(alva, "vattenfall");
  expect(found.isOfNewest).toBe(true);
  expect(found.total).toBeGreaterThanOrEqual(64);
  expect(found.total).toBeLessThan(1_000);
  expect(countOf(found.spaces)).toBe(found.total);
  const [newest] = (await find(alva, "vattenfall", 20)).hits;
  expect(newest!.snippet.some(({ hit }) => hit)).toBe(true);
});

test("titles are found however old they are", async () => {
  expect(titlesOf(await find(samir, "vattenfall"))[0]).toBe("Vattenfall");
});

test("who may read little of the newest is shown older ones, and nothing of what is closed", async () => {
  const found = await find(samir, "vattenfall");
  expect(found.isOfNewest).toBe(true);
  expect(found.total).toBeGreaterThanOrEqual(64);
  expect(found.spaces).toHaveLength(1);
  const secret = await find(samir, "vattenfall after:9999");
  expect(secret).toMatchObject({ isOfNewest: false, total: 0 });
});

test("what is not so common is counted to the last", async () => {
  expect(await find(alva, "bro")).toMatchObject({ isOfNewest: false, total: 750, complete: 750 });
  expect(await find(samir, "bro")).toMatchObject({ isOfNewest: false, total: 700 });
  // It seemed to be many, until it was looked for.
  expect(await find(samir, "vattenfall is:resolved")).toMatchObject({ isOfNewest: false, total: 0 });
});

test("the newest come first where no words are searched for", async () => {
  const found = await find(alva, "lang:sv");
  expect(found.isOfNewest).toBe(true);
  const times = found.hits.map(({ createdAt }) => createdAt);
  expect(times).toEqual(times.toSorted().toReversed());
});
