import { useSyncExternalStore } from "react";
import type { QuotedPassage } from "../documents/editor-props.ts";

const listeners = new Set<() => void>();
let collected: readonly QuotedPassage[] = [];

function change(next: readonly QuotedPassage[]) {
  collected = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const same = (one: QuotedPassage, other: QuotedPassage) =>
  one.postId === other.postId && JSON.stringify(one.blocks) === JSON.stringify(other.blocks);

/** Keeps a passage for a reply that is written later, from this thread or another; each of them once. */
export function collectPassage(passage: QuotedPassage) {
  if (!collected.some((other) => same(other, passage))) change([...collected, passage]);
}

/** Gives what was collected, and forgets it. */
export function takeCollected(): readonly QuotedPassage[] {
  const taken = collected;
  change([]);
  return taken;
}

/** What was collected, in the order in which it was. */
export const useCollected = () => useSyncExternalStore(subscribe, () => collected);
