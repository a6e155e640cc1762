import type { BlockNode, Document, InlineNode, MentionNode, TableNode, TextNode } from "@samrad/contracts/document";
import { walk } from "@samrad/contracts/document";
import type { BlockContent, FootnoteDefinition, ListItem, Paragraph, TableCell, TableRow } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown as serialise } from "mdast-util-to-markdown";
import { fromMarkdown } from "./from-markdown.ts";
import { tableGrid } from "./table-grid.ts";
import { type InlineStyle, writeInline } from "./write-inline.ts";

/** How Markdown names what it only names; without these it is named by its id. */
export type MarkdownNamer = {
  handle?: (mention: MentionNode["attrs"]) => string;
  reference?: (postId: string) => string;
};

type Style = InlineStyle & { spread: boolean; rule: "-" | "_" };

/** From the plainest to the safest: the first that reads back as the same document is taken. */
const plainStyles: Style[] = [
  { escape: false, emphasis: "_", spread: false, rule: "-" },
  { escape: false, emphasis: "*", spread: false, rule: "-" },
];
const safeStyle: Style = { escape: true, emphasis: "_", spread: true, rule: "_" };

/**
 * Writes a document as Markdown that `fromMarkdown` reads back as the same document, with as few escapes as that allows.
 *
 * What Markdown cannot tell: underline, superscript and subscript are left out, the text stays; a table cell is one line,
 * its paragraphs parted by `<br>`, and one that spans others is followed by empty cells; headings stand in the first row
 * or nowhere, and a first row of empty headings is left out; empty paragraphs are left out unless they stand alone in an
 * item, a quotation or a cell; a line end inside a text is a line break; containers nest 32 deep; a document of more than
 * 20,000 signs that could be markup is read back as plain text.
 */
export function toMarkdown(document: Document, namer: MarkdownNamer = {}): string {
  const names = nameAll(document, namer);
  const safe = write(document, names, safeStyle);
  const same = reader(names);
  const wanted = same(safe);
  for (const style of plainStyles) {
    const plain = write(document, names, style);
    if (same(plain) === wanted) return plain;
  }
  return safe;
}

type Names = { handles: Map<string, MentionNode["attrs"]>; references: Map<string, string>; namer: MarkdownNamer };

function nameAll(document: Document, namer: MarkdownNamer): Names {
  const names: Names = { handles: new Map(), references: new Map(), namer };
  for (const node of walk(document)) {
    if (node.type === "mention") names.handles.set(`${node.attrs.kind}:${handleOf(node.attrs, names)}`, node.attrs);
    if (node.type === "quote") names.references.set(referenceOf(node.attrs.postId, names), node.attrs.postId);
  }
  return names;
}

const handleOf = (mention: MentionNode["attrs"], { namer }: Names) => namer.handle?.(mention) ?? mention.id;
const referenceOf = (postId: string, { namer }: Names) => namer.reference?.(postId) ?? postId;

/** What a text reads as, to be compared. */
function reader(names: Names): (markdown: string) => string | undefined {
  const resolver = {
    mention: (named: { kind: string; handle: string; label: string }) => {
      const attrs = names.handles.get(`${named.kind}:${named.handle}`);
      return attrs && { ...attrs, label: named.label || attrs.label };
    },
    quote: (reference: string) => names.references.get(reference),
  };
  return (markdown) => {
    try {
      return JSON.stringify(fromMarkdown(markdown, resolver));
    } catch {
      return undefined;
    }
  };
}

type Writing = { names: Names; style: Style; notes: FootnoteDefinition[] };

function write(document: Document, names: Names, style: Style): string {
  const writing: Writing = { names, style, notes: [] };
  const children = blocks(document.content, writing);
  return serialise(
    { type: "root", children: [...children, ...writing.notes] },
    {
      bullet: "-",
      rule: style.rule,
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()],
      // Phrasing comes as finished Markdown in a text node.
      handlers: { text: (node: { value: string }) => node.value },
    },
  ).replace(/\n$/, "");
}

/** Phrasing, already written, as the one child that mdast wants. */
const raw = (value: string): Paragraph => ({ type: "paragraph", children: [{ type: "text", value }] });

const isEmptyParagraph = (block: BlockNode) => block.type === "paragraph" && !block.content?.length;

function blocks(content: readonly BlockNode[], writing: Writing): BlockContent[] {
  return content.filter((block) => !isEmptyParagraph(block)).map((block) => toBlock(block, writing));
}

function toBlock(block: BlockNode, writing: Writing): BlockContent {
  switch (block.type) {
    case "paragraph":
      return raw(phrasing(block.content, writing));
    case "heading":
      return {
        type: "heading",
        depth: block.attrs.level,
        children: block.content?.length ? [{ type: "text", value: phrasing(block.content, writing, true) }] : [],
      };
    case "horizontalRule":
      return { type: "thematicBreak" };
    case "blockquote":
      return { type: "blockquote", children: blocks(block.content, writing) };
    case "quote":
      return { type: "blockquote", children: quoted(block.attrs.postId, block.content, writing) };
    case "bulletList":
      return { type: "list", ordered: false, ...items(block.content, writing) };
    case "orderedList":
      return { type: "list", ordered: true, start: block.attrs.start, ...items(block.content, writing) };
    case "table":
      return { type: "table", children: table(block, writing) };
  }
}

function quoted(postId: string, content: readonly BlockNode[], writing: Writing): BlockContent[] {
  const marker = `[!quote ${referenceOf(postId, writing.names)}]`;
  const [first, ...rest] = blocks(content, writing);
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  if (text?.type === "text") return [raw(`${marker}\n${text.value}`), ...rest];
  return [raw(marker), ...(first ? [first, ...rest] : [])];
}

function items(
  content: readonly { content: BlockNode[] }[],
  writing: Writing,
): { spread: boolean; children: ListItem[] } {
  const written = content.map((item) => blocks(item.content, writing));
  const spread = writing.style.spread && written.some((children) => children.length > 1);
  return { spread, children: written.map((children) => ({ type: "listItem", spread, children })) };
}

function table(node: TableNode, writing: Writing): TableRow[] {
  const grid = tableGrid(node);
  const rows = grid.map((row) => row.map((cell) => (cell ? cellText(cell.content, writing) : "")));
  const headed = node.content[0]?.content.every((cell) => cell.type === "tableHeader");
  const width = rows[0]?.length ?? 0;
  const all = headed ? rows : [Array.from({ length: width }, () => ""), ...rows];
  return all.map((row) => ({ type: "tableRow", children: row.map(toCell) }));
}

const toCell = (value: string): TableCell => ({ type: "tableCell", children: value ? [{ type: "text", value }] : [] });

/** A cell is a line: what is inside blocks runs on, parted by line breaks. */
function cellText(content: readonly BlockNode[], writing: Writing): string {
  const lines = content.map(inlineOf).filter((line) => line.length > 0);
  const inline = lines.flatMap((line, index): InlineNode[] => (index > 0 ? [{ type: "hardBreak" }, ...line] : line));
  return phrasing(inline, writing, true);
}

function inlineOf(block: BlockNode): InlineNode[] {
  if (block.type === "paragraph" || block.type === "heading") return block.content ?? [];
  const found: InlineNode[][] = [];
  for (const node of walk(block)) {
    if ((node.type === "paragraph" || node.type === "heading") && node.content?.length) found.push(node.content);
  }
  return found.flatMap((line, index): InlineNode[] => (index > 0 ? [{ type: "hardBreak" }, ...line] : line));
}

function phrasing(content: readonly InlineNode[] | undefined, writing: Writing, oneLine = false): string {
  return writeInline(content ?? [], {
    style: writing.style,
    oneLine,
    mention: (attrs) => `${attrs.kind}:${handleOf(attrs, writing.names)}`,
    footnote: (text) => addNote(text, writing),
  });
}

function addNote(text: readonly TextNode[], writing: Writing): string {
  const identifier = String(writing.notes.length + 1);
  const note: FootnoteDefinition = { type: "footnoteDefinition", identifier, label: identifier, children: [] };
  writing.notes.push(note);
  if (text.length > 0) note.children.push(raw(phrasing(text, writing)));
  return `[^${identifier}]`;
}
