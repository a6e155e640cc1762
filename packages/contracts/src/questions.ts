import { z } from "zod";
import { pageCursor } from "./cursors.ts";
import { id, newId } from "./ids.ts";
import { type TextLanguage, textLanguages } from "./languages.ts";
import type { PersonRef } from "./people.ts";
import { looseText, optionalLine, paragraphs } from "./text.ts";

export const questionStates = [
  "suggested",
  "identified",
  "support_decided",
  "answered",
  "under_review",
  "closed",
] as const;
export type QuestionState = (typeof questionStates)[number];
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
});
export type CreateQuestionInput = z.infer<typeof createQuestionInput>;

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

export const linkThreadInput = z.object({ questionId: id, threadId: id });
export type LinkThreadInput = z.infer<typeof linkThreadInput>;

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
  link: boolean;
  follow: boolean;
  /** The states that it may be given now. */
  states: QuestionState[];
};

export type QuestionView = QuestionSummary & {
  statement: QuestionText;
  confidence: QuestionConfidence;
  governance: QuestionGovernance;
  conceptIds: string[];
  /** Where it went when it was merged, if the reader may read that. */
  mergedInto: QuestionRef | null;
  following: boolean;
  followerCount: number;
  revision: number;
  createdBy: PersonRef;
  createdAt: string;
  closedAt: string | null;
  abilities: QuestionAbilities;
};

/** Reads "Q-12", "q12" or "12". */
export function parseQuestionName(text: string): number | undefined {
  const digits = /^(?:q-?)?(\d{1,9})$/i.exec(text.trim())?.[1];
  return digits ? Number(digits) : undefined;
}
