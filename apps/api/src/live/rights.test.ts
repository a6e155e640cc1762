import type { LiveEvent } from "@samrad/contracts/live";
import type { MemberContext } from "@samrad/domain/context";
import { giveAnswer } from "@samrad/domain/answers/commands";
import { decideSupport } from "@samrad/domain/questions/commands";
import { aMember, anAnswer, aQuestion, aReply, aSignatory, aSpace, aThread } from "@samrad/domain/testing";
import { getThreadPage } from "@samrad/domain/thread-pages/queries";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type LiveClient, startTestServer, type TestServer } from "../../testing/running-server.ts";

let running: TestServer;
let alva: MemberContext;
let samir: MemberContext;
let administrator: MemberContext;
let spaceId: string;

beforeAll(async () => {
  running = await startTestServer();
  const { db } = running.storage;
  alva = await aMember(db);
  samir = await aMember(db);
  administrator = await aMember(db, {
    organisationId: alva.actor.organisationId,
    roles: ["member", "administrator"],
  });
  spaceId = (await aSpace(db)).id;
});
afterAll(() => running[Symbol.asyncDispose]());

const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

function hear(socket: LiveClient): LiveEvent[] {
  const heard: LiveEvent[] = [];
  socket.on("events", ({ events }) => heard.push(...events));
  return heard;
}

async function closeSpace(id: string) {
  const client = await running.clientOf(administrator);
  const names = { name: { sv: "Stängt" }, description: {} };
  const readers = { visibility: "organisations" as const, organisationIds: [alva.actor.organisationId] };
  await client.space.change.mutate({ id, ...names, ...readers });
}

test("whoever watches a thread without having asked for more falls silent too when its space is closed", async () => {
  const { db } = running.storage;
  const space = await aSpace(db);
  const { id } = await aThread(alva, { spaceId: space.id });
  const { cursor } = await getThreadPage(samir, { threadId: id, at: 1 });
  const [socket, witness] = [await running.socketOf(samir), await running.socketOf(alva)];
  const [heard, witnessed] = [hear(socket), hear(witness)];
  for (const each of [socket, witness]) expect(await each.emitWithAck("watch", { threadId: id, cursor })).toBeTruthy();
  await aReply(alva, id);
  await until(() => expect(heard.some((event) => event.post)).toBe(true));
  await closeSpace(space.id);
  const [before, witnessedBefore] = [heard.length, witnessed.length];
  await aReply(alva, id);
  await until(() => expect(witnessed.length).toBeGreaterThan(witnessedBefore));
  expect(heard.slice(before)).toEqual([]);
});

test("a visitor hears of public questions, of answers to them and of concepts, and of nothing else of the network's", async () => {
  const { db } = running.storage;
  const elin = await aMember(db, { roles: ["member", "coordinator"] });
  const gustav = await aSignatory(db);
  const [open, inside] = [await aQuestion(elin), await aQuestion(elin)];
  await db.question.update({ where: { id: open.id }, data: { visibility: "public" } });
  const [visitor, member] = [await running.socketOf(), await running.socketOf(samir)];
  const [heard, known] = [hear(visitor), hear(member)];
  for (const socket of [visitor, member]) await socket.emitWithAck("sync", { cursor: null });
  for (const { id } of [inside, open]) {
    await giveAnswer(gustav, anAnswer(id));
    await decideSupport(elin, { questionId: id, form: "event", reason: "", due: null });
  }
  const client = await running.clientOf(elin);
  const labels = [{ kind: "pref" as const, lang: "sv" as const, text: "nytt begrepp" }];
  await client.concept.create.mutate({ id: uuidv7(), changeId: uuidv7(), labels });
  await until(() => expect(heard.some((event) => event.type === "concept.changed")).toBe(true));
  const told = (events: LiveEvent[], id: string) =>
    new Set(events.filter(({ subjectId }) => subjectId === id).map(({ type }) => type));
  for (const id of [open.id, inside.id]) expect(told(known, id)).toEqual(new Set(["answer.given", "question.changed"]));
  expect(told(heard, open.id)).toEqual(new Set(["answer.given", "question.changed"]));
  expect(JSON.stringify(heard)).not.toContain(inside.id);
  expect(new Set(heard.map(({ type }) => type))).toEqual(
    new Set(["answer.given", "question.changed", "concept.changed"]),
  );
});

test("which space has changed is not told", async () => {
  const { db } = running.storage;
  const closed = await aSpace(db, { organisationIds: [alva.actor.organisationId] });
  const socket = await running.socketOf(samir);
  const heard = hear(socket);
  const { cursor } = await getThreadPage(samir, { threadId: (await aThread(samir, { spaceId })).id, at: 1 });
  await socket.emitWithAck("sync", { cursor: null });
  await closeSpace(closed.id);
  await until(() => expect(heard.some((event) => event.type === "space.changed")).toBe(true));
  const missed = await socket.emitWithAck("sync", { cursor });
  expect(JSON.stringify([heard, missed])).not.toContain(closed.id);
});

describe("a socket that means no good", () => {
  const shout = (socket: LiveClient, ...message: unknown[]) =>
    (socket as unknown as { emit(...message: unknown[]): void }).emit(...message);

  test("hears no error and does no harm with nonsense", async () => {
    const socket = await running.socketOf(samir);
    const nonsense = [
      undefined,
      null,
      7,
      "x",
      [],
      { threadId: "\u0000" },
      { threadId: spaceId, cursor: "x".repeat(99) },
    ];
    for (const name of ["sync", "watch", "unwatch", "writing", "nothing", "__proto__"])
      for (const input of nonsense) shout(socket, name, input);
    shout(socket, "sync", { cursor: "-1.0" }, "no function");
    expect(await socket.emitWithAck("sync", { cursor: "99999999999999999999.9999999999999999999" })).toMatchObject({
      resync: true,
    });
    expect(await socket.emitWithAck("watch", { threadId: spaceId, cursor: "1.1" })).toEqual({ ok: false });
  });

  test("is cut off when it floods, or sends what is far too large", async () => {
    const [flood, giant] = [await running.socketOf(samir), await running.socketOf(samir)];
    for (let count = 0; count < 400; count++) flood.emit("writing", { threadId: spaceId, writing: true });
    shout(giant, "sync", { cursor: "x".repeat(200_000) });
    await until(() => expect([flood.connected, giant.connected]).toEqual([false, false]));
  });

  test("watches a bounded number of threads", async () => {
    const socket = await running.socketOf(samir);
    const answers = [];
    for (let count = 0; count < 25; count++) {
      const { id } = await aThread(alva, { spaceId });
      const { cursor } = await getThreadPage(samir, { threadId: id, at: 1 });
      answers.push(await socket.emitWithAck("watch", { threadId: id, cursor }));
    }
    expect(answers.filter((answer) => answer.ok)).toHaveLength(20);
  });
});

test("a cursor from long ago is answered with a new reading, however little of the log is for the one who asks", async () => {
  const { db } = running.storage;
  const hidden = await aSpace(db, { organisationIds: [alva.actor.organisationId] });
  const rows = Array.from({ length: 10_500 }, () => ({ type: "thread.locked", spaceId: hidden.id }));
  await db.event.createMany({ data: rows });
  const socket = await running.socketOf(samir);
  // A transaction of another test holds the log back until it has ended.
  const answer = () => socket.emitWithAck("sync", { cursor: "1.0" });
  await expect.poll(answer, { timeout: 20_000 }).toMatchObject({ ok: true, resync: true, events: [] });
});
