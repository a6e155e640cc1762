import type { PersonRef } from "@samrad/contracts/people";
import { type LiveServer, type LiveSocket, room, threadOf } from "./rooms.ts";

const tellAfter = 400;
const writingLasts = 6_000;
const namesShown = 12;

type Writer = { person: PersonRef; until: number; forget: NodeJS.Timeout };

export type PresenceBoard = {
  setWriting(socket: LiveSocket, threadId: string, writing: boolean): void;
  stop(): void;
};

/**
 * Who reads and who writes, told to the members who have the thread open; who only visits a public one hears nothing. Where
 * names are withheld, how many it is: a number for each would be known by who is seen to come and go. May be lost: it is
 * told anew when it changes.
 */
export function startPresence(io: LiveServer, withholdsNames: (threadId: string) => Promise<boolean>): PresenceBoard {
  const writers = new Map<string, Map<string, Writer>>();
  const pending = new Map<string, NodeJS.Timeout>();

  /** The members who have the thread open: their sockets, and each of them once. */
  function readersOf(threadId: string) {
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

  function writersOf(threadId: string): PersonRef[] {
    const now = Date.now();
    return [...(writers.get(threadId)?.values() ?? [])]
      .filter((entry) => entry.until > now)
      .map((entry) => entry.person);
  }

  /** Whoever cannot be asked whether names may be told is told none. */
  const mayName = (threadId: string) =>
    withholdsNames(threadId).then(
      (withheld) => !withheld,
      () => false,
    );

  async function tell(threadId: string) {
    pending.delete(threadId);
    const named = await mayName(threadId);
    const { sockets, people } = readersOf(threadId);
    if (people.length === 0) {
      writers.delete(threadId);
      return;
    }
    const writing = writersOf(threadId);
    io.to(sockets).emit("presence", {
      threadId,
      reading: named ? people.slice(0, namesShown) : [],
      readers: people.length,
      writing: named ? writing : [],
      writers: writing.length,
    });
  }

  // Many come and go at once after a restart: they are told of together.
  function tellSoon(threadId: string) {
    if (!pending.has(threadId))
      pending.set(
        threadId,
        setTimeout(() => void tell(threadId), tellAfter),
      );
  }

  const onRoomChange = (name: string) => {
    const threadId = threadOf(name);
    if (threadId) tellSoon(threadId);
  };
  io.of("/").adapter.on("join-room", onRoomChange);
  io.of("/").adapter.on("leave-room", onRoomChange);

  return {
    setWriting(socket, threadId, writing) {
      const { actor } = socket.data;
      if (actor.kind !== "member" || !socket.rooms.has(room.thread(threadId))) return;
      const inThread = writers.get(threadId) ?? new Map<string, Writer>();
      writers.set(threadId, inThread);
      clearTimeout(inThread.get(actor.personId)?.forget);
      inThread.delete(actor.personId);
      if (writing) {
        const person = { id: actor.personId, name: actor.name };
        // Whoever stops without saying so is forgotten.
        const forget = setTimeout(() => tellSoon(threadId), writingLasts + 50).unref();
        inThread.set(actor.personId, { person, until: Date.now() + writingLasts, forget });
      }
      tellSoon(threadId);
    },
    stop() {
      for (const timer of pending.values()) clearTimeout(timer);
    },
  };
}
