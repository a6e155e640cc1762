import type { CatchUp, ClientToServer, LiveEvent, Presence, ServerToClient } from "@samrad/contracts/live";
import type { Socket } from "socket.io-client";

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

export type LiveHandlers = {
  onState: (state: "offline" | "catching_up" | "live") => void;
  onEvents: (events: readonly LiveEvent[]) => void;
  /** The first connection of this page stands: what was read before it may have missed something. */
  onFirst: () => void;
  /** Too much was missed to be told. */
  onResync: () => void;
  /** The thread can no longer be watched. */
  onLost: (threadId: string) => void;
  onPresence: (presence: Presence) => void;
  onRead: (change: { threadId: string; lastRead: number }) => void;
  onNotified: () => void;
  onEnded: () => void;
};

export type LiveClient = {
  /** Asks to hear all of a thread, from a place in the log on; the returned function ends it. */
  watch: (threadId: string, cursor: string) => () => void;
  writing: (threadId: string, writing: boolean) => void;
  close: () => void;
};

const answerWithin = 20_000;
const tryAgainAfter = 2_000;

/** `cursor` null: all up to the client's own place has been heard. */
type Watched = { cursor: string | null; watchers: number };

/**
 * Follows the log of events over a socket. Keeps one place in the log: everything up to it was given to the handlers. It
 * is taken over from an answer, or from what comes live while no answer is outstanding, so that nothing is skipped.
 */
export function makeLiveClient(socket: LiveSocket, handlers: LiveHandlers): LiveClient {
  const watched = new Map<string, Watched>();
  let cursor: string | null = null;
  let settled = false;
  let ended = false;
  let connection = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function ask(request: (socket: ReturnType<LiveSocket["timeout"]>) => Promise<CatchUp>): Promise<CatchUp> {
    return request(socket.timeout(answerWithin)).catch(() => ({ ok: false }));
  }

  async function watchNow(threadId: string) {
    const entry = watched.get(threadId);
    const from = entry?.cursor ?? cursor;
    if (!entry || from === null || !settled) return;
    const current = connection;
    const answer = await ask((timed) => timed.emitWithAck("watch", { threadId, cursor: from }));
    if (current !== connection || watched.get(threadId) !== entry) return;
    if (!answer.ok || answer.resync) handlers.onLost(threadId);
    else handlers.onEvents(answer.events);
    if (answer.ok) entry.cursor = null;
  }

  function settle(answer: CatchUp & { ok: true }) {
    const first = cursor === null;
    if (answer.resync) handlers.onResync();
    else handlers.onEvents(answer.events);
    cursor = answer.cursor;
    settled = true;
    handlers.onState("live");
    if (first && !answer.resync) handlers.onFirst();
    for (const threadId of watched.keys()) void watchNow(threadId);
  }

  async function sync() {
    const current = ++connection;
    if (cursor !== null) handlers.onState("catching_up");
    const answer = await ask((timed) => timed.emitWithAck("sync", { cursor }));
    if (current !== connection) return;
    if (answer.ok) settle(answer);
    else if (socket.connected) retry = setTimeout(() => void sync(), tryAgainAfter);
  }

  function cut(reason?: string) {
    connection++;
    settled = false;
    clearTimeout(retry);
    handlers.onState("offline");
    // The library comes back by itself unless the server asked it to go.
    if (reason === "io server disconnect" && !ended) retry = setTimeout(() => socket.connect(), tryAgainAfter);
  }

  const goOffline = () => socket.disconnect();
  const goOnline = () => !ended && socket.connect();

  socket.on("connect", () => void sync());
  socket.on("disconnect", cut);
  socket.on("connect_error", () => handlers.onState("offline"));
  socket.on("events", (batch) => {
    handlers.onEvents(batch.events);
    if (settled) cursor = batch.cursor;
  });
  socket.on("presence", handlers.onPresence);
  socket.on("read", handlers.onRead);
  socket.on("notified", handlers.onNotified);
  socket.on("ended", () => {
    ended = true;
    handlers.onEnded();
  });
  window.addEventListener("offline", goOffline);
  window.addEventListener("online", goOnline);
  socket.connect();

  return {
    watch(threadId, from) {
      const entry = watched.get(threadId) ?? { cursor: from, watchers: 0 };
      entry.watchers++;
      watched.set(threadId, entry);
      if (entry.watchers === 1) void watchNow(threadId);
      return () => {
        if (--entry.watchers > 0) return;
        watched.delete(threadId);
        if (socket.connected) socket.emit("unwatch", { threadId });
      };
    },
    writing(threadId, writing) {
      if (settled) socket.volatile.emit("writing", { threadId, writing });
    },
    close() {
      ended = true;
      clearTimeout(retry);
      window.removeEventListener("offline", goOffline);
      window.removeEventListener("online", goOnline);
      socket.off();
      socket.disconnect();
    },
  };
}
