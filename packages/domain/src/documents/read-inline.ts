import {
  type BlockNode,
  type FootnoteNode,
  type InlineNode,
  linkPattern,
  type Mark,
  type MentionNode,
  type TextNode,
} from "@samrad/contracts/document";
import type { FootnoteDefinition, FootnoteReference, Link, LinkReference, Nodes } from "mdast";
import { cleanText, linesOf } from "./markdown-limits.ts";

/** What Markdown only names: `[Name](person:HANDLE)` and `> [!quote REFERENCE]`. */
export type MarkdownResolver = {
  /** Whom a handle means; undefined leaves the name as text. */
  mention?: (named: {
    kind: "person" | "organisation";
    handle: string;
    label: string;
  }) => MentionNode["attrs"] | undefined;
  /** The id of the post that a reference means; undefined leaves an ordinary block quotation. */
  quote?: (reference: string) => string | undefined;
};

/** What is known of a Markdown text while it is read. */
export type Reading = {
  source: string;
  resolver: MarkdownResolver;
  definitions: Map<string, string>;
  footnotes: Map<string, FootnoteDefinition>;
  referenced: Set<string>;
  inNote: boolean;
  /** Counts text, and throws when there is too much: a footnote that is referred to often counts as often. */
  spend: (length: number) => void;
};

/** The order in which marks stand on a text. */
const markOrder: readonly Mark["type"][] = [
  "bold",
  "italic",
  "underline",
  "strike",
  "superscript",
  "subscript",
  "link",
];

const withMark = (marks: readonly Mark[], mark: Mark): Mark[] =>
  [...marks.filter((other) => other.type !== mark.type), mark].toSorted(
    (a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type),
  );

const sameMarks = (a: readonly Mark[] = [], b: readonly Mark[] = []) => JSON.stringify(a) === JSON.stringify(b);

function push(content: InlineNode[], text: string, marks: readonly Mark[]) {
  const last = content.at(-1);
  if (!text) return;
  if (last?.type === "text" && sameMarks(last.marks, marks)) last.text += text;
  else content.push({ type: "text", text, ...(marks.length > 0 && { marks: [...marks] }) });
}

function pushLines(content: InlineNode[], text: string, marks: readonly Mark[]) {
  linesOf(cleanText(text)).forEach((line, index) => {
    if (index > 0) content.push({ type: "hardBreak" });
    push(content, line, marks);
  });
}

/** Text that is no Markdown: a paragraph per line. */
export function readLines(text: string): BlockNode[] {
  return linesOf(text)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
}

const attentions = { strong: "bold", emphasis: "italic", delete: "strike" } as const;

type Pending = { node: Nodes; marks: readonly Mark[] };

/** Reads phrasing. Without recursion: marks may nest as deep as the text is long. */
export function readInline(nodes: readonly Nodes[], reading: Reading): InlineNode[] {
  const content: InlineNode[] = [];
  const pending: Pending[] = nodes.toReversed().map((node) => ({ node, marks: [] }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node } = next;
    const mention = readMention(node, reading);
    if (mention) content.push(mention);
    else if ("children" in node) {
      const inner = marksInside(next, reading);
      if (node.children.length === 0) readAddress(inner, content);
      pending.push(...node.children.toReversed().map((child) => ({ node: child, marks: inner })));
    } else readLeaf(next, reading, content);
  }
  return content;
}

function marksInside({ node, marks }: Pending, reading: Reading): readonly Mark[] {
  switch (node.type) {
    case "strong":
    case "emphasis":
    case "delete":
      return withMark(marks, { type: attentions[node.type] });
    case "link":
    case "linkReference": {
      const href = addressOf(node, reading);
      return href.length <= 2_000 && linkPattern.test(href)
        ? withMark(marks, { type: "link", attrs: { href } })
        : marks;
    }
    default:
      return marks;
  }
}

/** A link without words shows its address. */
function readAddress(marks: readonly Mark[], content: InlineNode[]) {
  for (const mark of marks) if (mark.type === "link") push(content, mark.attrs.href, marks);
}

const addressOf = (node: Link | LinkReference, { definitions }: Reading) =>
  cleanText((node.type === "link" ? node.url : definitions.get(node.identifier)) ?? "");

function readMention(node: Nodes, reading: Reading): MentionNode | undefined {
  if (node.type !== "link" && node.type !== "linkReference") return undefined;
  const [, kind, handle] = /^(person|organisation):(\S{1,400})$/.exec(addressOf(node, reading)) ?? [];
  if (!kind || !handle) return undefined;
  const label = plainText(node).replace(/\s+/g, " ").trim();
  const attrs = reading.resolver.mention?.({ kind: kind as MentionNode["attrs"]["kind"], handle, label });
  return attrs && { type: "mention", attrs };
}

function readLeaf({ node, marks }: Pending, reading: Reading, content: InlineNode[]) {
  switch (node.type) {
    case "footnoteReference":
      if (reading.inNote) push(content, leafText(node), marks);
      else content.push(readFootnote(node, reading));
      break;
    case "break":
      content.push({ type: "hardBreak" });
      break;
    case "html":
      readHtml(node.value, marks, content);
      reading.spend(node.value.length);
      break;
    default: {
      const text = leafText(node);
      reading.spend(text.length);
      pushLines(content, text, marks);
    }
  }
}

function leafText(node: Nodes): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
    case "html":
      return node.value;
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "footnoteReference":
      return `[^${node.label ?? node.identifier}]`;
    case "break":
      return "\n";
    default:
      return "";
  }
}

/** The writer of Markdown puts an empty comment between what would otherwise run together. */
function readHtml(value: string, marks: readonly Mark[], content: InlineNode[]) {
  value
    .replace(/<!--\s*-->/g, "")
    .split(/<br\s*\/?>/i)
    .forEach((text, index) => {
      if (index > 0) content.push({ type: "hardBreak" });
      pushLines(content, text, marks);
    });
}

function plainText(root: Nodes): string {
  const pending: Nodes[] = [root];
  let text = "";
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ("children" in node) pending.push(...node.children.toReversed());
    else text += leafText(node);
  }
  return cleanText(text);
}

const isText = (node: InlineNode): node is TextNode => node.type === "text";

/** A footnote holds text alone: its paragraphs and lines run on, names in it stay names. */
function readFootnote(reference: FootnoteReference, reading: Reading): FootnoteNode {
  const definition = reading.footnotes.get(reference.identifier);
  const within: Reading = { ...reading, resolver: {}, inNote: true };
  const content: InlineNode[] = [];
  for (const block of phrasingOf(definition?.children ?? [])) {
    const inline = readInline(block, within).map((node): InlineNode =>
      isText(node) ? node : { type: "text", text: " " },
    );
    for (const node of [...(content.length > 0 ? [{ type: "text", text: " " } as const] : []), ...inline])
      if (isText(node)) push(content, node.text, node.marks ?? []);
  }
  return { type: "footnote", ...(content.length > 0 && { content: content.filter(isText) }) };
}

const flow = new Set(["blockquote", "list", "listItem", "table", "tableRow", "footnoteDefinition"]);

/** The runs of phrasing inside blocks, in reading order. */
function phrasingOf(blocks: readonly Nodes[]): (readonly Nodes[])[] {
  return blocks.flatMap((block) => {
    if (flow.has(block.type) && "children" in block) return phrasingOf(block.children);
    return [
      ["paragraph", "heading", "tableCell"].includes(block.type) && "children" in block ? block.children : [block],
    ];
  });
}
