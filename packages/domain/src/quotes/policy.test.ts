import type { Document } from "@samrad/contracts/document";
import { documentText } from "@samrad/contracts/document";
import { expect, test } from "vitest";
import { closeQuotes } from "./policy.ts";

const paragraph = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
const quote = (postId: string, text: string) => ({
  type: "quote" as const,
  attrs: { postId },
  content: [paragraph(text)],
});

const document: Document = {
  type: "doc",
  content: [
    paragraph("Före"),
    quote("open", "Öppet"),
    { type: "blockquote", content: [quote("closed", "Stängt")] },
    paragraph("Efter"),
  ],
};

test("the words of a closed quotation go, wherever it stands, and nothing else", () => {
  const shown = closeQuotes(document, (postId) => postId === "open");
  expect(documentText(shown).split("\n").filter(Boolean)).toEqual(["Före", "Öppet", "Efter"]);
  expect(JSON.stringify(shown)).toContain('"postId":"closed"');
});

test("a document without closed quotations is the same one", () => {
  expect(closeQuotes(document, () => true)).toBe(document);
});
