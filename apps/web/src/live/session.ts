import { useEffect } from "react";
import { makeStore, useSelected, useStore } from "../frame/store.ts";
import type { LiveClient } from "./live-client.ts";
import type { Outbox, Waiting } from "./outbox.ts";

/** What this page has of the network while it is open: the live connection, and what waits to be sent. */
export type LiveSession = { personId: string | null; client: LiveClient | null; outbox: Outbox | null };

const nothing: LiveSession = { personId: null, client: null, outbox: null };
const noReplies = makeStore<readonly Waiting[]>([]);
const session = makeStore(nothing);

/** Takes over a new connection, or none. */
export const setLiveSession = (next: LiveSession | null) => session.set(next ?? nothing);

/** The connection and the outbox of now. */
export const currentSession = session.read;

/** Hears all of a thread as long as the component stands, from the place in the log where it was read. */
export function useWatch(threadId: string, cursor: string) {
  const client = useSelected(session, ({ client: current }) => current);
  // A thread that is read again is complete by itself: where watching began stays as it was.
  useEffect(() => client?.watch(threadId, cursor), [client, threadId]); // oxlint-disable-line react/exhaustive-deps
}

/** The replies that wait to be sent, of all threads. */
export function useWaiting(): readonly Waiting[] {
  const outbox = useSelected(session, (current) => current.outbox);
  return useStore(outbox ?? noReplies);
}
