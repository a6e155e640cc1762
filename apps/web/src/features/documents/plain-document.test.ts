import { documentText, draftDocumentInput } from "@samrad/contracts/document";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentFromText, emptyDocument, isEmptyDocument } from "./plain-document.ts";

describe("a document from plain text", () => {
  test("parts paragraphs at empty lines and keeps single line breaks", () => {
    expect(documentFromText("One\ntwo\r\n\r\n\nThree\n").content).toEqual([
      {
        type: "paragraph",
        content: [{ type: "text", text: "One" }, { type: "hardBreak" }, { type: "text", text: "two" }],
      },
      { type: "paragraph", content: [{ type: "text", text: "Three" }] },
    ]);
  });

  test("keeps every word", () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    const lines = fc.array(fc.constantFrom("", " ", "a", "b c", "§ 4"), { maxLength: 8 });
    fc.assert(
      fc.property(lines, (given) => {
        const document = documentFromText(given.join("\n"));
        expect(words(documentText(document))).toEqual(words(given.join("\n")));
        expect(draftDocumentInput.safeParse(document).success).toBe(true);
      }),
    );
  });

  test("is empty when nothing can be read in it", () => {
    expect(isEmptyDocument(emptyDocument())).toBe(true);
    expect(isEmptyDocument(documentFromText(" \n "))).toBe(true);
    expect(isEmptyDocument(documentFromText("a"))).toBe(false);
  });
});
