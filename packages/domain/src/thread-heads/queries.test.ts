import type { ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  aConcept,
  aDocument,
  anAnswer,
  aQuestion,
  aReply,
  aSignatory,
  aSpace,
  aStranger,
  aThread,
} from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import { giveAnswer } from "../answers/commands.ts";
import { markCitation } from "../citations/commands.ts";
import type { Context, MemberContext } from "../context.ts";
import { rememberNames } from "../names/queries.ts";
import { linkThread, unlinkThread } from "../question-links/commands.ts";
import { followThread, markRead } from "../readings/commands.ts";
import { tagThread, untagThread } from "../taggings/commands.ts";
import { findThread, listThreads, type ThreadMemory } from "../threads/queries.ts";
import { renameThread, resolveThread, setThreadLocked, setThreadPinned } from "../threads/commands.ts";
import type { RememberedHead } from "./queries.ts";
import { v7 as uuidv7 } from "uuid";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
let gustav: MemberContext;
let stranger: Context;

beforeAll(async () => {
  ({ database, alva, samir, elin } = await aSmallNetwork());
  const { db } = database;
  gustav = await aSignatory(db);
  stranger = aStranger(db);
});
afterAll(() => database[Symbol.asyncDispose]());

type Memory = ThreadMemory & { heads: Map<string, RememberedHead> };
type Scene = { spaceId: string; id: string; conceptId: string; questionId: string; memory: Memory };

let scene: Scene;

beforeEach(async () => {
  const { id: spaceId } = await aSpace(database.db, { visibility: "public" });
  const concept = await aConcept(database.db);
  const { id } = await aThread(alva, { spaceId, conceptIds: [concept.id] });
  await aThread(samir, { spaceId });
  const question = await aQuestion(elin, { threadIds: [id] });
  await database.db.question.update({ where: { id: question.id }, data: { visibility: "network" } });
  await resolveThread(alva, { threadId: id, lang: "sv", document: aDocument("Ja, se artikel 6 i GDPR.") });
  const memory = { names: rememberNames(), heads: new Map<string, RememberedHead>() };
  scene = { spaceId, id, conceptId: concept.id, questionId: question.id, memory };
});

const list = (reader: Context, memory?: ThreadMemory) =>
  listThreads(reader, { spaceId: scene.spaceId, filter: "all" }, memory);
const remembering = (reader: Context) => list(reader, scene.memory);
const outcome = async (memory?: ThreadMemory) => (await findThread(samir, scene.id, memory)).named.outcome;

type Write = [name: string, () => Promise<unknown>];

const writes: Write[] = [
  ["a reply", () => aReply(elin, scene.id)],
  ["a new title", () => renameThread(alva, { threadId: scene.id, title: "En annan fråga", lang: "sv" })],
  ["a lock", () => setThreadLocked(elin, scene.id, true)],
  ["a pin", () => setThreadPinned(elin, scene.id, true)],
  ["a concept", async () => tagThread(alva, { threadId: scene.id, conceptId: (await aConcept(database.db)).id })],
  ["a concept taken off", () => untagThread(alva, { threadId: scene.id, conceptId: scene.conceptId })],
  [
    "a concept's new name",
    () =>
      database.db.conceptLabel.updateMany({
        where: { conceptId: scene.conceptId },
        data: { text: `nytt ${uuidv7()}` },
      }),
  ],
  ["an answer of an authority", () => giveAnswer(gustav, anAnswer(scene.questionId))],
  ["another question", async () => linkThread(elin, { threadId: scene.id, questionId: (await aQuestion(elin)).id })],
  ["the question taken off", () => unlinkThread(elin, { threadId: scene.id, questionId: scene.questionId })],
  [
    "the question closed to members",
    () => database.db.question.update({ where: { id: scene.questionId }, data: { visibility: "coordinators" } }),
  ],
  [
    "the thread moving to a closed space",
    async () => {
      const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
      await database.db.thread.update({ where: { id: scene.id }, data: { spaceId: closed.id } });
    },
  ],
  [
    "the space closing",
    () => database.db.space.update({ where: { id: scene.spaceId }, data: { visibility: "organisations" } }),
  ],
  [
    "the author's new name",
    () => database.db.person.update({ where: { id: alva.actor.personId }, data: { name: uuidv7() } }),
  ],
  [
    "SQL of somebody who keeps the database",
    () => database.db.$executeRaw`update thread set title = 'Ny' where id = ${scene.id}::uuid`,
  ],
];

describe("what is remembered of threads", () => {
  test.each(writes)("is not listed any more after %s", async (_name, write) => {
    const readers = [alva, samir, elin, stranger];
    const before = await Promise.all(readers.map(remembering));
    expect(scene.memory.heads.size).toBe(2);
    await write();
    const after = await Promise.all(readers.map(remembering));
    expect(after).toEqual(await Promise.all(readers.map((reader) => list(reader))));
    expect(after).not.toEqual(before);
  });

  test("holds nothing of whoever read first: unread posts, following and open questions are each reader's own", async () => {
    await markRead(samir, { threadId: scene.id, number: 1 });
    await followThread(samir, { threadId: scene.id, level: "watch" });
    const [alvas, samirs, strangers] = [await remembering(alva), await remembering(samir), await remembering(stranger)];
    const own = (page: typeof alvas) => page.threads.map(({ unread, follow }) => ({ unread, follow }));
    expect(own(samirs)).not.toEqual(own(alvas));
    expect(samirs).toEqual(await list(samir));
    expect(alvas).toEqual(await list(alva));
    expect(strangers).toEqual(await list(stranger));
    expect(strangers.threads.flatMap(({ standings }) => standings)).toEqual([]);
    expect(samirs.threads.flatMap(({ standings }) => standings)).toHaveLength(1);
  });

  test("tells the outcome without a citation that somebody has rejected", async () => {
    const before = await outcome(scene.memory);
    expect(before?.citations).toHaveLength(1);
    const wrong = { wrongKey: "celex:32016R0679#art_6", rightKey: null, start: 7, quote: "artikel 6" };
    const source = { sourceKind: "outcome" as const, sourceId: scene.id };
    await markCitation(alva, { id: uuidv7(), ...source, ...wrong });
    expect(await outcome(scene.memory)).toEqual(await outcome());
    expect((await outcome(scene.memory))?.citations).toEqual([]);
  });
});

/** A database in which something happens just before its second read. */
function meddling(happen: () => Promise<unknown>) {
  let reads = 0;
  return new Proxy(database.db, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key !== "$queryRaw") return value;
      return async (...query: unknown[]) => {
        if (++reads === 2) await happen();
        return (value as (...query: unknown[]) => Promise<unknown>)(...query);
      };
    },
  });
}

describe("a list is of one moment", () => {
  test("when a thread changes while it is read", async () => {
    const db = meddling(() => aReply(elin, scene.id));
    expect(await remembering({ ...samir, db })).toEqual(await list(samir));
  });

  test("and what moved out of reach while it is read is left out", async () => {
    const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
    const close = () => database.db.thread.update({ where: { id: scene.id }, data: { spaceId: closed.id } });
    const { threads } = await remembering({ ...samir, db: meddling(close) });
    expect(threads.map(({ id }) => id)).not.toContain(scene.id);
    expect(threads).toHaveLength(1);
  });
});
