import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Document, documentInput, documentText, draftDocumentInput, maxDocumentText } from "./document.ts";

const paragraph = (text: string): Document => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

function reasonOf(value: unknown): string | undefined {
  const result = documentInput.safeParse(value);
  return result.success ? undefined : result.error.issues[0]?.message;
}

/** As deep as `levels` quotations. */
function nested(levels: number): unknown {
  let block: unknown = { type: "paragraph", content: [{ type: "text", text: "x" }] };
  for (let level = 0; level < levels; level++) block = { type: "blockquote", content: [block] };
  return { type: "doc", content: [block] };
}

test("takes any JSON without throwing, and nothing that is no document", () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => reasonOf(value) !== undefined));
});

test("gives a text back as it was written", () => {
  const text = fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((s) => s.trim() !== "" && reasonOf(paragraph(s)) === undefined);
  fc.assert(fc.property(text, (written) => documentText(documentInput.parse(paragraph(written))) === `${written}\n`));
});

describe("refuses", () => {
  test.each([
    ["what is empty", paragraph(" \n "), "document.empty"],
    ["what is too long", paragraph("x".repeat(maxDocumentText)), "document.too_long"],
    ["what is too deep", nested(60), "document.too_deep"],
    ["what is far too deep, without running out of stack", nested(200_000), "document.too_deep"],
    ["a NUL", paragraph("\u0000"), "document.malformed"],
    ["half a surrogate pair", paragraph("\uDC00"), "document.malformed"],
    [
      "an unknown mark",
      {
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "blink" }] }] }],
      },
      "document.outside_schema",
    ],
    [
      "a heading of level 1, which is the page's",
      { type: "doc", content: [{ type: "heading", attrs: { level: 1 } }] },
      "document.outside_schema",
    ],
  ])("%s", (_name, value, reason) => expect(reasonOf(value)).toBe(reason));

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.org",
    "vbscript:x",
    " https://example.org",
    "https://a b",
  ])("the link %s", (href) => {
    const linked = {
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }] },
      ],
    };
    expect(reasonOf(linked)).toBe("document.outside_schema");
  });
});

test("a draft may be empty, and no more than that", () => {
  expect(draftDocumentInput.safeParse({ type: "doc", content: [{ type: "paragraph" }] }).success).toBe(true);
  expect(draftDocumentInput.safeParse({ type: "doc", content: [] }).success).toBe(false);
  expect(draftDocumentInput.safeParse(paragraph("\u0000")).success).toBe(false);
});

test("as text: a line a paragraph, cells parted by tabs, footnotes where they stand", () => {
  const cell = (text: string) =>
    ({ type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content: paragraph(text).content }) as const;
  const document: Document = {
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Fråga" }] },
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Se" },
          { type: "footnote", content: [{ type: "text", text: "C-582/14" }] },
          { type: "text", text: "." },
        ],
      },
      { type: "bulletList", content: [{ type: "listItem", content: paragraph("ett").content }] },
      { type: "table", content: [{ type: "tableRow", content: [cell("a"), cell("b")] }] },
    ],
  };
  expect(documentText(document)).toBe("Fråga\nSe [C-582/14].\nett\na\tb\n");
});
