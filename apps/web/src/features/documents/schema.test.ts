// @vitest-environment jsdom
import { documentText, draftDocumentInput } from "@samrad/contracts/document";
import { DOMParser, DOMSerializer, Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDocument } from "./any-document.ts";
import { canonicalDocument, markOrder } from "./canonical-document.ts";
import { documentSchema } from "./schema.ts";

describe("the schema of the editor", () => {
  test("takes every document of the contract and gives it back", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const canonical = canonicalDocument(document);
        const node = Node.fromJSON(documentSchema, canonical);
        node.check();
        expect(JSON.parse(JSON.stringify(node.toJSON()))).toEqual(canonical);
      }),
      { numRuns: 300 },
    );
  });

  test("makes nothing that the contract refuses", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const node = Node.fromJSON(documentSchema, canonicalDocument(document));
        const shown = DOMSerializer.fromSchema(documentSchema).serializeFragment(node.content);
        const holder = window.document.createElement("div");
        holder.append(shown);
        const read = DOMParser.fromSchema(documentSchema).parse(holder, { preserveWhitespace: "full" });
        expect(draftDocumentInput.safeParse(canonicalDocument(read.toJSON())).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("has the marks in the order of the canonical form", () => {
    expect(Object.keys(documentSchema.marks)).toEqual([...markOrder]);
  });

  test("refuses a link that runs a script", () => {
    const link = { type: "link", attrs: { href: "javascript:alert(1)" } };
    const content = [{ type: "paragraph", content: [{ type: "text", text: "x", marks: [link] }] }];
    expect(() => Node.fromJSON(documentSchema, { type: "doc", content }).check()).toThrow(RangeError);
  });

  test.each([
    '<span data-mention="person" data-id="1">@Eve</span>',
    '<span data-mention="king" data-id="0192f0c1-0000-7000-8000-000000000000">@Eve</span>',
    '<blockquote data-post-id="1">Eve</blockquote>',
  ])("does not believe a page that says %s", (html) => {
    const holder = window.document.createElement("div");
    holder.innerHTML = html;
    const read = DOMParser.fromSchema(documentSchema).parse(holder).toJSON();
    expect(draftDocumentInput.safeParse(canonicalDocument(read)).success).toBe(true);
    expect(JSON.stringify(read)).not.toMatch(/mention|"quote"/);
  });
});

describe("the canonical form", () => {
  test("says the same as the document", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const canonical = canonicalDocument(document);
        expect(documentText(canonical)).toBe(documentText(document));
        expect(canonicalDocument(canonical)).toEqual(canonical);
        expect(draftDocumentInput.safeParse(canonical).success).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("takes the marks from a line break, which carries none", () => {
    const broken = { type: "hardBreak" as const, marks: [{ type: "bold" }] };
    const document = { type: "doc" as const, content: [{ type: "paragraph" as const, content: [broken] }] };
    expect(canonicalDocument(document).content).toEqual([{ type: "paragraph", content: [{ type: "hardBreak" }] }]);
  });
});
