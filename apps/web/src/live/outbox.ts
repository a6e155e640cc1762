import type { Document } from "@samrad/contracts/document";
import type { ErrorCode, ErrorReason } from "@samrad/contracts/errors";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { AttachmentView, PostView } from "@samrad/contracts/threads";

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

export type Outbox = {
  subscribe: (listener: () => void) => () => void;
  read: () => readonly Waiting[];
  add: (reply: Waiting) => void;
  /** Takes it out before it is sent; nothing when it is being sent already. */
  takeBack: (id: string) => Waiting | undefined;
  /** Sends what waits, oldest first, until one cannot be sent now. */
  flush: () => Promise<void>;
  close: () => void;
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
    return JSON.parse(localStorage.getItem(name) ?? "[]") as Waiting[];
  } catch {
    return [];
  }
}

/** Keeps what could not be sent in the browser, also through a reload, and sends it once. */
export function makeOutbox({ personId, send, onSent, onRefused, shapeOf }: Parts): Outbox {
  const name = `samrad.outbox.${personId}`;
  const listeners = new Set<() => void>();
  let waiting: readonly Waiting[] = readStored(name);
  let sending: Promise<void> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function set(next: readonly Waiting[]) {
    waiting = next;
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // Without storage it waits as long as the page is open.
    }
    for (const listener of listeners) listener();
  }

  // Another window of the same person may have added or sent something.
  function onStorage(event: StorageEvent) {
    if (event.key !== name) return;
    waiting = readStored(name);
    for (const listener of listeners) listener();
  }
  window.addEventListener("storage", onStorage);

  const remove = (id: string) => set(waiting.filter((reply) => reply.id !== id));

  /** Whether to go on with the next one. */
  async function sendOne(reply: Waiting): Promise<boolean> {
    try {
      onSent(await send(reply));
      remove(reply.id);
      return true;
    } catch (error) {
      const { code, reason } = shapeOf(error);
      if (passing.has(code)) return false;
      remove(reply.id);
      onRefused(reply, reason);
      return true;
    }
  }

  async function sendAll() {
    for (let [reply] = waiting; reply; [reply] = waiting) {
      if (await sendOne(reply)) continue;
      retry = setTimeout(() => void box.flush(), tryAgainAfter);
      return;
    }
  }

  const box: Outbox = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => waiting,
    add(reply) {
      set([...waiting.filter((other) => other.id !== reply.id), reply]);
    },
    takeBack(id) {
      if (sending && waiting[0]?.id === id) return undefined;
      const reply = waiting.find((other) => other.id === id);
      remove(id);
      return reply;
    },
    flush() {
      clearTimeout(retry);
      sending ??= sendAll().finally(() => {
        sending = undefined;
      });
      return sending;
    },
    close() {
      clearTimeout(retry);
      window.removeEventListener("storage", onStorage);
      listeners.clear();
    },
  };
  return box;
}
