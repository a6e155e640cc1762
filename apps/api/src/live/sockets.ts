import type { Server as HttpServer } from "node:http";
import { type CatchUp, syncInput, unwatchInput, watchInput, writingInput } from "@samrad/contracts/live";
import type { Database } from "@samrad/db/client";
import type { Actor } from "@samrad/domain/actor";
import type { LoggedEvent } from "@samrad/domain/events/queries";
import { visibleTo } from "@samrad/domain/spaces/policy";
import { getThreadFacts, getThreadSpaceId } from "@samrad/domain/threads/queries";
import type { FastifyBaseLogger } from "fastify";
import { Server } from "socket.io";
import { catchUp } from "./catch-up.ts";
import { type Dispatcher, startDispatcher } from "./dispatcher.ts";
import { startPresence } from "./presence.ts";
import { type LiveServer, type LiveSocket, room, roomsFor, type TellPerson, threadOf } from "./rooms.ts";

/** Bytes that may wait for one client before it is cut off: it catches up when it reads again. */
const mostUnread = 2 * 1024 * 1024;
const mostUnreadPackets = 5_000;
const sweepEvery = 5_000;
const mostWatched = 20;

export type Live = { dispatcher: Dispatcher; io: LiveServer; tell: TellPerson; stop(): Promise<void> };

type Parts = {
  server: HttpServer;
  db: Database;
  log: FastifyBaseLogger;
  /** Who a cookie header stands for, now. */
  authenticate: (cookie: string | undefined) => Promise<Actor>;
  /** The origins that a browser may connect from; connections without an origin are not from browsers. */
  isAllowedOrigin: (origin: string | undefined, host: string | undefined) => boolean;
};

async function findSpaceIds(db: Database, actor: Actor): Promise<Set<string>> {
  const spaces = await db.space.findMany({ where: visibleTo(actor), select: { id: true } });
  return new Set(spaces.map((space) => space.id));
}

/** Brings a socket's rooms in line with its rights. A socket whose session is over is told so and closed. */
async function settle(socket: LiveSocket, parts: Parts) {
  const { data } = socket;
  const before = data.actor;
  const actor = await parts.authenticate(data.cookie);
  if (before.kind === "member" && actor.kind !== "member") {
    socket.emit("ended");
    socket.disconnect(true);
    return;
  }
  data.actor = actor;
  data.spaceIds = await findSpaceIds(parts.db, actor);
  if (data.live) await moveRooms(socket, parts.db);
}

async function moveRooms(socket: LiveSocket, db: Database) {
  const wanted = new Set(roomsFor(socket.data));
  for (const name of Array.from(socket.rooms)) {
    const threadId = threadOf(name);
    if (name === socket.id || wanted.has(name)) continue;
    if (threadId && socket.data.spaceIds.has((await getThreadSpaceId(db, threadId)) ?? "")) continue;
    await socket.leave(name);
  }
  await socket.join([...wanted]);
}

/** Whom an event concerns: the sockets of one person, or all where a space or an organisation has changed. */
function concerned(io: LiveServer, event: LoggedEvent): LiveSocket[] {
  const all = [...io.of("/").sockets.values()];
  if (!event.personId) return all;
  return all.filter((socket) => socket.data.actor.kind === "member" && socket.data.actor.personId === event.personId);
}

function listen(
  socket: LiveSocket,
  parts: Parts & { dispatcher: Dispatcher; setWriting: (threadId: string, on: boolean) => void },
) {
  const { db, dispatcher } = parts;

  async function answerTo(work: () => Promise<CatchUp>, answer: unknown) {
    if (typeof answer !== "function") return;
    try {
      answer(await work());
    } catch (error) {
      parts.log.debug({ err: error }, "a socket's request was refused");
      answer({ ok: false });
    }
  }

  socket.on("sync", (input, answer) =>
    answerTo(async () => {
      const { cursor } = syncInput.parse(input);
      await settle(socket, parts);
      socket.data.live = true;
      await socket.join(roomsFor(socket.data));
      return catchUp(db, dispatcher, { cursor, data: socket.data });
    }, answer),
  );

  socket.on("watch", (input, answer) =>
    answerTo(async () => {
      const { threadId, cursor } = watchInput.parse(input);
      await getThreadFacts({ db, actor: socket.data.actor }, threadId);
      if ([...socket.rooms].filter(threadOf).length >= mostWatched) return { ok: false };
      await socket.join(room.thread(threadId));
      return catchUp(db, dispatcher, { cursor, threadId, data: socket.data });
    }, answer),
  );

  socket.on("unwatch", (input) => {
    const parsed = unwatchInput.safeParse(input);
    if (parsed.success) void socket.leave(room.thread(parsed.data.threadId));
  });

  socket.on("writing", (input) => {
    const parsed = writingInput.safeParse(input);
    if (parsed.success) parts.setWriting(parsed.data.threadId, parsed.data.writing);
  });
}

/** What engine.io and ws keep of a connection, where their types do not show it. */
type Waiting = { transport: { socket?: { bufferedAmount?: number } }; writeBuffer: unknown[] };

/** Cuts off clients that do not read what they are sent, so that memory stays bounded. */
function sweep(io: LiveServer) {
  for (const socket of io.of("/").sockets.values()) {
    const { transport, writeBuffer } = socket.conn as unknown as Waiting;
    if ((transport.socket?.bufferedAmount ?? 0) > mostUnread || writeBuffer.length > mostUnreadPackets)
      socket.conn.close(true);
  }
}

async function findNotified(db: Database, event: LoggedEvent): Promise<string[]> {
  const place = event.postId
    ? { postId: event.postId }
    : event.type === "thread.resolved"
      ? { threadId: event.threadId!, kind: "resolved" as const }
      : undefined;
  if (!place) return [];
  const rows = await db.notification.findMany({ where: place, select: { personId: true }, distinct: ["personId"] });
  return rows.map((row) => row.personId);
}

/** Attaches live updates to an HTTP server. Clients speak as their session cookie says; without one they hear of public spaces. */
export async function startLive(parts: Parts): Promise<Live> {
  const io: LiveServer = new Server(parts.server, {
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 20_000,
    pingTimeout: 15_000,
    allowRequest: (request, allow) => allow(null, parts.isAllowedOrigin(request.headers.origin, request.headers.host)),
  });
  const refreshRights = async (event: LoggedEvent) => {
    await Promise.all(concerned(io, event).map((socket) => settle(socket, parts)));
  };
  const dispatcher = await startDispatcher({
    ...parts,
    io,
    refreshRights,
    findNotified: (event) => findNotified(parts.db, event),
  });
  const presence = startPresence(io);
  const sweeper = setInterval(() => sweep(io), sweepEvery);

  io.use((socket, next) => {
    const cookie = socket.handshake.headers.cookie;
    parts
      .authenticate(cookie)
      .then((actor) => {
        socket.data = { actor, cookie, spaceIds: new Set(), live: false };
        next();
      })
      .catch((error: unknown) => {
        parts.log.warn({ err: error }, "a socket could not be let in");
        next(new Error("unavailable"));
      });
  });
  io.on("connection", (socket) => {
    listen(socket, { ...parts, dispatcher, setWriting: (threadId, on) => presence.setWriting(socket, threadId, on) });
  });

  return {
    dispatcher,
    io,
    tell: (personId, ...told) => {
      const windows = io.to(room.person(personId));
      if (told[0] === "read") windows.emit(told[0], told[1]);
      else windows.emit(told[0]);
    },
    async stop() {
      clearInterval(sweeper);
      presence.stop();
      await dispatcher.stop();
      await io.close();
    },
  };
}
