import { expect, test } from "vitest";
import { redlinePieces } from "./redline-pieces.ts";

const marked = (before: string, after: string) =>
  redlinePieces(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}]` : `[+${text}]`))
    .join("");

test.each([
  ["by 2 August 2026.", "by 2 August 2027.", "by 2 August [-2026][+2027]."],
  [
    "for a limited time before",
    "for a period of two years before",
    "for a [-limited time ][+period of two years ]before",
  ],
  ["they may act", "they act", "they [-may ]act"],
  ["one", "one, two", "one[+, two]"],
  ["", "All new.", "[+All new.]"],
  ["The same.", "The same.", "The same."],
])("%j and %j", (before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

test("both wordings can be read from it", () => {
  const before = "Gardens shall be kept\nfor a limited time in each town.";
  const after = "Gardens may be kept\nfor two years at most, in every town.";
  const pieces = redlinePieces(before, after);
  const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text);
  expect(without("added").join("")).toBe(before);
  expect(without("removed").join("")).toBe(after);
});
