import type {
  BlockNode,
  Document,
  InlineNode,
  ListItemNode,
  Mark,
  TableCellNode,
  TableRowNode,
} from "@samrad/contracts/document";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromMarkdown } from "./from-markdown.ts";
import { toMarkdown } from "./to-markdown.ts";

const id = "01920000-0000-7000-8000-000000000001";
const other = "01920000-0000-7000-8000-000000000002";
const doc = (...content: BlockNode[]): Document => ({ type: "doc", content });
const text = (value: string, ...marks: Mark[]): InlineNode => ({
  type: "text",
  text: value,
  ...(marks.length > 0 && { marks }),
});
const p = (...content: InlineNode[]): BlockNode => ({ type: "paragraph", ...(content.length > 0 && { content }) });

// What can be part of markup, and what stands around it.
const signs = [
  ...Array.from("*_~`[]()<>!#&|\\+-=:.1a Zå§”\t\u00a0\u2003—😀😀;"),
  "www.",
  "http://",
  "[^1]",
  "[!quote 1]",
  "&amp;",
  "&#35;",
  "1. ",
  "- ",
  "> ",
  "<br>",
  "<!--",
];
const words = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 8 }).map((parts) => parts.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }) },
);
// Control characters have no character reference.
const told = words.map((value) => value.replace(/(?!\t)\p{Cc}/gu, "")).filter((value) => value !== "");

const href = fc.constantFrom(
  "https://example.org/a_(b)*",
  "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
  "mailto:a@b.example",
  "http://x/&amp;`|\\)](",
);
const marks = fc
  .record({ bold: fc.boolean(), italic: fc.boolean(), strike: fc.boolean(), link: fc.option(href, { freq: 4 }) })
  .map(({ bold, italic, strike, link }): Mark[] => [
    ...(bold ? [{ type: "bold" } as const] : []),
    ...(italic ? [{ type: "italic" } as const] : []),
    ...(strike ? [{ type: "strike" } as const] : []),
    ...(link ? [{ type: "link", attrs: { href: link } } as const] : []),
  ]);

/** Neighbours with the same marks are one text. */
function merge(nodes: InlineNode[]): InlineNode[] {
  const merged: InlineNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === "text" && last?.type === "text" && JSON.stringify(node.marks) === JSON.stringify(last.marks))
      last.text += node.text;
    else merged.push(node.type === "text" ? { ...node } : node);
  }
  return merged;
}

const textNode = fc.tuple(told, marks).map(([value, on]) => text(value, ...on));
const texts = fc.array(textNode, { minLength: 1, maxLength: 4 }).map(merge);
const footnote = fc.option(texts).map((content) => ({ type: "footnote", ...(content && { content }) }) as InlineNode);
const mention = fc
  .tuple(
    fc.constantFrom("person", "organisation"),
    told.filter((label) => label.trim() === label && !/\s\s|[^\S ]/.test(label)),
  )
  .map(([kind, label]): InlineNode => ({ type: "mention", attrs: { kind, id, label } }));
const inline = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: textNode },
      { weight: 1, arbitrary: fc.constant<InlineNode>({ type: "hardBreak" }) },
      footnote,
      mention,
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(merge);

const paragraph = inline.map((content): BlockNode => ({ type: "paragraph", content }));
const cell = (type: "tableHeader" | "tableCell") =>
  fc.option(inline, { freq: 4 }).map((content): TableCellNode => {
    return { type, attrs: { colspan: 1, rowspan: 1 }, content: [content ? p(...content) : p()] };
  });
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.integer({ min: 1, max: 3 }))
  .chain(([columns, headed, rows]) => {
    const row = (type: "tableHeader" | "tableCell") =>
      fc
        .array(cell(type), { minLength: columns, maxLength: columns })
        .map((content): TableRowNode => ({ type: "tableRow", content }));
    const heading = row("tableHeader").filter(({ content }) =>
      content.some((one) => one.content.some((block) => "content" in block)),
    );
    return fc
      .tuple(heading, fc.array(row("tableCell"), { minLength: rows, maxLength: rows }))
      .map(([first, rest]): BlockNode => ({ type: "table", content: headed ? [first, ...rest] : rest }));
  });

const { blocks } = fc.letrec<{ block: BlockNode; blocks: BlockNode[]; inside: BlockNode[] }>((tie) => {
  const items = fc.array(
    tie("inside").map((content): ListItemNode => ({ type: "listItem", content })),
    { minLength: 1, maxLength: 3 },
  );
  return {
    inside: fc.oneof(
      { weight: 1, arbitrary: fc.constant<BlockNode[]>([p()]) },
      { weight: 5, arbitrary: tie("blocks") },
    ),
    blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4, depthIdentifier: "blocks" }),
    block: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: 5, arbitrary: paragraph },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(2, 3, 4), fc.option(inline, { freq: 5 }))
          .map(([level, content]): BlockNode => ({ type: "heading", attrs: { level }, ...(content && { content }) })),
      },
      { weight: 1, arbitrary: fc.constant<BlockNode>({ type: "horizontalRule" }) },
      { weight: 1, arbitrary: table },
      { weight: 1, arbitrary: items.map((content): BlockNode => ({ type: "bulletList", content })) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.integer({ min: 0, max: 100_000 }), items)
          .map(([start, content]): BlockNode => ({ type: "orderedList", attrs: { start }, content })),
      },
      { weight: 1, arbitrary: tie("inside").map((content): BlockNode => ({ type: "blockquote", content })) },
      {
        weight: 1,
        arbitrary: tie("inside").map((content): BlockNode => ({ type: "quote", attrs: { postId: other }, content })),
      },
    ),
  };
});
const documents = blocks.map((content) => doc(...content, p(text("slut"))));

const named = {
  mention: ({ kind, handle, label }: { kind: "person" | "organisation"; handle: string; label: string }) => ({
    kind,
    id: handle,
    label,
  }),
  quote: (reference: string) => reference,
};

test("what is written is read as the same document", () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(fromMarkdown(toMarkdown(document), named)).toEqual(document);
    }),
    { numRuns: 150, interruptAfterTimeLimit: 8_000 },
  );
});

describe("as few signs as will do", () => {
  test.each([
    "Enligt artikel 6.1 f (jfr. skäl 47) – 2 kap. 4 § [...] _måste_ det_vara 1 * 2.",
    "- ett\n- två\n  1. a\n  2. b\n\n---\n\n## Rubrik\n\nrad\nrad",
    "| a | b |\n| - | - |\n| c | d |",
    "Text[^1] och mer.\n\n[^1]: Noten, se [lagen](https://lovdata.no/dokument/NL/lov/2018-06-15-38).",
    "> [!quote 01920000-0000-7000-8000-000000000002]\n> Ordet.\n\nSvar till [Samir](person:01920000-0000-7000-8000-000000000001).",
    "o*till*åten",
    "2018\\. Ett år.",
  ])("%j stays as it is", (markdown) => {
    expect(toMarkdown(fromMarkdown(markdown, named))).toBe(markdown);
  });
});

describe("what Markdown cannot tell", () => {
  const written = (...content: BlockNode[]) => toMarkdown(doc(...content));

  test("underline, superscript and subscript leave their text", () => {
    expect(written(p(text("a", { type: "underline" }), text("2", { type: "superscript" })))).toBe("a2");
  });

  test("cells that span are followed by empty ones", () => {
    const cell = (value: string, colspan = 1, rowspan = 1): TableCellNode => {
      return { type: "tableCell", attrs: { colspan, rowspan }, content: [p(text(value)), p(text("b"))] };
    };
    const row = (...content: TableCellNode[]): TableRowNode => ({ type: "tableRow", content });
    expect(written({ type: "table", content: [row(cell("1", 2, 2), cell("2")), row(cell("3"))] })).toBe(
      "| | | |\n| - | - | - |\n| 1<br>b | | 2<br>b |\n| | | 3<br>b |",
    );
  });

  test("empty paragraphs are left out", () => {
    expect(written(p(), p(text("a")), p())).toBe("a");
  });
});
