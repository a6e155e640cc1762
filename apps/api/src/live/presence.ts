import type { PersonRef } from "@samrad/contracts/people";
import { type LiveServer, type LiveSocket, room, threadOf } from "./rooms.ts";
import { makeWriters } from "./writers.ts";

const tellAfter = 400;
const namesShown = 12;

export type PresenceBoard = {
  setWriting(socket: LiveSocket, threadId: string, writing: boolean): void;
  stop(): void;
};

/** The members who have the thread open: their sockets, and each of them once. */
function readersOf(io: LiveServer, threadId: string) {
  const sockets: string[] = [];
  const people = new Map<string, PersonRef>();
  for (const id of io.of("/").adapter.rooms.get(room.thread(threadId)) ?? []) {
    const actor = io.of("/").sockets.get(id)?.data.actor;
    if (actor?.kind !== "member") continue;
    sockets.push(id);
    people.set(actor.personId, { id: actor.personId, name: actor.name });
  }
  return { sockets, people: [...people.values()] };
}

/** Many come and go at once after a restart: they are told of together. */
function makeSoon(tell: (threadId: string) => void) {
  const pending = new Map<string, NodeJS.Timeout>();
  function soon(threadId: string) {
    if (pending.has(threadId)) return;
    const timer = setTimeout(() => {
      pending.delete(threadId);
      tell(threadId);
    }, tellAfter);
    pending.set(threadId, timer);
  }
  function stop() {
    for (const timer of pending.values()) clearTimeout(timer);
  }
  return { soon, stop };
}

/**
 * Who reads and who writes, told to the members who have the thread open; who only visits a public one hears nothing. Where
 * names are withheld, how many it is: a number for each would be known by who is seen to come and go. May be lost: it is
 * told anew when it changes.
 */
export function startPresence(io: LiveServer, withholdsNames: (threadId: string) => Promise<boolean>): PresenceBoard {
  /** Whoever cannot be asked whether names may be told is told none. */
  const mayName = (threadId: string) =>
    withholdsNames(threadId).then(
      (withheld) => !withheld,
      () => false,
    );

  async function tell(threadId: string) {
    const named = await mayName(threadId);
    const { sockets, people } = readersOf(io, threadId);
    if (people.length === 0) return writers.clear(threadId);
    const writing = writers.of(threadId);
    io.to(sockets).emit("presence", {
      threadId,
      reading: named ? people.slice(0, namesShown) : [],
      readers: people.length,
      writing: named ? writing : [],
      writers: writing.length,
    });
  }

  const { soon, stop } = makeSoon((threadId) => void tell(threadId));
  const writers = makeWriters(soon);

  function onRoomChange(name: string) {
    const threadId = threadOf(name);
    if (threadId) soon(threadId);
  }
  io.of("/").adapter.on("join-room", onRoomChange);
  io.of("/").adapter.on("leave-room", onRoomChange);

  return {
    setWriting({ data: { actor }, rooms }, threadId, writing) {
      if (actor.kind !== "member" || !rooms.has(room.thread(threadId))) return;
      if (writing) writers.begin(threadId, { id: actor.personId, name: actor.name });
      else writers.end(threadId, actor.personId);
      soon(threadId);
    },
    stop,
  };
}
