import { setTimeout as pause } from "node:timers/promises";
import { eventAudiences, type LiveEvent, rightsChangingEvents } from "@samrad/contracts/live";
import type { PostView } from "@samrad/contracts/threads";
import type { Database } from "@samrad/db/client";
import { type Cursor, formatCursor, type LoggedEvent, readHorizon, readLog } from "@samrad/domain/events/queries";
import { findNotified } from "@samrad/domain/notifications/queries";
import { findSharedPosts } from "@samrad/domain/posts/queries";
import type { FastifyBaseLogger } from "fastify";
import { audienceOf, type LiveServer, room } from "./rooms.ts";

const batchSize = 500;
const pollEvery = 1_000;
/** Milliseconds between two looks at the log: what is written meanwhile is read at once. */
const gather = 10;
const heartbeatEvery = 30_000;

export type Dispatcher = {
  /** The newest event that was emitted. */
  readonly head: Cursor;
  /** Whether the log could be read lately. */
  readonly healthy: boolean;
  /** Something was committed: look now. */
  wake(): void;
  stop(): Promise<void>;
};

type Parts = {
  db: Database;
  io: LiveServer;
  log: FastifyBaseLogger;
  /** Puts sockets in the rooms that they may be in after the event, before anything later is emitted. */
  refreshRights: (event: LoggedEvent) => Promise<void>;
};

const nowhere = { spaceId: null, threadId: null, postId: null, personId: null, subjectId: null };

/** What is left out: which space has changed is for its readers, and what waits for those who keep order in the queue alone. */
function unsaid({ type }: LoggedEvent) {
  const audience = eventAudiences[type];
  if (audience === "keepers") return nowhere;
  return audience === "network" ? { spaceId: null } : {};
}

/** An event as its audience hears it, never by whom. */
export function toLiveEvent(event: LoggedEvent, post?: PostView): LiveEvent {
  const { data: _data, actorId: _actorId, ...rest } = event;
  return {
    ...rest,
    ...unsaid(event),
    cursor: formatCursor(event.cursor),
    at: event.at.toISOString(),
    ...(post ? { post } : {}),
  };
}

/** The posts that come along with hot events, as all readers see them. */
export async function findHotPosts(db: Database, events: readonly LoggedEvent[]): Promise<Map<string, PostView>> {
  const ids = events.filter((event) => event.type === "thread.replied").flatMap((event) => event.postId ?? []);
  return ids.length > 0 ? findSharedPosts(db, ids) : new Map();
}

/** Whether this process has anybody in a room. */
const hasListeners = (io: LiveServer, name: string) => io.of("/").adapter.rooms.has(name);

/** A reply goes whole to those who have the thread open, and as a bare fact to the others who may read it: one packet each. */
function emit(io: LiveServer, event: LoggedEvent, post: PostView | undefined) {
  const name = audienceOf(event);
  // A post was read for somebody who has its thread open.
  if (!post && !hasListeners(io, name)) return;
  const cursor = formatCursor(event.cursor);
  const bare = { events: [toLiveEvent(event)], cursor };
  if (!post || !event.threadId) {
    io.to(name).emit("events", bare);
    return;
  }
  io.to(name).except(room.thread(event.threadId)).emit("events", bare);
  io.to(room.thread(event.threadId)).emit("events", { events: [toLiveEvent(event, post)], cursor });
}

/** Starts the one reader of this process that follows the log and tells this process's sockets. */
export async function startDispatcher({ db, io, log, refreshRights }: Parts): Promise<Dispatcher> {
  let head = await readHorizon(db);
  let lastRead = Date.now();
  let woken = false;
  let running: Promise<void> | undefined;
  let stopped = false;

  async function dispatch(events: LoggedEvent[]) {
    // Whoever opens a thread meanwhile is told the bare fact, and reads the post by themselves.
    const open = events.filter(({ threadId }) => threadId !== null && hasListeners(io, room.thread(threadId)));
    const posts = await findHotPosts(db, open);
    for (const event of events) {
      if (rightsChangingEvents.has(event.type)) await refreshRights(event);
      emit(io, event, event.postId ? posts.get(event.postId) : undefined);
      head = event.cursor;
    }
    const notified = hasListeners(io, room.members) ? await findNotified(db, events) : [];
    if (notified.length > 0) io.to(notified.map(room.person)).emit("notified");
  }

  async function drain() {
    do {
      woken = false;
      const events = await readLog(db, head, { limit: batchSize });
      lastRead = Date.now();
      await dispatch(events);
      if (events.length === batchSize) woken = true;
      else await pause(gather);
    } while (woken && !stopped);
  }

  function wake() {
    woken = true;
    running ??= drain()
      .catch((error: unknown) => log.warn({ err: error }, "the event log could not be read"))
      .finally(() => {
        running = undefined;
      });
  }

  const poll = setInterval(wake, pollEvery);
  const heartbeat = setInterval(
    () => io.to(room.live).emit("events", { events: [], cursor: formatCursor(head) }),
    heartbeatEvery,
  );

  return {
    get head() {
      return head;
    },
    get healthy() {
      return Date.now() - lastRead < pollEvery * 10;
    },
    wake,
    async stop() {
      stopped = true;
      clearInterval(poll);
      clearInterval(heartbeat);
      await running;
    },
  };
}
