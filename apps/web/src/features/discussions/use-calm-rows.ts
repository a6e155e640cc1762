import { type RefObject, useState, useSyncExternalStore } from "react";
import { countWaiting, nextShown, type Shown } from "./calm-order.ts";

const signs = ["pointerover", "focusin", "focusout", "scroll"] as const;

function subscribe(listener: () => void) {
  for (const sign of signs) document.addEventListener(sign, listener, { passive: true });
  return () => {
    for (const sign of signs) document.removeEventListener(sign, listener);
  };
}

/** The reader has a row under the hand, or has scrolled past the first ones. */
function useInUse(list: RefObject<Element | null>): boolean {
  return useSyncExternalStore(subscribe, () => {
    const element = list.current;
    if (!element) return false;
    return element.matches(":hover, :focus-within") || element.getBoundingClientRect().top < 0;
  });
}

type Place = { list: RefObject<Element | null>; scope: string };

/** The rows in an order that does not change under the reader's hands, how many wait to come, and what shows them. */
export function useCalmRows<T extends { id: string }>(rows: readonly T[] | undefined, { list, scope }: Place) {
  const inUse = useInUse(list);
  const [before, setShown] = useState<Shown>();
  if (!rows) return { rows: undefined, waiting: 0, show: () => undefined };
  const read = rows.map(({ id }) => id);
  const shown = nextShown(before, { scope, read, inUse });
  if (shown !== before) setShown(shown);
  const known = new Map(rows.map((row) => [row.id, row]));
  return {
    rows: shown.order.map((id) => known.get(id)).filter((row) => row !== undefined),
    waiting: countWaiting(shown.order, read),
    show: () => setShown({ scope, read, order: read }),
  };
}
