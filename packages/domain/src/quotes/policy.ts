import { childrenOf, type Document, type DocumentNode } from "@samrad/contracts/document";

function close<T extends DocumentNode>(node: T, isOpen: (postId: string) => boolean): T {
  if (node.type === "quote" && !isOpen(node.attrs.postId)) return { ...node, content: [{ type: "paragraph" }] };
  const before = childrenOf(node);
  const content = before.map((child) => close(child, isOpen));
  return content.every((child, index) => child === before[index]) ? node : { ...node, content };
}

/**
 * The document without the words of quotations whose post may not be read; the quotations stay, empty. The same document
 * when there are none.
 */
export function closeQuotes(document: Document, isOpen: (postId: string) => boolean): Document {
  return close(document, isOpen);
}
