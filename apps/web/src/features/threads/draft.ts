import type { ConceptRef } from "@samrad/contracts/concepts";
import { type Document, documentText } from "@samrad/contracts/document";
import type { ErrorReason } from "@samrad/contracts/errors";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { AttachmentView, QuoteSource } from "@samrad/contracts/threads";
import { v7 as newId } from "uuid";
import { emptyDocument } from "../documents/plain-document.ts";

/** What somebody is writing. */
export type Draft = {
  /** The id of what will be created when it is sent. */
  id: string;
  savedAt: string;
  title: string;
  lang: TextLanguage;
  document: Document;
  attachments: AttachmentView[];
  /** What a new thread is about, as far as it was chosen. */
  concepts: readonly ConceptRef[];
  /** Who is quoted in it, to be named while one writes. */
  sources: QuoteSource[];
  /** Why sending it was refused. */
  problem?: ErrorReason;
};

export type DraftContent = Pick<Draft, "title" | "lang" | "document" | "attachments" | "concepts">;

const untouched = new Date(0).toISOString();

/** The beginning of a draft, with an id of its own. `savedAt` is the beginning of time: any other draft is newer. */
export function startDraft(content: Partial<DraftContent> & { lang: TextLanguage }): Draft {
  const start = { title: "", document: emptyDocument(), attachments: [], concepts: [], sources: [] };
  return { ...start, ...content, id: newId(), savedAt: untouched };
}

/** Nothing was written in it yet: it is as it began. */
export const isUntouched = ({ savedAt }: Pick<Draft, "savedAt">) => savedAt === untouched;

/** Nothing that anybody would miss. A quotation alone is something. */
export function isEmptyDraft({ title, document, attachments }: Omit<DraftContent, "concepts">): boolean {
  return title.trim() === "" && attachments.length === 0 && documentText(document).trim() === "";
}

/** Each once, in the order in which they were chosen. */
export function withConcepts(chosen: readonly ConceptRef[], added: readonly ConceptRef[]): ConceptRef[] {
  return [...chosen, ...added.filter(({ id }) => !chosen.some((one) => one.id === id))];
}

/** Both texts, one after the other: what comes back to a place where somebody writes already. */
export function joinDrafts(draft: Draft, added: Omit<Draft, "id" | "savedAt">): Draft {
  const savedAt = new Date().toISOString();
  if (isEmptyDraft(draft)) return { ...added, id: newId(), savedAt };
  return {
    ...draft,
    savedAt,
    document: { type: "doc", content: [...draft.document.content, ...added.document.content] },
    attachments: [...draft.attachments, ...added.attachments],
    concepts: withConcepts(draft.concepts, added.concepts),
    sources: [...draft.sources, ...added.sources],
    problem: added.problem,
  };
}
