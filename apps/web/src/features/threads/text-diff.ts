import { type Document, documentText } from "@samrad/contracts/document";
import { diffArrays, diffWordsWithSpace } from "diff";

/** A piece of a text that stayed, came or went. */
export type Piece = { kind: "same" | "added" | "removed"; text: string };

type Change = { value: string; added?: boolean; removed?: boolean };

const paragraphsOf = (document: Document) =>
  documentText(document)
    .split("\n")
    .filter((line) => line.trim() !== "");

const toPiece = ({ value, added, removed }: Change): Piece => ({
  kind: added ? "added" : removed ? "removed" : "same",
  text: value,
});

const whole =
  (kind: Piece["kind"]) =>
  (text: string): Piece[] => [{ kind, text }];

/** Paragraphs that took the place of others: the first of the one compared with the first of the other, and so on. */
function compareParagraphs(before: readonly string[], after: readonly string[]): Piece[][] {
  const pairs = Math.min(before.length, after.length);
  const changed = before.slice(0, pairs).map((text, index) => diffWordsWithSpace(text, after[index]!).map(toPiece));
  return [...changed, ...before.slice(pairs).map(whole("removed")), ...after.slice(pairs).map(whole("added"))];
}

/** What became of a text, paragraph by paragraph, word by word. */
export function compareTexts(before: Document, after: Document): Piece[][] {
  const paragraphs: Piece[][] = [];
  let removed: string[] = [];
  for (const part of diffArrays(paragraphsOf(before), paragraphsOf(after))) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    paragraphs.push(...(part.added ? compareParagraphs(removed, part.value) : removed.map(whole("removed"))));
    if (!part.added) paragraphs.push(...part.value.map(whole("same")));
    removed = [];
  }
  return [...paragraphs, ...removed.map(whole("removed"))];
}
