import { type Document, documentText, type ParagraphNode } from "@samrad/contracts/document";

/** A document in which nothing has been written yet: one empty paragraph. */
export function emptyDocument(): Document {
  return { type: "doc", content: [{ type: "paragraph" }] };
}

function paragraphFromText(text: string): ParagraphNode {
  const lines = text.split("\n");
  const content = lines.flatMap((line, index) => [
    ...(index > 0 ? [{ type: "hardBreak" as const }] : []),
    ...(line ? [{ type: "text" as const, text: line }] : []),
  ]);
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
}

/** Plain text as a document: an empty line parts paragraphs, a single line break stays one. */
export function documentFromText(text: string): Document {
  const paragraphs = text
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll(/^\n+|\n+$/g, ""))
    .filter((paragraph) => paragraph !== "");
  return paragraphs.length > 0 ? { type: "doc", content: paragraphs.map(paragraphFromText) } : emptyDocument();
}

/** Whether there is no text in it: the server takes no such document. */
export function isEmptyDocument(document: Document): boolean {
  return documentText(document).trim() === "";
}
