import type { Document } from "@samrad/contracts/document";

/** A text of plain paragraphs. */
export function paragraphs(...texts: string[]): Document {
  return { type: "doc", content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) };
}
