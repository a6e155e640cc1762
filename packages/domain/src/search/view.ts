import type { Segment } from "@samrad/contracts/search";

// From Unicode's private use area: they stand in no real text, and no markup has to be escaped.
export const openMark = "\uE000";
export const closeMark = "\uE001";

/** Text with marks around the hits -> pieces. */
export function toSegments(marked: string): Segment[] {
  return marked
    .split(openMark)
    .flatMap((part, index): Segment[] => {
      if (index === 0) return [{ text: part, hit: false }];
      const [hit = "", ...rest] = part.split(closeMark);
      return [
        { text: hit, hit: true },
        { text: rest.join(""), hit: false },
      ];
    })
    .filter((segment) => segment.text !== "");
}
