import type { Presence } from "@samrad/contracts/live";
import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
const presences = new Map<string, Presence>();

function tell() {
  for (const listener of listeners) listener();
}

/** Takes over who has a thread open now. */
export function setPresence(presence: Presence) {
  presences.set(presence.threadId, presence);
  tell();
}

/** Without a connection nobody knows who is there. */
export function forgetPresence() {
  presences.clear();
  tell();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who has the thread open now, as far as it is known. */
export function usePresence(threadId: string): Presence | undefined {
  return useSyncExternalStore(subscribe, () => presences.get(threadId));
}
