import type { Database } from "@samrad/db/client";
import type { Actor } from "@samrad/domain/actor";
import type { LoggedEvent } from "@samrad/domain/events/queries";
import { visibleTo } from "@samrad/domain/spaces/policy";
import { findThreadSpaces, getThreadFacts } from "@samrad/domain/threads/queries";
import { type LiveServer, type LiveSocket, room, roomsFor, threadOf } from "./rooms.ts";

/** A session may run out without anybody noting it: rights are worked out again after this many milliseconds. */
const settledFor = 600_000;

export type Door = {
  db: Database;
  /** Who a cookie header stands for, now. */
  authenticate: (cookie: string | undefined) => Promise<Actor>;
};

async function findSpaceIds(db: Database, actor: Actor): Promise<Set<string>> {
  const spaces = await db.space.findMany({ where: visibleTo(actor), select: { id: true } });
  return new Set(spaces.map((space) => space.id));
}

/** Brings a socket's rooms in line with its rights. A socket whose session is over is told so and closed. */
export async function settle(socket: LiveSocket, { db, authenticate }: Door): Promise<void> {
  const { data } = socket;
  const turn = ++data.begun;
  const actor = await authenticate(data.cookie);
  if (data.actor.kind === "member" && actor.kind !== "member") {
    socket.emit("ended");
    socket.disconnect(true);
    return;
  }
  const spaceIds = await findSpaceIds(db, actor);
  // Whoever began later has read what is newer, and may be done already.
  if (turn < data.settled) return;
  Object.assign(data, { actor, spaceIds, settled: turn, settledAt: Date.now() });
  await moveRooms(socket, db);
}

async function moveRooms(socket: LiveSocket, db: Database) {
  const { data } = socket;
  const watched = [...socket.rooms].flatMap((name) => threadOf(name) ?? []);
  const spaces = watched.length > 0 ? await findThreadSpaces(db, watched) : new Map<string, string>();
  // From here on nothing waits: rights and rooms stay one.
  const wanted = new Set(data.live ? roomsFor(data) : []);
  for (const name of Array.from(socket.rooms)) {
    const threadId = threadOf(name);
    const stays = threadId ? !watched.includes(threadId) || data.spaceIds.has(spaces.get(threadId) ?? "") : false;
    if (name !== socket.id && !wanted.has(name) && !stays) void socket.leave(name);
  }
  void socket.join([...wanted]);
}

/** Lets a socket into the room of a thread that it may read. Throws `not_found`. */
export async function letIn(socket: LiveSocket, db: Database, threadId: string): Promise<void> {
  const { data } = socket;
  let begun: number;
  do {
    begun = data.begun;
    await getThreadFacts({ db, actor: data.actor }, threadId);
    // Rights that changed while this was read might not be in it.
  } while (begun !== data.begun);
  await socket.join(room.thread(threadId));
}

/** Whom an event concerns: the sockets of one person, or all where a space or an organisation has changed. */
export function concerned(io: LiveServer, event: LoggedEvent): LiveSocket[] {
  const all = [...io.of("/").sockets.values()];
  if (!event.personId) return all;
  return all.filter((socket) => socket.data.actor.kind === "member" && socket.data.actor.personId === event.personId);
}

/** The sockets whose rights were worked out too long ago. */
export function overdue(io: LiveServer): LiveSocket[] {
  const before = Date.now() - settledFor;
  return [...io.of("/").sockets.values()].filter((socket) => socket.data.settledAt < before);
}
