import type { Presence } from "@samrad/contracts/live";
import { makeStore, useSelected } from "../frame/store.ts";

const presences = makeStore<ReadonlyMap<string, Presence>>(new Map());

/** Takes over who has a thread open now. */
export function setPresence(presence: Presence) {
  presences.set(new Map(presences.read()).set(presence.threadId, presence));
}

/** Without a connection nobody knows who is there. */
export const forgetPresence = () => presences.set(new Map());

/** Who has the thread open now, as far as it is known. */
export const usePresence = (threadId: string): Presence | undefined =>
  useSelected(presences, (known) => known.get(threadId));
