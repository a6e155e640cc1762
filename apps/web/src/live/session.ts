import { useEffect, useSyncExternalStore } from "react";
import type { LiveClient } from "./live-client.ts";
import type { Outbox, Waiting } from "./outbox.ts";

/** What this page has of the network while it is open: the live connection, and what waits to be sent. */
export type LiveSession = { personId: string | null; client: LiveClient | null; outbox: Outbox | null };

const nothing: LiveSession = { personId: null, client: null, outbox: null };
const noReplies: readonly Waiting[] = [];
const listeners = new Set<() => void>();
let session = nothing;

/** Takes over a new connection, or none. */
export function setLiveSession(next: LiveSession | null) {
  session = next ?? nothing;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The connection and the outbox of now. */
export const currentSession = () => session;

const currentClient = () => session.client;
const currentOutbox = () => session.outbox;

/** Hears all of a thread as long as the component stands, from the place in the log where it was read. */
export function useWatch(threadId: string, cursor: string) {
  const client = useSyncExternalStore(subscribe, currentClient);
  // A thread that is read again is complete by itself: where watching began stays as it was.
  useEffect(() => client?.watch(threadId, cursor), [client, threadId]); // oxlint-disable-line react/exhaustive-deps
}

/** The replies that wait to be sent, of all threads. */
export function useWaiting(): readonly Waiting[] {
  const outbox = useSyncExternalStore(subscribe, currentOutbox);
  return useSyncExternalStore(outbox?.subscribe ?? subscribe, outbox?.read ?? (() => noReplies));
}
