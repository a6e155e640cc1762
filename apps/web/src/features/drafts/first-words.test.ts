import type { Document } from "@samrad/contracts/document";
import { expect, test } from "vitest";
import { firstWords } from "./first-words.ts";

const written = (...texts: string[]): { document: Document } => ({
  document: { type: "doc", content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) },
});

test("paragraphs on one line", () => {
  expect(firstWords(written("One.", "Two."))).toBe("One. Two.");
});

test("a long text ends between words, a long word in its middle", () => {
  const words = firstWords(written("behandling ".repeat(40)));
  expect(words).toMatch(/behandling …$/);
  expect(words.length).toBeLessThanOrEqual(162);
  expect(firstWords(written("x".repeat(400)))).toHaveLength(162);
});

test("nothing written", () => {
  expect(firstWords({ document: { type: "doc", content: [{ type: "paragraph" }] } })).toBe("");
});
