/** What the list showed when something last came in. */
export type Shown = {
  /** The list that it was: another filter, another space is another list. */
  scope: string;
  /** The ids as they stand on the page. */
  order: readonly string[];
  /** The ids as they were last read. */
  read: readonly string[];
};

/** Rows stay where they are; those of a page that was added come after them. */
export function keepOrder(order: readonly string[], read: readonly string[]): string[] {
  const there = new Set(read);
  const kept = order.filter((id) => there.has(id));
  const last = Math.max(-1, ...kept.map((id) => read.indexOf(id)));
  return [...kept, ...read.slice(last + 1)];
}

/** How many rows would come, or move, above those that stand there. */
export function countWaiting(order: readonly string[], read: readonly string[]): number {
  const waiting = new Set<string>();
  for (const id of read) {
    if (id === order.find((shown) => !waiting.has(shown))) return waiting.size;
    waiting.add(id);
  }
  return 0;
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id, index) => id === other[index]);

/** What to show after a reading: as it was read, or, while the reader is in the list, as it stands. */
export function nextShown(
  before: Shown | undefined,
  now: { scope: string; read: readonly string[]; inUse: boolean },
): Shown {
  const { scope, read, inUse } = now;
  if (!before || before.scope !== scope) return { scope, read, order: read };
  if (same(before.read, read)) return before;
  return { scope, read, order: inUse ? keepOrder(before.order, read) : read };
}
