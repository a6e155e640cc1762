import {
  type BlockNode,
  type Document,
  documentInput,
  type InlineNode,
  type ListItemNode,
  maxDocumentText,
  type TableCellNode,
  type TableRowNode,
} from "@samrad/contracts/document";
import { DomainError, isErrorReason } from "@samrad/contracts/errors";
import type { Blockquote, List, Nodes, Root, RootContent, Table } from "mdast";
import { fromMarkdown as parse } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { cleanMarkdown, isPlain } from "./markdown-limits.ts";
import { type MarkdownResolver, type Reading, readInline, readLines } from "./read-inline.ts";

/** How deep quotations, lists and tables may stand inside each other; what is deeper moves up to this level. */
const maxContainerDepth = 32;
const maxCells = 20_000;
const quoteMarker = /^\[!quote ([^\]\s]{1,2000})\][ \t]*(?:\n|$)/;

const empty: BlockNode[] = [{ type: "paragraph" }];
const orEmpty = (blocks: BlockNode[]) => (blocks.length > 0 ? blocks : [...empty]);

/**
 * Reads Markdown (CommonMark 0.31 with GFM tables, footnotes and strikethrough) as a document that `documentInput` takes.
 *
 * A line end inside a paragraph is a line break. Headings keep to levels 2-4; images become their alternative text, code
 * and HTML plain text (`<br>` a line break), links other than http, https and mailto their text. Footnotes keep their
 * text and marks; one that nothing refers to becomes a paragraph. Control characters and lone surrogates are left out.
 * What nests deeper than a document may moves up, and text that is hardly anything but markup is read as plain text.
 *
 * Throws `invalid` with the reason of `documentInput`: `document.empty`, `document.too_long`.
 */
export function fromMarkdown(markdown: string, resolver: MarkdownResolver = {}): Document {
  const source = cleanMarkdown(markdown);
  if (source.length > maxDocumentText * 4) throw tooLong();
  const content = isPlain(source) ? readLines(source) : readRoot(source, resolver);
  const result = documentInput.safeParse({ type: "doc", content: orEmpty(content) });
  if (result.success) return result.data;
  const message = result.error.issues[0]?.message ?? "";
  throw new DomainError("invalid", isErrorReason(message) ? message : "document.malformed");
}

const tooLong = () => new DomainError("invalid", "document.too_long");

function readRoot(source: string, resolver: MarkdownResolver): BlockNode[] {
  const root = parse(source, {
    extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  const reading: Reading = {
    source,
    resolver,
    definitions: new Map(),
    footnotes: new Map(),
    referenced: new Set(),
    inNote: false,
    spend: limitText(),
  };
  collectDefinitions(root, reading);
  return readBlocks(root.children, reading, 1);
}

function limitText() {
  let left = maxDocumentText * 2;
  return (length: number) => {
    left -= length;
    if (left < 0) throw tooLong();
  };
}

/** Link and footnote definitions may stand anywhere; the first of a name counts. */
function collectDefinitions(root: Root, reading: Reading) {
  const pending: { node: Nodes; inNote: boolean }[] = [{ node: root, inNote: false }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node } = next;
    const inNote = next.inNote || node.type === "footnoteDefinition";
    if (node.type === "definition" && !reading.definitions.has(node.identifier))
      reading.definitions.set(node.identifier, node.url);
    if (node.type === "footnoteDefinition" && !reading.footnotes.has(node.identifier))
      reading.footnotes.set(node.identifier, node);
    if (node.type === "footnoteReference" && !inNote) reading.referenced.add(node.identifier);
    if ("children" in node) pending.push(...node.children.toReversed().map((child) => ({ node: child, inNote })));
  }
}

function readBlocks(nodes: readonly RootContent[], reading: Reading, depth: number): BlockNode[] {
  return nodes.flatMap((node) => readBlock(node, reading, depth));
}

function readBlock(node: RootContent, reading: Reading, depth: number): BlockNode[] {
  switch (node.type) {
    case "paragraph":
      return paragraph(readInline(node.children, reading));
    case "heading":
      return [heading(node.depth, readInline(node.children, reading))];
    case "thematicBreak":
      return [{ type: "horizontalRule" }];
    case "blockquote":
      return readQuotation(node, reading, depth);
    case "list":
      return readList(node, reading, depth);
    case "table":
      return depth > maxContainerDepth ? flattenTable(node, reading) : [readTable(node, reading)];
    case "footnoteDefinition":
      return reading.referenced.has(node.identifier) && reading.footnotes.get(node.identifier) === node
        ? []
        : readBlocks(node.children, reading, depth);
    case "html":
    case "code":
      return paragraph(readInline([node], reading));
    default:
      return [];
  }
}

const paragraph = (content: InlineNode[]): BlockNode[] => (content.length > 0 ? [{ type: "paragraph", content }] : []);

function heading(depth: number, content: InlineNode[]): BlockNode {
  const level = depth <= 2 ? 2 : depth === 3 ? 3 : 4;
  return { type: "heading", attrs: { level }, ...(content.length > 0 && { content }) };
}

/** The reference of `> [!quote REFERENCE]`, told by the source: with `\[` it is text like any other. */
function quoteReference(node: Blockquote, source: string): string | undefined {
  const first = node.children[0];
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  if (text?.type !== "text" || source[text.position?.start.offset ?? 0] !== "[") return undefined;
  return quoteMarker.exec(text.value)?.[1];
}

function withoutMarker(node: Blockquote): RootContent[] {
  const [first, ...rest] = node.children;
  if (first?.type !== "paragraph") return node.children;
  const [text, ...others] = first.children;
  if (text?.type !== "text") return node.children;
  const value = text.value.replace(quoteMarker, "");
  const children = value ? [{ ...text, value }, ...others] : others;
  return children.length > 0 ? [{ ...first, children }, ...rest] : rest;
}

function readQuotation(node: Blockquote, reading: Reading, depth: number): BlockNode[] {
  const reference = quoteReference(node, reading.source);
  const children = reference ? withoutMarker(node) : node.children;
  if (depth > maxContainerDepth) return readBlocks(children, reading, depth);
  const content = orEmpty(readBlocks(children, reading, depth + 1));
  const postId = reference && reading.resolver.quote?.(reference);
  return [postId ? { type: "quote", attrs: { postId }, content } : { type: "blockquote", content }];
}

function readList(node: List, reading: Reading, depth: number): BlockNode[] {
  if (depth > maxContainerDepth) return node.children.flatMap((item) => readBlocks(item.children, reading, depth));
  const content = node.children.map((item): ListItemNode => {
    return { type: "listItem", content: orEmpty(readBlocks(item.children, reading, depth + 2)) };
  });
  if (!node.ordered) return [{ type: "bulletList", content }];
  return [{ type: "orderedList", attrs: { start: Math.min(node.start ?? 1, 100_000) }, content }];
}

function readCell(type: TableCellNode["type"], content: InlineNode[]): TableCellNode {
  return { type, attrs: { colspan: 1, rowspan: 1 }, content: orEmpty(paragraph(content)) };
}

/** Every row as wide as the widest. A first row without any text is there because GFM asks for one, and is left out. */
function readTable(node: Table, reading: Reading): BlockNode {
  const width = Math.max(...node.children.map((row) => row.children.length));
  if (width * node.children.length > maxCells) throw tooLong();
  const rows = node.children.map((row) => row.children.map((cell) => readInline(cell.children, reading)));
  const content = rows.map((row, index): TableRowNode => {
    const type = index === 0 ? "tableHeader" : "tableCell";
    return {
      type: "tableRow",
      content: Array.from({ length: width }, (_, column) => readCell(type, row[column] ?? [])),
    };
  });
  const headless = rows.length > 1 && rows[0]?.every((cell) => cell.length === 0);
  return { type: "table", content: headless ? content.slice(1) : content };
}

const flattenTable = (node: Table, reading: Reading): BlockNode[] =>
  node.children.flatMap((row) => row.children.flatMap((cell) => paragraph(readInline(cell.children, reading))));
