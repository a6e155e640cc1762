import type { Document } from "@samrad/contracts/document";
import type { ErrorCode, ErrorReason } from "@samrad/contracts/errors";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { AttachmentView, PostView } from "@samrad/contracts/threads";
import { keep, readKept } from "../frame/kept.ts";
import { makeStore } from "../frame/store.ts";

/** A reply that waits for the network. */
export type Waiting = {
  /** A UUIDv7: sent twice it is one post. */
  id: string;
  threadId: string;
  lang: TextLanguage;
  document: Document;
  attachments: AttachmentView[];
  writtenAt: string;
};

type Parts = {
  personId: string;
  send: (reply: Waiting) => Promise<PostView>;
  onSent: (post: PostView) => void;
  onRefused: (reply: Waiting, reason: ErrorReason) => void;
  shapeOf: (error: unknown) => { code: ErrorCode; reason: ErrorReason };
};

const tryAgainAfter = 15_000;
/** These pass by themselves or when one has signed in again; all others are an answer. */
const passing: ReadonlySet<ErrorCode> = new Set(["unavailable", "internal", "rate_limited", "unauthenticated"]);

function readStored(name: string): Waiting[] {
  try {
    return JSON.parse(readKept(name) ?? "[]") as Waiting[];
  } catch {
    return [];
  }
}

/** The replies that wait, in the browser under a name; whatever another window of the same person does to them shows here. */
function openWaiting(name: string) {
  const store = makeStore<readonly Waiting[]>(readStored(name));
  function onStorage(event: StorageEvent) {
    if (event.key === name) store.set(readStored(name));
  }
  window.addEventListener("storage", onStorage);
  return {
    ...store,
    set(next: readonly Waiting[]) {
      keep(name, JSON.stringify(next));
      store.set(next);
    },
    close: () => window.removeEventListener("storage", onStorage),
  };
}

/** Keeps what could not be sent in the browser, also through a reload, and sends it once. */
export class Outbox {
  private readonly parts: Parts;
  private readonly waiting: ReturnType<typeof openWaiting>;
  private sending: Promise<void> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts) {
    this.parts = parts;
    this.waiting = openWaiting(`samrad.outbox.${parts.personId}`);
  }

  readonly read = () => this.waiting.read();

  readonly subscribe = (listener: () => void) => this.waiting.subscribe(listener);

  add(reply: Waiting): void {
    this.waiting.set([...this.read().filter((other) => other.id !== reply.id), reply]);
  }

  /** Takes it out before it is sent; nothing when it is being sent already. */
  takeBack(id: string): Waiting | undefined {
    if (this.sending && this.read()[0]?.id === id) return undefined;
    const reply = this.read().find((other) => other.id === id);
    this.remove(id);
    return reply;
  }

  /** Sends what waits, oldest first, until one cannot be sent now. */
  flush(): Promise<void> {
    clearTimeout(this.retry);
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  close(): void {
    clearTimeout(this.retry);
    this.waiting.close();
  }

  private remove(id: string) {
    this.waiting.set(this.read().filter((reply) => reply.id !== id));
  }

  private async sendAll() {
    for (let [reply] = this.read(); reply; [reply] = this.read()) {
      if (await this.sendOne(reply)) continue;
      this.retry = setTimeout(() => void this.flush(), tryAgainAfter);
      return;
    }
  }

  /** Whether to go on with the next one. */
  private async sendOne(reply: Waiting): Promise<boolean> {
    const { send, onSent, onRefused, shapeOf } = this.parts;
    try {
      onSent(await send(reply));
      this.remove(reply.id);
      return true;
    } catch (error) {
      const { code, reason } = shapeOf(error);
      if (passing.has(code)) return false;
      this.remove(reply.id);
      onRefused(reply, reason);
      return true;
    }
  }
}
