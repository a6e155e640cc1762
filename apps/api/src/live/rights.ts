import type { Database } from "@samrad/db/client";
import type { Actor } from "@samrad/domain/actor";
import type { LoggedEvent } from "@samrad/domain/events/queries";
import { canRead } from "@samrad/domain/spaces/policy";
import { listSpaceFacts } from "@samrad/domain/spaces/queries";
import { findThreadSpaces, getThreadFacts } from "@samrad/domain/threads/queries";
import { type LiveServer, type LiveSocket, room, roomsFor, threadOf } from "./rooms.ts";

/** A session may run out without anybody noting it: rights are worked out again after this many milliseconds. */
const settledFor = 600_000;

export type Door = {
  db: Database;
  /** Who cookie headers stand for, now. */
  actorsOf: (cookies: readonly (string | undefined)[]) => Promise<Actor[]>;
};

/** The spaces of which an actor may hear, worked out once for all who speak for the same organisation. */
async function readSpaces(db: Database): Promise<(actor: Actor) => ReadonlySet<string>> {
  const spaces = await listSpaceFacts(db);
  const known = new Map<string, ReadonlySet<string>>();
  return (actor) => {
    const key = actor.kind === "member" ? actor.organisationId : "";
    const ids = known.get(key) ?? new Set(spaces.filter((space) => canRead(actor, space)).map(({ id }) => id));
    known.set(key, ids);
    return ids;
  };
}

/** Brings the rooms of sockets in line with their rights. A socket whose session is over is told so and closed. */
export async function settle(sockets: readonly LiveSocket[], { db, actorsOf }: Door): Promise<void> {
  if (sockets.length === 0) return;
  const turns = sockets.map((socket) => ++socket.data.begun);
  const actors = await actorsOf(sockets.map((socket) => socket.data.cookie));
  const spacesOf = await readSpaces(db);
  const threads = new Set(sockets.flatMap((socket) => [...socket.rooms].flatMap((name) => threadOf(name) ?? [])));
  const threadSpaces = await findThreadSpaces(db, [...threads]);
  // From here on nothing waits: rights and rooms stay one.
  for (const [index, socket] of sockets.entries()) {
    const { data } = socket;
    const [actor, turn] = [actors[index]!, turns[index]!];
    if (!socket.connected) continue;
    if (data.actor.kind === "member" && actor.kind !== "member") {
      socket.emit("ended");
      socket.disconnect(true);
      continue;
    }
    // Whoever began later has read what is newer, and may be done already.
    if (turn < data.settled) continue;
    Object.assign(data, { actor, spaceIds: spacesOf(actor), settled: turn, settledAt: Date.now() });
    moveRooms(socket, (threadId) => !threads.has(threadId) || data.spaceIds.has(threadSpaces.get(threadId) ?? ""));
  }
}

/** `isOpen` says of a thread whether the socket may stay; one that was entered meanwhile was checked by newer rights. */
function moveRooms(socket: LiveSocket, isOpen: (threadId: string) => boolean) {
  const { data } = socket;
  const wanted = new Set(data.live ? roomsFor(data) : []);
  for (const name of Array.from(socket.rooms)) {
    const threadId = threadOf(name);
    const stays = threadId ? isOpen(threadId) : false;
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
