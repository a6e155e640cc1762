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

const answerWithin = 20_000;
const tryAgainAfter = 2_000;

/** `cursor` null: all up to the client's own place has been heard. */
type Watched = { cursor: string | null; watchers: number };

type Asking = (socket: ReturnType<LiveSocket["timeout"]>) => Promise<CatchUp>;

/**
 * Follows the log of events over a socket. Keeps one place in the log: everything up to it was given to the handlers. It
 * is taken over from an answer, or from what comes live while no answer is outstanding, so that nothing is skipped.
 */
export class LiveClient {
  private readonly socket: LiveSocket;
  private readonly handlers: LiveHandlers;
  private readonly watched = new Map<string, Watched>();
  private cursor: string | null = null;
  private settled = false;
  private ended = false;
  private connection = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(socket: LiveSocket, handlers: LiveHandlers) {
    this.socket = socket;
    this.handlers = handlers;
    this.listen();
    socket.connect();
  }

  /** Asks to hear all of a thread, from a place in the log on; the returned function ends it. */
  watch(threadId: string, from: string): () => void {
    const entry = this.watched.get(threadId) ?? { cursor: from, watchers: 0 };
    entry.watchers++;
    this.watched.set(threadId, entry);
    if (entry.watchers === 1) void this.watchNow(threadId);
    return () => {
      if (--entry.watchers > 0) return;
      this.watched.delete(threadId);
      if (this.socket.connected) this.socket.emit("unwatch", { threadId });
    };
  }

  writing(threadId: string, writing: boolean): void {
    if (this.settled) this.socket.volatile.emit("writing", { threadId, writing });
  }

  close(): void {
    this.ended = true;
    clearTimeout(this.retry);
    window.removeEventListener("offline", this.goOffline);
    window.removeEventListener("online", this.goOnline);
    this.socket.off();
    this.socket.disconnect();
  }

  private listen() {
    const { socket, handlers } = this;
    socket.on("connect", () => void this.sync());
    socket.on("disconnect", (reason) => this.cut(reason));
    socket.on("connect_error", () => handlers.onState("offline"));
    socket.on("events", (batch) => {
      handlers.onEvents(batch.events);
      if (this.settled) this.cursor = batch.cursor;
    });
    socket.on("presence", handlers.onPresence);
    socket.on("read", handlers.onRead);
    socket.on("notified", handlers.onNotified);
    socket.on("ended", () => {
      this.ended = true;
      handlers.onEnded();
    });
    window.addEventListener("offline", this.goOffline);
    window.addEventListener("online", this.goOnline);
  }

  private readonly goOffline = () => this.socket.disconnect();
  private readonly goOnline = () => !this.ended && this.socket.connect();

  private async ask(request: Asking): Promise<CatchUp> {
    return request(this.socket.timeout(answerWithin)).catch(() => ({ ok: false }));
  }

  private async watchNow(threadId: string) {
    const entry = this.watched.get(threadId);
    const from = entry?.cursor ?? this.cursor;
    if (!entry || from === null || !this.settled) return;
    const current = this.connection;
    const answer = await this.ask((timed) => timed.emitWithAck("watch", { threadId, cursor: from }));
    if (current !== this.connection || this.watched.get(threadId) !== entry) return;
    if (!answer.ok || answer.resync) this.handlers.onLost(threadId);
    else this.handlers.onEvents(answer.events);
    if (answer.ok) entry.cursor = null;
  }

  private settle(answer: CatchUp & { ok: true }) {
    const first = this.cursor === null;
    if (answer.resync) this.handlers.onResync();
    else this.handlers.onEvents(answer.events);
    this.cursor = answer.cursor;
    this.settled = true;
    this.handlers.onState("live");
    if (first && !answer.resync) this.handlers.onFirst();
    for (const threadId of this.watched.keys()) void this.watchNow(threadId);
  }

  private async sync() {
    const current = ++this.connection;
    if (this.cursor !== null) this.handlers.onState("catching_up");
    const answer = await this.ask((timed) => timed.emitWithAck("sync", { cursor: this.cursor }));
    if (current !== this.connection) return;
    if (answer.ok) this.settle(answer);
    else if (this.socket.connected) this.retry = setTimeout(() => void this.sync(), tryAgainAfter);
  }

  private cut(reason?: string) {
    this.connection++;
    this.settled = false;
    clearTimeout(this.retry);
    this.handlers.onState("offline");
    // The library comes back by itself unless the server asked it to go.
    if (reason === "io server disconnect" && !this.ended)
      this.retry = setTimeout(() => this.socket.connect(), tryAgainAfter);
  }
}
