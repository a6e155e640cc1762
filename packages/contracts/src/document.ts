import { z } from "zod";
import { id } from "./ids.ts";
import { isCleanText } from "./text.ts";

/** The longest text of one document, in UTF-16 code units. */
export const maxDocumentText = 100_000;
/** The deepest nesting of nodes: a list in a table in a quotation, four times over. */
export const maxDocumentDepth = 40;
const maxDocumentNodes = 50_000;

export type Mark =
  | { type: "bold" | "italic" | "underline" | "strike" | "superscript" | "subscript" }
  | { type: "link"; attrs: { href: string } };

export type TextNode = { type: "text"; text: string; marks?: Mark[] };
export type MentionNode = { type: "mention"; attrs: { kind: "person" | "organisation"; id: string; label: string } };
/** A note set at the foot; its number is counted when the document is shown. */
export type FootnoteNode = { type: "footnote"; content?: TextNode[] };
export type InlineNode = TextNode | MentionNode | FootnoteNode | { type: "hardBreak" };

export type ParagraphNode = { type: "paragraph"; content?: InlineNode[] };
export type HeadingNode = { type: "heading"; attrs: { level: 2 | 3 | 4 }; content?: InlineNode[] };
export type ListItemNode = { type: "listItem"; content: BlockNode[] };
export type BulletListNode = { type: "bulletList"; content: ListItemNode[] };
export type OrderedListNode = { type: "orderedList"; attrs: { start: number }; content: ListItemNode[] };
/** A quotation from anywhere: law, a judgment, a letter. */
export type BlockquoteNode = { type: "blockquote"; content: BlockNode[] };
/** A quotation of a post; who wrote it is looked up when it is shown, since rights and names change. */
export type QuoteNode = { type: "quote"; attrs: { postId: string }; content: BlockNode[] };
export type TableCellNode = {
  type: "tableCell" | "tableHeader";
  attrs: { colspan: number; rowspan: number };
  content: BlockNode[];
};
export type TableRowNode = { type: "tableRow"; content: TableCellNode[] };
export type TableNode = { type: "table"; content: TableRowNode[] };
export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | BulletListNode
  | OrderedListNode
  | BlockquoteNode
  | QuoteNode
  | TableNode
  | { type: "horizontalRule" };

/** A text as lawyers write it: ProseMirror JSON of this schema and no other. */
export type Document = { type: "doc"; content: BlockNode[] };

export type DocumentNode = Document | BlockNode | InlineNode | ListItemNode | TableRowNode | TableCellNode;

/** The schemes that a link may have. */
export const linkPattern = /^(https?:\/\/|mailto:)[^\s]+$/i;

const mark: z.ZodType<Mark> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.enum(["bold", "italic", "underline", "strike", "superscript", "subscript"]) }),
  z.strictObject({
    type: z.literal("link"),
    attrs: z.strictObject({ href: z.string().max(2_000).regex(linkPattern) }),
  }),
]);

const text: z.ZodType<TextNode> = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1),
  marks: z.array(mark).max(8).optional(),
});

const inline: z.ZodType<InlineNode> = z.union([
  text,
  z.strictObject({ type: z.literal("hardBreak") }),
  z.strictObject({
    type: z.literal("mention"),
    attrs: z.strictObject({ kind: z.enum(["person", "organisation"]), id, label: z.string().min(1).max(200) }),
  }),
  z.strictObject({ type: z.literal("footnote"), content: z.array(text).optional() }),
]);

const blocks: z.ZodType<BlockNode[]> = z.lazy(() => z.array(block).min(1));
const listItems: z.ZodType<ListItemNode[]> = z
  .array(z.strictObject({ type: z.literal("listItem"), content: blocks }))
  .min(1);
const span = z.number().int().min(1).max(100);
const tableCell: z.ZodType<TableCellNode> = z.strictObject({
  type: z.enum(["tableCell", "tableHeader"]),
  attrs: z.strictObject({ colspan: span, rowspan: span }),
  content: blocks,
});
const tableRow: z.ZodType<TableRowNode> = z.strictObject({
  type: z.literal("tableRow"),
  content: z.array(tableCell).min(1),
});

const block: z.ZodType<BlockNode> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("paragraph"), content: z.array(inline).optional() }),
  z.strictObject({
    type: z.literal("heading"),
    attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
    content: z.array(inline).optional(),
  }),
  z.strictObject({ type: z.literal("bulletList"), content: listItems }),
  z.strictObject({
    type: z.literal("orderedList"),
    attrs: z.strictObject({ start: z.number().int().min(0).max(100_000) }),
    content: listItems,
  }),
  z.strictObject({ type: z.literal("blockquote"), content: blocks }),
  z.strictObject({ type: z.literal("quote"), attrs: z.strictObject({ postId: id }), content: blocks }),
  z.strictObject({ type: z.literal("table"), content: z.array(tableRow).min(1) }),
  z.strictObject({ type: z.literal("horizontalRule") }),
]);

const structure: z.ZodType<Document> = z.strictObject({ type: z.literal("doc"), content: blocks });

type Problem = "document.malformed" | "document.too_deep" | "document.too_long";

/** What recursion must not meet, found without recursion. */
function findProblem(root: unknown): Problem | undefined {
  const pending: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  let nodes = 0;
  let length = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    if (typeof value === "string") {
      if (!isCleanText(value)) return "document.malformed";
      length += value.length;
    }
    if (length > maxDocumentText * 2 || ++nodes > maxDocumentNodes * 4) return "document.too_long";
    if (typeof value !== "object" || value === null) continue;
    // A node and its content array are two steps.
    if (depth > maxDocumentDepth * 2) return "document.too_deep";
    for (const child of Object.values(value)) pending.push({ value: child, depth: depth + 1 });
  }
  return undefined;
}

function checkContent(document: Document, context: z.RefinementCtx) {
  const plain = documentText(document);
  if (plain.trim() === "") context.addIssue({ code: "custom", message: "document.empty" });
  if (plain.length > maxDocumentText) context.addIssue({ code: "custom", message: "document.too_long" });
}

/** Any JSON that comes in: refused unless it is a document of this schema, clean, not empty, not too long, not too deep. */
export const documentInput = z.unknown().transform((value, context): Document => {
  const refuse = (message: string) => {
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  };
  const problem = findProblem(value);
  if (problem) return refuse(problem);
  const parsed = structure.safeParse(value);
  if (!parsed.success) return refuse("document.outside_schema");
  checkContent(parsed.data, context);
  return parsed.data;
});

/** As `documentInput`, but a draft may be empty. */
export const draftDocumentInput = z.unknown().transform((value, context): Document => {
  const message = findProblem(value) ?? (structure.safeParse(value).success ? undefined : "document.outside_schema");
  if (!message) return value as Document;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** The nodes directly inside a node. */
export function childrenOf(node: DocumentNode): readonly DocumentNode[] {
  return "content" in node && node.content ? node.content : [];
}

/** Every node of the tree, parents before children, in reading order. */
export function* walk(node: DocumentNode): Generator<DocumentNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

const lineBlocks = new Set(["paragraph", "heading", "horizontalRule", "tableRow", "listItem"]);

type Starts = Map<TextNode, number>;

/** The cells of a row are written without the blanks at their ends. */
function writeCell(cell: TableCellNode, at: number, starts: Starts | undefined): string {
  const whole = writeText(cell, 0, undefined);
  if (starts) writeText(cell, at - (whole.length - whole.trimStart().length), starts);
  return whole.trim();
}

function writeRow(cells: readonly TableCellNode[], at: number, starts: Starts | undefined): string {
  let row = "";
  for (const [index, cell] of cells.entries()) {
    if (index > 0) row += "\t";
    row += writeCell(cell, at + row.length, starts);
  }
  return `${row}\n`;
}

function writeInner(node: DocumentNode, at: number, starts: Starts | undefined): string {
  let inner = "";
  for (const child of childrenOf(node)) inner += writeText(child, at + inner.length, starts);
  return inner;
}

/** Writes a node that begins at `at`, and keeps where its texts begin. */
function writeText(node: DocumentNode, at: number, starts: Starts | undefined): string {
  switch (node.type) {
    case "text":
      starts?.set(node, at);
      return node.text;
    case "mention":
      return `@${node.attrs.label}`;
    case "hardBreak":
      return "\n";
    case "footnote":
      return ` [${writeInner(node, at + 2, starts)}]`;
    case "tableRow":
      return writeRow(node.content, at, starts);
    default: {
      const inner = writeInner(node, at, starts);
      return lineBlocks.has(node.type) && !inner.endsWith("\n") ? `${inner}\n` : inner;
    }
  }
}

/** The document as plain text: a line per paragraph, cells of a row parted by tabs, footnotes in brackets where they stand. */
export function documentText(node: DocumentNode): string {
  return writeText(node, 0, undefined);
}

/** Where in `documentText` each text of a document begins, in UTF-16 code units. */
export function textStarts(document: Document): ReadonlyMap<TextNode, number> {
  const starts: Starts = new Map();
  writeText(document, 0, starts);
  return starts;
}
