import type { BlockNode, InlineNode, Mark, ParagraphNode } from "@samrad/contracts/document";
import { canonicalBlocks } from "./canonical-document.ts";
import { safeHref } from "./links.ts";

const markOf: Record<string, Exclude<Mark, { type: "link" }>["type"]> = {
  STRONG: "bold",
  TH: "bold",
  EM: "italic",
  U: "underline",
  S: "strike",
  SUP: "superscript",
  SUB: "subscript",
};

/** What is shown around the text and is not of it. */
const notText = "figcaption, .document-footnote-reference, .document-footnotes";
const blocks = "p, h2, h3, h4, li, td, th, blockquote";

function marksAt(text: Node, container: Element): Mark[] {
  const marks: Mark[] = [];
  for (let element = text.parentElement; element && element !== container; element = element.parentElement) {
    const type = markOf[element.tagName];
    const href = element.tagName === "A" ? safeHref(element.getAttribute("href")) : undefined;
    if (type) marks.push({ type });
    if (href) marks.push({ type: "link", attrs: { href } });
  }
  return marks;
}

function selectedText(text: Node, range: Range): string {
  const value = text.nodeValue ?? "";
  const from = text === range.startContainer ? range.startOffset : 0;
  const to = text === range.endContainer ? range.endOffset : value.length;
  return value.slice(from, to);
}

function inlineAt(node: Node, range: Range, container: Element): InlineNode | undefined {
  if (node.nodeName === "BR") return { type: "hardBreak" };
  const text = node.nodeType === Node.TEXT_NODE ? selectedText(node, range) : "";
  return text === "" ? undefined : { type: "text", text, marks: marksAt(node, container) };
}

function selectedNodes(range: Range, container: Element): Node[] {
  const walker = container.ownerDocument.createTreeWalker(container, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) => {
      const isOutside = !range.intersectsNode(node) || (node instanceof Element && node.matches(notText));
      return isOutside ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    },
  });
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function trimmed({ content = [] }: ParagraphNode): InlineNode[] {
  const isVisible = (node: InlineNode | undefined) => node?.type === "text" && node.text.trim() !== "";
  const from = content.findIndex(isVisible);
  return from < 0 ? [] : content.slice(from, content.findLastIndex(isVisible) + 1);
}

/**
 * The passage that is selected inside a shown document, as paragraphs with their marks, to be quoted; without
 * captions and the numbers of footnotes. Empty when nothing is selected, or when the selection leaves the container.
 */
export function selectionBlocks(selection: Selection | null, container: Element): BlockNode[] {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!container.contains(range.commonAncestorContainer)) return [];
  const paragraphs = new Map<Element, ParagraphNode & { content: InlineNode[] }>();
  for (const node of selectedNodes(range, container)) {
    const inline = inlineAt(node, range, container);
    if (!inline) continue;
    const block = node.parentElement?.closest(blocks) ?? container;
    const paragraph = paragraphs.get(block) ?? { type: "paragraph", content: [] };
    paragraph.content.push(inline);
    paragraphs.set(block, paragraph);
  }
  const kept = [...paragraphs.values()].flatMap((paragraph): ParagraphNode[] => {
    const content = trimmed(paragraph);
    return content.length > 0 ? [{ type: "paragraph", content }] : [];
  });
  return canonicalBlocks(kept);
}
