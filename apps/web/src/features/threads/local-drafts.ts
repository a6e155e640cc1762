import { forget, keep, readKept } from "../../frame/kept.ts";
import { type Draft, isEmptyDraft } from "./draft.ts";

/** What lies in the browser for a place: a draft, or a note that there was one which is done with. */
export type LocalDraft = Draft | { savedAt: string; done: true };

const nameOf = (personId: string, place: string) => `samrad.draft.${personId}.${place}`;

/** Reads what the browser keeps; nothing when there is none or it cannot be read. */
export function readLocalDraft(personId: string, place: string): LocalDraft | undefined {
  try {
    const text = readKept(nameOf(personId, place));
    if (!text) return undefined;
    const found = JSON.parse(text) as LocalDraft;
    // One that an earlier version of the page has written.
    return "done" in found ? found : { ...found, concepts: found.concepts ?? [] };
  } catch {
    return undefined;
  }
}

/** Keeps it in the browser; false when there is no room or no storage. */
export const writeLocalDraft = (personId: string, place: string, draft: LocalDraft): boolean =>
  keep(nameOf(personId, place), JSON.stringify(draft));

export const removeLocalDraft = (personId: string, place: string) => forget(nameOf(personId, place));

/** Whether somebody has begun to write there in this browser. */
export function hasLocalDraft(personId: string, place: string): boolean {
  const draft = readLocalDraft(personId, place);
  return draft !== undefined && !("done" in draft) && !isEmptyDraft(draft);
}
