import { documentText } from "@samrad/contracts/document";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentFromText } from "../documents/plain-document.ts";
import { compareTexts, type Piece } from "./text-diff.ts";

const textOf = (pieces: Piece[], kept: Piece["kind"]) =>
  pieces
    .filter((piece) => piece.kind === "same" || piece.kind === kept)
    .map((piece) => piece.text)
    .join("");

const linesOf = (paragraphs: Piece[][], kept: Piece["kind"]) =>
  paragraphs.map((pieces) => textOf(pieces, kept)).filter((line) => line.trim() !== "");

const word = fc.constantFrom("artikel", "6", "får", "inte", "rättslig", "grund", "å");
const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
const text = fc.array(paragraph, { maxLength: 5 }).map((paragraphs) => documentFromText(paragraphs.join("\n\n")));

test("both texts can be read from the comparison", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const paragraphs = compareTexts(before, after);
      const lines = (of: typeof before) => documentText(of).split("\n").filter(Boolean);
      expect(linesOf(paragraphs, "removed")).toEqual(lines(before));
      expect(linesOf(paragraphs, "added")).toEqual(lines(after));
    }),
  );
});

test("a changed word is told apart from the words around it", () => {
  const pieces = compareTexts(documentFromText("Samtycke är giltigt."), documentFromText("Samtycke är ogiltigt."));
  expect(pieces).toEqual([
    [
      { kind: "same", text: "Samtycke är " },
      { kind: "removed", text: "giltigt" },
      { kind: "added", text: "ogiltigt" },
      { kind: "same", text: "." },
    ],
  ]);
});
