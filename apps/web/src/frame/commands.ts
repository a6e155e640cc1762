import { useEffect } from "react";
import { makeStore, useStore } from "./store.ts";

/** Something that can be done on the page that is open, for the command palette. */
export type Command = { id: string; label: string; keys?: string; run: () => void };

type Offer = { commands: readonly Command[] };

let offers: readonly Offer[] = [];
const offered = makeStore<readonly Command[]>([]);

function change(next: readonly Offer[]) {
  offers = next;
  offered.set(next.flatMap(({ commands }) => commands));
}

/** Offers what a page can do for as long as it is open. `commands` stay the same from render to render. */
export function useOfferCommands(commands: readonly Command[]) {
  useEffect(() => {
    const offer = { commands };
    change([...offers, offer]);
    return () => change(offers.filter((other) => other !== offer));
  }, [commands]);
}

/** What the open page offers. */
export const useOfferedCommands = () => useStore(offered);
