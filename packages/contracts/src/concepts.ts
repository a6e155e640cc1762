import { z } from "zod";
import { pageCursor } from "./cursors.ts";
import { id, newId } from "./ids.ts";
import { textLanguage, textLanguages, type TextLanguage } from "./languages.ts";
import type { PersonRef } from "./people.ts";
import { isCleanText, line, looseText } from "./text.ts";

export const conceptLabelKinds = ["pref", "alt", "hidden"] as const;
/** How a label names its concept (SKOS 5): the one that is shown, others that people use, and those for search alone. */
export type ConceptLabelKind = (typeof conceptLabelKinds)[number];
export const conceptNoteKinds = ["definition", "scope_note"] as const;
export type ConceptNoteKind = (typeof conceptNoteKinds)[number];
export type ConceptStatus = "active" | "deprecated";
export const conceptGroupKinds = ["scheme", "collection"] as const;
export type ConceptGroupKind = (typeof conceptGroupKinds)[number];
export type ConceptChangeKind =
  | "created"
  | "edited"
  | "merged"
  | "split"
  | "deprecated"
  | "restored"
  | "imported"
  | "undone";

/** How many concepts a thread carries at most. */
export const maxThreadConcepts = 20;
export const maxLabelLength = 200;

/** Texts in the languages of texts. */
export type Labels = Partial<Record<TextLanguage, string>>;

const nearest: Record<TextLanguage, readonly TextLanguage[]> = {
  sv: ["sv", "nb", "nn", "da", "en", "fi"],
  nb: ["nb", "nn", "da", "sv", "en", "fi"],
  nn: ["nn", "nb", "da", "sv", "en", "fi"],
  da: ["da", "nb", "nn", "sv", "en", "fi"],
  fi: ["fi", "en", "sv", "nb", "nn", "da"],
  en: ["en", "sv", "nb", "nn", "da", "fi"],
};

/** The label in the reader's language, else in the nearest one there is, with its language. */
export function labelIn(labels: Labels, language: TextLanguage): { text: string; lang: TextLanguage } {
  for (const lang of nearest[language]) {
    const text = labels[lang];
    if (text) return { text, lang };
  }
  return { text: "", lang: language };
}

/** A concept as it stands beside a thread: its preferred label in every language it has. */
export type ConceptRef = { id: string; labels: Labels };

export type ConceptLabel = { kind: ConceptLabelKind; lang: TextLanguage; text: string };
export type ConceptNote = { kind: ConceptNoteKind; lang: TextLanguage; text: string };

const label = z.object({ kind: z.enum(conceptLabelKinds), lang: textLanguage, text: line(maxLabelLength) });
const note = z.object({
  kind: z.enum(conceptNoteKinds),
  lang: textLanguage,
  text: z.string().trim().min(1, "text.empty").max(4_000, "text.too_long").refine(isCleanText, "text.malformed"),
});
const labels = z
  .array(label)
  .max(200)
  .refine((all) => all.some(({ kind }) => kind === "pref"), "concept.no_label")
  .refine((all) => {
    const preferred = all.filter(({ kind }) => kind === "pref").map(({ lang }) => lang);
    return new Set(preferred).size === preferred.length;
  }, "concept.two_labels");
const ids = z.array(id).max(200).default([]);
const conceptFields = {
  labels,
  notes: z.array(note).max(100).default([]),
  broaderIds: ids,
  relatedIds: ids,
  groupIds: ids,
};

/** `changeId` is made by the client, so that a repeated change is found in the history. */
export const createConceptInput = z.object({ id: newId, changeId: newId, ...conceptFields });
export type CreateConceptInput = z.infer<typeof createConceptInput>;

/** `version` is the one that the editor saw: a change made meanwhile is not overwritten. */
export const changeConceptInput = z.object({
  conceptId: id,
  changeId: newId,
  version: z.number().int().min(1).max(2_147_483_647),
  ...conceptFields,
});
export type ChangeConceptInput = z.infer<typeof changeConceptInput>;

/** `conceptId` goes into `intoId`. */
export const mergeConceptsInput = z.object({ conceptId: id, intoId: id, changeId: newId });
export type MergeConceptsInput = z.infer<typeof mergeConceptsInput>;

/** Takes labels, narrower concepts and threads out of a concept, into a new one beside it. */
export const splitConceptInput = z.object({
  conceptId: id,
  newId,
  changeId: newId,
  labels,
  narrowerIds: ids,
  threadIds: z.array(id).max(1_000).default([]),
});
export type SplitConceptInput = z.infer<typeof splitConceptInput>;

export const deprecateConceptInput = z.object({ conceptId: id, changeId: newId, replacedById: id.nullable() });
export type DeprecateConceptInput = z.infer<typeof deprecateConceptInput>;
export const restoreConceptInput = z.object({ conceptId: id, changeId: newId });
export type RestoreConceptInput = z.infer<typeof restoreConceptInput>;
export const undoConceptChangeInput = z.object({ changeId: id, undoId: newId });
export type UndoConceptChangeInput = z.infer<typeof undoConceptChangeInput>;

export const conceptIdInput = z.object({ conceptId: id });
/** Null for those that have nothing above them. */
export const listNarrowerInput = z.object({ conceptId: id.nullable(), groupId: id.optional() });
export type ListNarrowerInput = z.infer<typeof listNarrowerInput>;
export const searchConceptsInput = z.object({
  text: looseText(200),
  lang: textLanguage.default("en"),
  /** Whether deprecated ones are looked for as well. */
  deprecated: z.boolean().default(false),
});
export type SearchConceptsInput = z.infer<typeof searchConceptsInput>;
export const listConceptChangesInput = z.object({ conceptId: id.nullable(), cursor: pageCursor.optional() });
export type ListConceptChangesInput = z.infer<typeof listConceptChangesInput>;

const groupName = z
  .partialRecord(z.enum(textLanguages), line(120))
  .refine((texts) => Object.values(texts).some(Boolean), "text.empty");
export const createConceptGroupInput = z.object({ id: newId, name: groupName, onePerThread: z.boolean() });
export type CreateConceptGroupInput = z.infer<typeof createConceptGroupInput>;
export const changeConceptGroupInput = z.object({ groupId: id, name: groupName, onePerThread: z.boolean() });
export type ChangeConceptGroupInput = z.infer<typeof changeConceptGroupInput>;

export const tagThreadInput = z.object({ threadId: id, conceptId: id });
export type TagThreadInput = z.infer<typeof tagThreadInput>;
export const threadConceptIds = z.array(id).max(maxThreadConcepts, "concept.too_many").optional();
/** The text of a thread that is being written. */
export const suggestConceptsInput = z.object({
  title: looseText(400).default(""),
  text: looseText(100_000).default(""),
  threadId: id.optional(),
});
export type SuggestConceptsInput = z.infer<typeof suggestConceptsInput>;

/** Where a label of a concept stands in a text; `start` and `end` in UTF-16 code units. */
export type ConceptMention = {
  conceptId: string;
  /** The label as the vocabulary has it. */
  label: string;
  lang: TextLanguage;
  start: number;
  end: number;
  /** As it is, in another form, or as a part of a compound. */
  match: "same" | "inflected" | "compound";
};

/** A concept for a text, and the words that speak for it. */
export type ConceptSuggestion = ConceptRef & { words: string[] };

export type ConceptGroupView = {
  id: string;
  uri: string;
  kind: ConceptGroupKind;
  name: Labels;
  onePerThread: boolean;
  conceptCount: number;
};

/** A row of the tree or of a search. */
export type ConceptRow = ConceptRef & {
  status: ConceptStatus;
  narrowerCount: number;
  threadCount: number;
  /** The label that the search found, when it is not the one shown. */
  found: { text: string; lang: TextLanguage } | null;
};

export type ConceptView = ConceptRef & {
  uri: string;
  status: ConceptStatus;
  version: number;
  replacedBy: ConceptRef | null;
  allLabels: ConceptLabel[];
  notes: ConceptNote[];
  broader: ConceptRef[];
  narrower: ConceptRef[];
  related: ConceptRef[];
  groups: ConceptGroupView[];
  /** Concepts that lead to this one since they were merged or deprecated. */
  replaces: ConceptRef[];
  /** Threads that the reader may open, here and under narrower concepts. */
  threadCount: number;
  followed: boolean;
  abilities: { change: boolean; follow: boolean };
};

/** What a change did to one concept, for the history. */
export type ConceptDifference = {
  concept: ConceptRef;
  labelsAdded: ConceptLabel[];
  labelsRemoved: ConceptLabel[];
  broaderAdded: ConceptRef[];
  broaderRemoved: ConceptRef[];
  notesChanged: boolean;
  relatedChanged: boolean;
  groupsChanged: boolean;
  statusChanged: ConceptStatus | null;
};

export type ConceptChangeView = {
  id: string;
  kind: ConceptChangeKind;
  at: string;
  /** Null for an import. */
  actor: PersonRef | null;
  /** The concepts that it touched, the first few of an import. */
  concepts: ConceptRef[];
  conceptCount: number;
  differences: ConceptDifference[];
  /** How many threads got other concepts by it. */
  threadCount: number;
  file: string | null;
  undone: boolean;
  abilities: { undo: boolean };
};
