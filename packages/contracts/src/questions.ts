import { z } from "zod";
import type { ConceptRef } from "./concepts.ts";
import type { CitedText } from "./citations.ts";
import { pageCursor } from "./cursors.ts";
import { id, newId } from "./ids.ts";
import { type InterfaceLanguage, type TextLanguage, textLanguages } from "./languages.ts";
import type { OrganisationRef, PersonRef, Writer } from "./people.ts";
import { looseText, optionalLine, paragraphs } from "./text.ts";
import type { SpaceRef } from "./spaces.ts";
import type { ThreadStatus } from "./threads.ts";

export const questionStates = [
  "suggested",
  "identified",
  "support_decided",
  "answered",
  "under_review",
  "closed",
] as const;
export type QuestionState = (typeof questionStates)[number];
/** A state that a question may come to: nothing becomes a suggestion again. */
export type NextState = Exclude<QuestionState, "suggested">;
/** How far the wording is to be trusted (KCS v6). */
export const questionConfidences = ["work_in_progress", "not_validated", "validated"] as const;
export type QuestionConfidence = (typeof questionConfidences)[number];
export const questionVisibilities = ["public", "network", "coordinators"] as const;
export type QuestionVisibility = (typeof questionVisibilities)[number];
/** Who may change the wording (KCS v6). */
export const questionGovernances = ["experience_based", "compliance_based"] as const;
export type QuestionGovernance = (typeof questionGovernances)[number];
export const questionSensitivities = ["ordinary", "sensitive", "confidential"] as const;
export type QuestionSensitivity = (typeof questionSensitivities)[number];
export const supportForms = ["guidance", "faq_answer", "sandbox", "referral", "event", "law_making", "none"] as const;
export type SupportForm = (typeof supportForms)[number];
export const relationKinds = ["duplicate_of", "superseded_by", "narrower_than", "conflicts_with"] as const;
export type RelationKind = (typeof relationKinds)[number];

/** How many questions a page of the list has. */
export const questionsPerPage = 30;
/** Fewer organisations than this are not counted aloud: who asked could be guessed. */
export const fewestOrganisations = 3;

/** A text in one or more languages. */
export type QuestionText = Partial<Record<TextLanguage, string>>;

const texts = <T extends z.ZodType<string>>(text: T) => z.partialRecord(z.enum(textLanguages), text);

/** A language without a title has no statement either. */
const wording = {
  title: texts(optionalLine(240)).refine((title) => Object.values(title).some(Boolean), "text.empty"),
  statement: texts(paragraphs(6000)),
};

export const createQuestionInput = z.object({
  id: newId,
  ...wording,
  /** Threads that ask it from the beginning. */
  threadIds: z.array(id).max(100).default([]),
  /** Refused when somebody else has decided about one of the threads meanwhile. */
  onlyWaiting: z.boolean().optional(),
});
export type CreateQuestionInput = z.infer<typeof createQuestionInput>;

/** `revision` is the one that the writer saw: what was changed meanwhile is not overwritten. */
export const rewordQuestionInput = z.object({ questionId: id, revision: z.number().int().min(1), ...wording });
export type RewordQuestionInput = z.infer<typeof rewordQuestionInput>;

export const questionIdInput = z.object({ questionId: id });
export const getQuestionInput = z.union([
  questionIdInput,
  z.object({ number: z.number().int().min(1).max(2_147_483_647) }),
]);
export type GetQuestionInput = z.infer<typeof getQuestionInput>;

export const listQuestionsInput = z.object({
  text: looseText(300).default(""),
  state: z.enum(questionStates).optional(),
  support: z.enum(supportForms).optional(),
  conceptId: id.optional(),
  cursor: pageCursor.optional(),
});
export type ListQuestionsInput = z.infer<typeof listQuestionsInput>;

/** A member's proposal, from a thread that asks it. */
export const suggestQuestionInput = z.object({ id: newId, threadId: id, ...wording });
export type SuggestQuestionInput = z.infer<typeof suggestQuestionInput>;

export const classifyQuestionInput = z.object({
  questionId: id,
  confidence: z.enum(questionConfidences),
  visibility: z.enum(questionVisibilities),
  governance: z.enum(questionGovernances),
  sensitivity: z.enum(questionSensitivities),
  ownerId: id.nullable(),
});
export type ClassifyQuestionInput = z.infer<typeof classifyQuestionInput>;

export const setQuestionConceptsInput = z.object({
  questionId: id,
  conceptIds: z.array(id).max(30, "concept.too_many"),
});
export type SetQuestionConceptsInput = z.infer<typeof setQuestionConceptsInput>;

/** `from` is the state that the actor saw. */
export const setQuestionStateInput = z.object({
  questionId: id,
  from: z.enum(questionStates),
  to: z.enum(questionStates),
});
export type SetQuestionStateInput = z.infer<typeof setQuestionStateInput>;

/** No support needs a reason; `due` is a day, `2027-03-31`. */
export const decideSupportInput = z
  .object({
    questionId: id,
    form: z.enum(supportForms),
    reason: paragraphs(2000),
    due: z.iso.date("invalid").nullable(),
  })
  .refine(({ form, reason }) => form !== "none" || reason !== "", { path: ["reason"], message: "text.empty" });
export type DecideSupportInput = z.infer<typeof decideSupportInput>;

export const linkThreadInput = z.object({ questionId: id, threadId: id });
export type LinkThreadInput = z.infer<typeof linkThreadInput>;
export const differInput = linkThreadInput.extend({ difference: paragraphs(1000) });
export type DifferInput = z.infer<typeof differInput>;
/** Whether the link stays although the asker finds the question a different one. */
export const settleDifferenceInput = linkThreadInput.extend({ stays: z.boolean() });
export type SettleDifferenceInput = z.infer<typeof settleDifferenceInput>;

/** Read as a sentence: `fromId` is a duplicate of `toId`. */
export const relateQuestionsInput = z.object({ fromId: id, toId: id, kind: z.enum(relationKinds) });
export type RelateQuestionsInput = z.infer<typeof relateQuestionsInput>;

export const mergeQuestionInput = z.object({ questionId: id, intoId: id });
export type MergeQuestionInput = z.infer<typeof mergeQuestionInput>;

/** `id` is the new question's, which takes the threads over. */
export const splitQuestionInput = z.object({
  id: newId,
  questionId: id,
  ...wording,
  threadIds: z.array(id).min(1).max(100),
});
export type SplitQuestionInput = z.infer<typeof splitQuestionInput>;

export const threadQuestionsInput = z.object({ threadId: id });

/** A question as it stands beside something else. */
export type QuestionRef = { id: string; number: number; title: QuestionText; state: QuestionState };

export type Support = { form: SupportForm; reason: string; due: string | null };

/** A row of the list. */
export type QuestionSummary = QuestionRef & {
  visibility: QuestionVisibility;
  sensitivity: QuestionSensitivity;
  support: Support | null;
  owner: PersonRef | null;
  /** Threads that the reader may read. */
  threadCount: number;
  /** All organisations that ask it; null when they are too few to be counted aloud. */
  organisationCount: number | null;
  changedAt: string;
};

export type QuestionAbilities = {
  edit: boolean;
  /** To correct what the question and the common text cite. */
  correct: boolean;
  reword: boolean;
  classify: boolean;
  link: boolean;
  follow: boolean;
  decideSupport: boolean;
  merge: boolean;
  unmerge: boolean;
  /** The states that it may be given now. */
  states: NextState[];
};

export type QuestionView = QuestionSummary & {
  statement: QuestionText;
  /** What the statement cites, in each language. */
  cited: Partial<Record<TextLanguage, CitedText>>;
  confidence: QuestionConfidence;
  governance: QuestionGovernance;
  concepts: ConceptRef[];
  /** Where it went when it was merged, if the reader may read that. */
  mergedInto: QuestionRef | null;
  following: boolean;
  followerCount: number;
  revision: number;
  /** Without a name where the thread that it was suggested from withholds names. */
  createdBy: Writer;
  createdAt: string;
  closedAt: string | null;
  abilities: QuestionAbilities;
};

/** `direction`: whether the question that is read stands at the beginning of the sentence or at its end. */
export type QuestionRelationView = { kind: RelationKind; direction: "from" | "to"; question: QuestionRef };

/** A thread that asks the question, as far as the reader may read it. */
export type LinkedThread = {
  id: string;
  title: string;
  lang: TextLanguage;
  status: ThreadStatus;
  space: SpaceRef;
  /** Null where it is withheld. */
  organisation: OrganisationRef | null;
  author: Writer;
  postCount: number;
  lastPostAt: string;
  linkedBy: Writer;
  linkedAt: string;
  /**
   * Since when whoever opened the thread has said that the question is a different one, until a coordinator has decided; null
   * for others than coordinators and the asker.
   */
  differentAt: string | null;
  difference: string;
};

/** A question in the head of a thread. */
export type ThreadQuestion = QuestionRef & {
  support: Support | null;
  differentAt: string | null;
  abilities: { unlink: boolean; differ: boolean };
};

export type ThreadQuestions = {
  questions: ThreadQuestion[];
  abilities: { link: boolean; suggest: boolean };
};

export const questionChangeKinds = [
  "created",
  "suggested",
  "reworded",
  "classified",
  "state_changed",
  "support_decided",
  "linked",
  "unlinked",
  "differed",
  "difference_settled",
  "related",
  "unrelated",
  "concepts_changed",
  "merged",
  "absorbed",
  "unmerged",
  "released",
  "split",
  "split_from",
] as const;
export type QuestionChangeKind = (typeof questionChangeKinds)[number];

/** A line of the history; which of the fields are there depends on its kind. */
export type QuestionChangeView = {
  id: string;
  at: string;
  kind: QuestionChangeKind;
  actor: Writer;
  from: QuestionState | null;
  to: QuestionState | null;
  support: Support | null;
  languages: TextLanguage[];
  /** The wording before, for coordinators. */
  before: { title: QuestionText; statement: QuestionText } | null;
  relation: { kind: RelationKind; direction: "from" | "to" } | null;
  question: QuestionRef | null;
  thread: { id: string; title: string; lang: TextLanguage } | null;
};

/** What its asker finds to be a different question: a coordinator decides whether the link stays. */
export type DifferenceView = { question: QuestionRef; thread: LinkedThread };

/** how people call a question. */
export const questionName = (number: number): string => `Q-${number}`;

/** Reads "Q-12", "q12" or "12". */
export function parseQuestionName(text: string): number | undefined {
  const digits = /^(?:q-?)?(\d{1,9})$/i.exec(text.trim())?.[1];
  return digits ? Number(digits) : undefined;
}

const nearest: Record<InterfaceLanguage, TextLanguage[]> = {
  sv: ["sv", "nb", "nn", "da", "en", "fi"],
  nb: ["nb", "nn", "da", "sv", "en", "fi"],
  nn: ["nn", "nb", "da", "sv", "en", "fi"],
  en: ["en", "sv", "nb", "nn", "da", "fi"],
};

/** The text in the reader's language, else in the nearest one there is. */
export function questionTextIn(text: QuestionText, language: InterfaceLanguage): { text: string; lang: TextLanguage } {
  const lang = nearest[language].find((one) => text[one]);
  return lang ? { text: text[lang] ?? "", lang } : { text: "", lang: language };
}
