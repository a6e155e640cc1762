import { documentText } from "@samrad/contracts/document";
import type { DraftView } from "@samrad/contracts/threads";

const shown = 160;

/** The beginning of what was written, on one line, cut between words; empty when there is only a title or nothing. */
export function firstWords({ document }: Pick<DraftView, "document">): string {
  const text = documentText(document).replaceAll(/\s+/g, " ").trim();
  if (text.length <= shown) return text;
  const end = text.lastIndexOf(" ", shown);
  return `${text.slice(0, end > shown / 2 ? end : shown)} …`;
}
