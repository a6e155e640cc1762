import { useSyncExternalStore } from "react";

/** How the live connection stands; `unknown` until it is first tried, and for visitors. */
export type Connection = "unknown" | "offline" | "catching_up" | "live";

const listeners = new Set<() => void>();
let connection: Connection = "unknown";

/** Tells the frame how the live connection stands now. */
export function setConnection(next: Connection) {
  connection = next;
  for (const listener of listeners) listener();
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => connection,
  );
}
