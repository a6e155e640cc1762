import {
  type BlockNode,
  childrenOf,
  type Document,
  type DocumentNode,
  type Mark,
  type TextNode,
} from "@samrad/contracts/document";

/** The order in which the editor keeps the marks of a text. */
export const markOrder = ["link", "bold", "italic", "underline", "strike", "superscript", "subscript"] as const;

function sameMarks(a: TextNode, b: TextNode): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
}

function markOf(mark: Mark): Mark {
  return mark.type === "link" ? { type: "link", attrs: { href: mark.attrs.href } } : { type: mark.type };
}

// oxlint-disable-next-line no-control-regex -- what a database cannot keep is just what is taken out
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** The text without control characters and halves of characters: what `isCleanText` takes. */
export function cleanText(text: string): string {
  return text.replaceAll(unwanted, "").toWellFormed();
}

/** One mark of each kind; of two links the last holds, as in the editor. */
function canonicalText({ text: raw, marks = [] }: TextNode): TextNode {
  const text = cleanText(raw);
  const byType = new Map(marks.map((mark) => [mark.type, markOf(mark)]));
  const ordered = markOrder.flatMap((type) => byType.get(type) ?? []);
  return ordered.length > 0 ? { type: "text", text, marks: ordered } : { type: "text", text };
}

function joinTexts(nodes: DocumentNode[]): DocumentNode[] {
  const joined: DocumentNode[] = [];
  for (const node of nodes) {
    if (node.type === "text" && node.text === "") continue;
    const last = joined.at(-1);
    if (last?.type === "text" && node.type === "text" && sameMarks(last, node)) {
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    } else joined.push(node);
  }
  return joined;
}

function canonicalNode(node: DocumentNode): DocumentNode {
  if (node.type === "text") return canonicalText(node);
  const bare: Record<string, unknown> = { type: node.type };
  if ("attrs" in node) bare.attrs = { ...node.attrs };
  const content = joinTexts(childrenOf(node).map(canonicalNode));
  if (content.length > 0) bare.content = content;
  return bare as DocumentNode;
}

/**
 * The one form of all those that mean the same: marks in order and without doubles, on text alone; neighbours with
 * the same marks joined; no empty lists of children. The editor takes and gives this form.
 */
export function canonicalDocument(document: Document): Document {
  return canonicalNode(document) as Document;
}

/** As `canonicalDocument`, for blocks on their own. */
export function canonicalBlocks(blocks: readonly BlockNode[]): BlockNode[] {
  return blocks.map((block) => canonicalNode(block) as BlockNode);
}
