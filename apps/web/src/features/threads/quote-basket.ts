import { makeStore, useStore } from "../../frame/store.ts";
import type { QuotedPassage } from "../documents/editor-props.ts";

const collected = makeStore<readonly QuotedPassage[]>([]);

const same = (one: QuotedPassage, other: QuotedPassage) =>
  one.postId === other.postId && JSON.stringify(one.blocks) === JSON.stringify(other.blocks);

/** Keeps a passage for a reply that is written later, from this thread or another; each of them once. */
export function collectPassage(passage: QuotedPassage) {
  const before = collected.read();
  if (!before.some((other) => same(other, passage))) collected.set([...before, passage]);
}

/** Gives what was collected, and forgets it. */
export function takeCollected(): readonly QuotedPassage[] {
  const taken = collected.read();
  collected.set([]);
  return taken;
}

/** What was collected, in the order in which it was. */
export const useCollected = () => useStore(collected);
