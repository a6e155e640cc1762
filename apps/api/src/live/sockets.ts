import type { Server as HttpServer } from "node:http";
import { type CatchUp, syncInput, unwatchInput, watchInput, writingInput } from "@samrad/contracts/live";
import { anonymous } from "@samrad/domain/actor";
import type { LoggedEvent } from "@samrad/domain/events/queries";
import type { FastifyBaseLogger } from "fastify";
import { Server } from "socket.io";
import { catchUp } from "./catch-up.ts";
import { type Dispatcher, startDispatcher } from "./dispatcher.ts";
import { startPresence } from "./presence.ts";
import { withholdsNames } from "@samrad/domain/chatham-house/queries";
import { concerned, type Door, letIn, overdue, settle } from "./rights.ts";
import { type LiveServer, type LiveSocket, room, roomsFor, type TellPerson, threadOf } from "./rooms.ts";

/** Bytes that may wait for one client before it is cut off: it catches up when it reads again. */
const mostUnread = 2 * 1024 * 1024;
const mostUnreadPackets = 5_000;
const sweepEvery = 5_000;
const mostWatched = 20;
/** What one socket may ask within ten seconds, and have under way at once; nobody who reads and writes comes near. */
const mostAsked = 300;
const askedWithin = 10_000;
const mostUnderWay = 30;

export type Live = { dispatcher: Dispatcher; io: LiveServer; tell: TellPerson; stop(): Promise<void> };

type Parts = Door & {
  server: HttpServer;
  log: FastifyBaseLogger;
  /** The origins that a browser may connect from; connections without an origin are not from browsers. */
  isAllowedOrigin: (origin: string | undefined, host: string | undefined) => boolean;
};

function listen(
  socket: LiveSocket,
  parts: Parts & { dispatcher: Dispatcher; setWriting: (threadId: string, on: boolean) => void },
) {
  const { db, dispatcher } = parts;
  let underWay = 0;

  async function answerTo(work: () => Promise<CatchUp>, answer: unknown) {
    if (typeof answer !== "function") return;
    if (underWay >= mostUnderWay) return answer({ ok: false });
    underWay++;
    try {
      answer(await work());
    } catch (error) {
      parts.log.debug({ err: error }, "a socket's request was refused");
      answer({ ok: false });
    } finally {
      underWay--;
    }
  }

  socket.on("sync", (input, answer) =>
    answerTo(async () => {
      const { cursor } = syncInput.parse(input);
      await settle([socket], parts);
      socket.data.live = true;
      await socket.join(roomsFor(socket.data));
      return catchUp(db, dispatcher, { cursor, data: socket.data });
    }, answer),
  );

  socket.on("watch", (input, answer) =>
    answerTo(async () => {
      const { threadId, cursor } = watchInput.parse(input);
      if ([...socket.rooms].filter(threadOf).length >= mostWatched) return { ok: false };
      await letIn(socket, db, threadId);
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

/** Cuts off whoever asks without end. */
function boundRequests(socket: LiveSocket) {
  let since = Date.now();
  let asked = 0;
  socket.use((_packet, next) => {
    if (Date.now() - since > askedWithin) [since, asked] = [Date.now(), 0];
    if (++asked <= mostAsked) return next();
    socket.disconnect(true);
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
    await settle(concerned(io, event), parts);
  };
  const dispatcher = await startDispatcher({ ...parts, io, refreshRights });
  const presence = startPresence(io, (threadId) => withholdsNames(parts.db, threadId));
  const onError = (err: unknown) => parts.log.warn({ err }, "the rights of sockets could not be worked out");
  const sweeper = setInterval(() => {
    sweep(io);
    void settle(overdue(io), parts).catch(onError);
  }, sweepEvery);

  io.use((socket, next) => {
    const cookie = socket.handshake.headers.cookie;
    parts
      .actorsOf([cookie])
      .then(([actor = anonymous]) => {
        socket.data = { actor, cookie, spaceIds: new Set(), live: false, begun: 0, settled: 0, settledAt: Date.now() };
        next();
      })
      .catch((error: unknown) => {
        parts.log.warn({ err: error }, "a socket could not be let in");
        next(new Error("unavailable"));
      });
  });
  io.on("connection", (socket) => {
    boundRequests(socket);
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
