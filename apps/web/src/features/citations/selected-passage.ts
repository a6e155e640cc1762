import { maxCitationLength } from "@samrad/contracts/citations";
import type { Passage } from "./correction-dialog.tsx";

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** How much text is shown before the selection: close to its place in the plain text, which has notes where they stand. */
function shownBefore(range: Range, container: Node): number {
  const before = document.createRange();
  before.setStart(container, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
}

/** The selected words as a passage of the plain text; undefined when they are too many or run over lines. */
export function selectedPassage(selection: Selection | null, container: Node, plainText: string): Passage | undefined {
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const words = range.toString().trim();
  if (words === "" || words.length > maxCitationLength) return undefined;
  const near = shownBefore(range, container);
  const [start] = placesOf(plainText, words).toSorted((one, other) => Math.abs(one - near) - Math.abs(other - near));
  return start === undefined ? undefined : { start, end: start + words.length };
}
