/** Places in plain text as it is kept, and as it is shown: there one line break parts paragraphs, however many part them here. */
export type ShownPlaces = { toShown: (kept: number) => number; toKept: (shown: number) => number };

export const asShown = (kept: string): string => kept.replaceAll(/\n{2,}/g, "\n");

export function shownPlaces(kept: string): ShownPlaces {
  const gaps = Array.from(kept.matchAll(/\n{2,}/g), ({ index, 0: breaks }) => [index, breaks.length - 1] as const);
  return {
    toShown: (place) =>
      gaps.reduce((shown, [start, more]) => shown - Math.max(0, Math.min(place - start - 1, more)), place),
    toKept: (place) => gaps.reduce((found, [start, more]) => (found > start ? found + more : found), place),
  };
}
