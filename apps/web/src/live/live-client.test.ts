// @vitest-environment jsdom
import type { CatchUp, LiveEvent } from "@samrad/contracts/live";
import { expect, test, vi } from "vitest";
import { type LiveHandlers, type LiveSocket, LiveClient } from "./live-client.ts";

type Asked = { name: string; input: { cursor: string | null; threadId?: string }; answer: (caughtUp: CatchUp) => void };

/** A connection whose other end is the test. */
function makeSocket() {
  const listeners = new Map<string, (payload?: unknown) => void>();
  const asked: Asked[] = [];
  const socket = {
    connected: false,
    on: (name: string, listen: (payload?: unknown) => void) => void listeners.set(name, listen),
    off: () => listeners.clear(),
    connect: () => undefined,
    disconnect: () => undefined,
    emit: vi.fn<(name: string, input: unknown) => void>(),
    timeout: () => ({
      emitWithAck: (name: string, input: Asked["input"]) =>
        new Promise<CatchUp>((answer) => void asked.push({ name, input, answer })),
    }),
  };
  const tell = (name: string, payload?: unknown) => listeners.get(name)?.(payload);
  return { socket: socket as unknown as LiveSocket, asked, tell };
}

const anEvent = (cursor: string) => ({ cursor, type: "thread.opened" }) as LiveEvent;
const caughtUp = (cursor: string, events: LiveEvent[] = [], resync = false): CatchUp => ({
  ok: true,
  cursor,
  events,
  resync,
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

function open() {
  const { socket, asked, tell } = makeSocket();
  const heard: string[] = [];
  const handlers = {
    onState: vi.fn<LiveHandlers["onState"]>(),
    onEvents: (events: readonly LiveEvent[]) => void heard.push(...events.map((event) => event.cursor)),
    onFirst: vi.fn<() => void>(),
    onResync: vi.fn<() => void>(),
    onLost: vi.fn<LiveHandlers["onLost"]>(),
    onPresence: vi.fn<LiveHandlers["onPresence"]>(),
    onRead: vi.fn<LiveHandlers["onRead"]>(),
    onNotified: vi.fn<() => void>(),
    onEnded: vi.fn<() => void>(),
  };
  const client = new LiveClient(socket, handlers);
  const answer = async (caught: CatchUp) => {
    asked.at(-1)!.answer(caught);
    await settled();
  };
  return { client, handlers, heard, asked, tell, answer };
}

test("after a cut it asks for what came since the last that it heard", async () => {
  const { tell, answer, asked, heard, handlers } = open();
  tell("connect");
  expect(asked.at(-1)).toMatchObject({ name: "sync", input: { cursor: null } });
  await answer(caughtUp("10"));
  expect(handlers.onFirst).toHaveBeenCalledTimes(1);
  tell("events", { events: [anEvent("11")], cursor: "11" });
  tell("disconnect", "transport close");
  expect(handlers.onState).toHaveBeenLastCalledWith("offline");
  tell("connect");
  expect(handlers.onState).toHaveBeenLastCalledWith("catching_up");
  expect(asked.at(-1)).toMatchObject({ name: "sync", input: { cursor: "11" } });
  await answer(caughtUp("14", [anEvent("12"), anEvent("14")]));
  expect(heard).toEqual(["11", "12", "14"]);
  expect(handlers.onFirst).toHaveBeenCalledTimes(1);
  expect(handlers.onState).toHaveBeenLastCalledWith("live");
});

test("what comes live before the answer is heard at once but leads nowhere until the answer is there", async () => {
  const { tell, answer, asked, heard } = open();
  tell("connect");
  await answer(caughtUp("10"));
  tell("disconnect", "transport close");
  tell("connect");
  tell("events", { events: [anEvent("15")], cursor: "15" });
  expect(heard).toEqual(["15"]);
  tell("disconnect", "transport close");
  tell("connect");
  expect(asked.at(-1)).toMatchObject({ name: "sync", input: { cursor: "10" } });
});

test("an answer to a connection that is gone is not taken over", async () => {
  const { tell, asked, heard } = open();
  tell("connect");
  const late = asked.at(-1)!;
  tell("disconnect", "ping timeout");
  tell("connect");
  late.answer(caughtUp("99", [anEvent("99")]));
  await settled();
  expect(heard).toEqual([]);
});

test("an open thread is watched from where it was read, and after that with everything else", async () => {
  const { client, tell, answer, asked, heard } = open();
  const stop = client.watch("thread-1", "5");
  tell("connect");
  await answer(caughtUp("10"));
  expect(asked.at(-1)).toMatchObject({ name: "watch", input: { threadId: "thread-1", cursor: "5" } });
  await answer(caughtUp("10", [anEvent("7")]));
  expect(heard).toEqual(["7"]);
  tell("disconnect", "transport close");
  tell("connect");
  await answer(caughtUp("20"));
  expect(asked.at(-1)).toMatchObject({ name: "watch", input: { threadId: "thread-1", cursor: "20" } });
  stop();
  tell("disconnect", "transport close");
  tell("connect");
  await answer(caughtUp("21"));
  expect(asked.at(-1)!.name).toBe("sync");
});

test("when too much was missed everything is read again, once", async () => {
  const { tell, answer, handlers } = open();
  tell("connect");
  await answer(caughtUp("10"));
  tell("disconnect", "transport close");
  tell("connect");
  await answer(caughtUp("5000", [], true));
  expect(handlers.onResync).toHaveBeenCalledTimes(1);
});

test("a thread that may no longer be watched is told of", async () => {
  const { client, tell, answer, handlers } = open();
  tell("connect");
  await answer(caughtUp("10"));
  client.watch("thread-1", "10");
  await answer({ ok: false });
  expect(handlers.onLost).toHaveBeenCalledExactlyOnceWith("thread-1");
});
