import type { BlockNode, Document, InlineNode, Mark, TextNode } from "@samrad/contracts/document";
import { isCleanText } from "@samrad/contracts/text";
import fc from "fast-check";

const simpleMarks = ["bold", "italic", "underline", "strike", "superscript", "subscript"] as const;
const cleanText = fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).filter(isCleanText);
const anId = fc.uuid();

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ type: fc.constantFrom(...simpleMarks) }),
  fc.record({
    type: fc.constant("link" as const),
    attrs: fc.record({
      href: fc.oneof(
        fc.webUrl(),
        fc.emailAddress().map((mail) => `mailto:${mail}`),
      ),
    }),
  }),
);
const text: fc.Arbitrary<TextNode> = fc.record(
  { type: fc.constant("text" as const), text: cleanText, marks: fc.array(mark, { maxLength: 4 }) },
  { requiredKeys: ["type", "text"] },
);
const inline: fc.Arbitrary<InlineNode> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constant({ type: "hardBreak" as const }),
  fc.record({
    type: fc.constant("mention" as const),
    attrs: fc.record({ kind: fc.constantFrom("person" as const, "organisation" as const), id: anId, label: cleanText }),
  }),
  fc.record(
    { type: fc.constant("footnote" as const), content: fc.array(text, { maxLength: 3 }) },
    { requiredKeys: ["type"] },
  ),
);
const inlines = fc.array(inline, { maxLength: 4 });
const span = fc.integer({ min: 1, max: 3 });

const { block } = fc.letrec<{ block: BlockNode }>((tie) => {
  const blocks = fc.array(tie("block"), { minLength: 1, maxLength: 3 });
  const items = fc.array(fc.record({ type: fc.constant("listItem" as const), content: blocks }), {
    minLength: 1,
    maxLength: 3,
  });
  const cell = fc.record({
    type: fc.constantFrom("tableCell" as const, "tableHeader" as const),
    attrs: fc.record({ colspan: span, rowspan: span }),
    content: blocks,
  });
  const cells = fc.array(cell, { minLength: 1, maxLength: 3 });
  const row = fc.record({ type: fc.constant("tableRow" as const), content: cells });
  return {
    block: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.record({ type: fc.constant("paragraph" as const), content: inlines }, { requiredKeys: ["type"] }),
      fc.record(
        {
          type: fc.constant("heading" as const),
          attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const, 4 as const) }),
          content: inlines,
        },
        { requiredKeys: ["type", "attrs"] },
      ),
      fc.constant({ type: "horizontalRule" as const }),
      fc.record({ type: fc.constant("bulletList" as const), content: items }),
      fc.record({
        type: fc.constant("orderedList" as const),
        attrs: fc.record({ start: fc.integer({ min: 0, max: 100_000 }) }),
        content: items,
      }),
      fc.record({ type: fc.constant("blockquote" as const), content: blocks }),
      fc.record({ type: fc.constant("quote" as const), attrs: fc.record({ postId: anId }), content: blocks }),
      fc.record({ type: fc.constant("table" as const), content: fc.array(row, { minLength: 1, maxLength: 3 }) }),
    ),
  };
});

/** Any document that the contract allows, in the shapes that a file or another program may give it. */
export const anyDocument: fc.Arbitrary<Document> = fc.record({
  type: fc.constant("doc" as const),
  content: fc.array(block, { minLength: 1, maxLength: 4 }),
});
