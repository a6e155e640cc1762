import { useEffect, useSyncExternalStore } from "react";

/** Something that can be done on the page that is open, for the command palette. */
export type Command = { id: string; label: string; keys?: string; run: () => void };

const listeners = new Set<() => void>();
let offered: readonly { commands: readonly Command[] }[] = [];
let all: readonly Command[] = [];

function change(next: typeof offered) {
  offered = next;
  all = next.flatMap(({ commands }) => commands);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers what a page can do for as long as it is open. `commands` stay the same from render to render. */
export function useOfferCommands(commands: readonly Command[]) {
  useEffect(() => {
    const offer = { commands };
    change([...offered, offer]);
    return () => change(offered.filter((other) => other !== offer));
  }, [commands]);
}

/** What the open page offers. */
export const useOfferedCommands = () => useSyncExternalStore(subscribe, () => all);
