import type { LiveEvent } from "@samrad/contracts/live";
import type { MemberContext } from "@samrad/domain/context";
import { setThreadLocked } from "@samrad/domain/threads/commands";
import { getThreadPage } from "@samrad/domain/thread-pages/queries";
import { aMember, anOrganisation, aReply, aSpace, aThread } from "@samrad/domain/testing";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type LiveClient, startTestServer, type TestServer } from "../../testing/running-server.ts";

let running: TestServer;
let alva: MemberContext;
let samir: MemberContext;
let spaceId: string;

beforeAll(async () => {
  running = await startTestServer();
  const { db } = running.storage;
  alva = await aMember(db, { name: "Alva" });
  samir = await aMember(db, { name: "Samir" });
  spaceId = (await aSpace(db)).id;
});
afterAll(() => running[Symbol.asyncDispose]());

/** Collects what a socket is told, as a client does: what comes again under the same cursor changes nothing. */
async function listen(socket: LiveClient, cursor: string | null = null) {
  const heard: LiveEvent[] = [];
  const hear = (events: LiveEvent[]) => {
    for (const event of events) if (!heard.some((known) => known.cursor === event.cursor)) heard.push(event);
  };
  socket.on("events", ({ events }) => hear(events));
  const answer = await socket.emitWithAck("sync", { cursor });
  if (!answer.ok) throw new Error("refused");
  hear(answer.events);
  return { heard, answer };
}

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

test("a reply reaches those who have the thread open whole, and the others as a fact, each once", async () => {
  const { id } = await aThread(alva, { spaceId });
  const page = await getThreadPage(alva, { threadId: id, at: 1 });
  const inThread = await running.socketOf(alva);
  const elsewhere = await running.socketOf(samir);
  const [a, b] = [await listen(inThread), await listen(elsewhere)];
  expect(await inThread.emitWithAck("watch", { threadId: id, cursor: page.cursor })).toMatchObject({ ok: true });
  const client = await running.clientOf(samir);
  const post = await client.thread.reply.mutate({
    id: "0190c000-0000-7000-8000-00000000abcd",
    threadId: id,
    lang: "sv",
    document: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Svar" }] }] },
  });
  await until(() => {
    expect(a.heard.filter((event) => event.postId === post.id)).toMatchObject([
      { type: "thread.replied", post: { number: 2 } },
    ]);
    expect(b.heard.filter((event) => event.postId === post.id)).toHaveLength(1);
  });
  expect(b.heard.find((event) => event.postId === post.id)?.post).toBeUndefined();
});

test("what is missed during a cut comes at the next connection, nothing twice", async () => {
  const { id } = await aThread(alva, { spaceId });
  const first = await running.socketOf(alva);
  const { answer } = await listen(first);
  first.disconnect();
  const missed: string[] = [];
  for (let index = 0; index < 7; index++) missed.push((await aReply(samir, id)).id);
  const second = await running.socketOf(alva);
  const { heard } = await listen(second, answer.cursor);
  const replies = () =>
    heard.filter((event) => event.threadId === id && event.type === "thread.replied").map((event) => event.postId);
  // In the answer, or live a moment later: an open transaction anywhere on the server holds back what came after it.
  await until(() => expect(replies()).toEqual(missed));
  await aReply(samir, id);
  await until(() =>
    expect(heard.filter((event) => event.threadId === id && event.type === "thread.replied")).toHaveLength(8),
  );
});

test("a cursor that is too old or too far behind means reading everything again", async () => {
  const socket = await running.socketOf(alva);
  expect(await socket.emitWithAck("sync", { cursor: "999999999999.1" })).toMatchObject({
    ok: true,
    resync: true,
    events: [],
  });
  expect(await socket.emitWithAck("sync", { cursor: "nonsense" })).toMatchObject({ ok: true, resync: true });
  const { id } = await aThread(alva, { spaceId });
  const { cursor } = await getThreadPage(alva, { threadId: id, at: 1 });
  const rows = Array.from({ length: 501 }, () => ({ type: "thread.locked", spaceId, threadId: id }));
  await running.storage.db.event.createMany({ data: rows });
  // An open transaction anywhere on the server holds back what came after it.
  await until(async () =>
    expect(await socket.emitWithAck("sync", { cursor })).toMatchObject({ ok: true, resync: true }),
  );
});

test("nobody hears of a space that is closed to them, nor can watch its threads", async () => {
  const closed = await aSpace(running.storage.db, { organisationIds: [alva.actor.organisationId] });
  const { id } = await aThread(alva, { spaceId: closed.id });
  const { cursor } = await getThreadPage(alva, { threadId: id, at: 1 });
  const socket = await running.socketOf(samir);
  const { heard } = await listen(socket, cursor);
  expect(await socket.emitWithAck("watch", { threadId: id, cursor })).toEqual({ ok: false });
  await aReply(alva, id);
  const open = await aThread(alva, { spaceId });
  await until(() => expect(heard.some((event) => event.threadId === open.id)).toBe(true));
  expect(heard.filter((event) => event.spaceId === closed.id)).toEqual([]);
});

test("somebody without a session hears of public spaces alone", async () => {
  const open = await aSpace(running.storage.db, { visibility: "public" });
  const socket = await running.socketOf();
  const { heard } = await listen(socket);
  await aThread(alva, { spaceId });
  const thread = await aThread(alva, { spaceId: open.id });
  await until(() => expect(heard.map((event) => event.threadId)).toEqual([thread.id]));
});

test("a deactivated member's open socket is closed within a second", async () => {
  const { db } = running.storage;
  const administrator = await aMember(db, { roles: ["member", "administrator"] });
  const leaver = await aMember(db);
  const socket = await running.socketOf(leaver);
  const { heard } = await listen(socket);
  let ended = 0;
  socket.on("ended", () => (ended += 1));
  const client = await running.clientOf(administrator);
  const clientOfLeaver = await running.clientOf(leaver);
  const before = Date.now();
  await client.person.deactivate.mutate({ personId: leaver.actor.personId });
  await until(() => expect(socket.connected).toBe(false));
  expect(Date.now() - before).toBeLessThan(1_500);
  expect(ended).toBe(1);
  const count = heard.length;
  await aThread(alva, { spaceId });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(heard).toHaveLength(count);
  await expect(clientOfLeaver.notification.count.query()).rejects.toMatchObject({ data: { code: "unauthenticated" } });
});

test("a space that is closed while one listens falls silent, and its threads are left", async () => {
  const { db } = running.storage;
  const organisation = await anOrganisation(db);
  const administrator = await aMember(db, { organisationId: organisation.id, roles: ["member", "administrator"] });
  const space = await aSpace(db);
  const { id } = await aThread(administrator, { spaceId: space.id });
  const { cursor } = await getThreadPage(samir, { threadId: id, at: 1 });
  const socket = await running.socketOf(samir);
  const { heard } = await listen(socket);
  await socket.emitWithAck("watch", { threadId: id, cursor });
  const client = await running.clientOf(administrator);
  await client.space.change.mutate({
    id: space.id,
    name: { sv: "Stängt" },
    description: {},
    visibility: "organisations",
    organisationIds: [organisation.id],
  });
  heard.length = 0;
  await aReply(administrator, id);
  await setThreadLocked(administrator, id, true);
  const marker = await aThread(alva, { spaceId });
  await until(() => expect(heard.some((event) => event.threadId === marker.id)).toBe(true));
  expect(heard.filter((event) => event.threadId === id && event.type !== "thread.opened")).toEqual([]);
});

test("presence tells who reads and writes, and forgets who leaves", async () => {
  const { id } = await aThread(alva, { spaceId });
  const { cursor } = await getThreadPage(alva, { threadId: id, at: 1 });
  const [one, two] = [await running.socketOf(alva), await running.socketOf(samir)];
  const told = vi.fn();
  one.on("presence", told);
  for (const socket of [one, two]) {
    await listen(socket);
    await socket.emitWithAck("watch", { threadId: id, cursor });
  }
  two.emit("writing", { threadId: id, writing: true });
  await until(() =>
    expect(told).toHaveBeenLastCalledWith(
      expect.objectContaining({ readers: 2, writing: [{ id: samir.actor.personId, name: "Samir" }] }),
    ),
  );
  two.disconnect();
  await until(() => expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ readers: 1 })));
});

test("who visits a public thread without a session is not told who reads it", async () => {
  const open = await aSpace(running.storage.db, { visibility: "public" });
  const { id } = await aThread(alva, { spaceId: open.id });
  const { cursor } = await getThreadPage(alva, { threadId: id, at: 1 });
  const [visitor, member] = [await running.socketOf(), await running.socketOf(alva)];
  const [heardByVisitor, heardByMember] = [vi.fn(), vi.fn()];
  visitor.on("presence", heardByVisitor);
  member.on("presence", heardByMember);
  for (const socket of [visitor, member]) {
    await listen(socket);
    await socket.emitWithAck("watch", { threadId: id, cursor });
  }
  await until(() => expect(heardByMember).toHaveBeenCalledWith(expect.objectContaining({ readers: 1 })));
  expect(heardByVisitor).not.toHaveBeenCalled();
});

test("nonsense on a socket is refused and changes nothing", async () => {
  const socket = await running.socketOf(samir);
  const untyped = socket as unknown as {
    emitWithAck(name: string, ...input: unknown[]): Promise<unknown>;
    emit(name: string, ...input: unknown[]): void;
  };
  expect(await untyped.emitWithAck("sync", null)).toEqual({ ok: false });
  expect(await untyped.emitWithAck("watch", { threadId: "x", cursor: 7 })).toEqual({ ok: false });
  untyped.emit("writing", "nonsense");
  untyped.emit("sync");
  expect(await socket.emitWithAck("sync", { cursor: null })).toMatchObject({ ok: true });
});
