import { z } from "zod";
import type { CitationSpan, CitedText } from "./citations.ts";
import { type Document, documentInput } from "./document.ts";
import { id } from "./ids.ts";
import { textLanguage, type TextLanguage } from "./languages.ts";
import type { OrganisationRef, PersonRef } from "./people.ts";
import type { QuestionText } from "./questions.ts";

export const positions = ["agrees", "agrees_with_reservation", "no_position", "outside_remit", "dissents"] as const;
export type Position = (typeof positions)[number];

/** What a position means is not clear without words. */
export const positionsWithReason: ReadonlySet<Position> = new Set<Position>(["agrees_with_reservation", "dissents"]);

/** As far as PostgreSQL counts in an integer. */
const version = z.number().int().min(0).max(2_147_483_646);
/** The last day on which an answer holds: `2026-12-31`. */
const day = z.iso.date("invalid").refine((date) => date >= "2000-01-01" && date <= "2199-12-31", "invalid");

/** `translation` adds a language to the text as it stands, `change` is a new version of the text. */
export const writeAnswerTextInput = z.object({
  questionId: id,
  /** The version of the text that the writer saw; 0 when there was none. */
  version,
  act: z.enum(["change", "translation"]),
  lang: textLanguage,
  document: documentInput,
});
export type WriteAnswerTextInput = z.infer<typeof writeAnswerTextInput>;

/** What a signatory saw: the version of the own answer (0 for none) and of the text that it is about. */
const seen = { questionId: id, version, textVersion: version };

export const giveAnswerInput = z
  .object({
    ...seen,
    position: z.enum(positions),
    lang: textLanguage,
    document: documentInput.nullable(),
    expiresOn: day.nullable(),
  })
  .refine(({ position, document }) => document !== null || !positionsWithReason.has(position), {
    message: "answer.reason_missing",
    path: ["document"],
  });
export type GiveAnswerInput = z.infer<typeof giveAnswerInput>;

export const confirmAnswerInput = z.object(seen);
export type ConfirmAnswerInput = z.infer<typeof confirmAnswerInput>;

export const answerVersionsInput = z.object({ questionId: id, organisationId: id });
export type AnswerVersionsInput = z.infer<typeof answerVersionsInput>;

/** As many as a page of the list of questions has, and some more. */
export const standingsInput = z.object({ questionIds: z.array(id).max(100) });

/** The common answer to a question in one language, as the authorities are asked to stand behind it. */
export type AnswerTextView = {
  version: number;
  lang: TextLanguage;
  document: Document;
  writtenBy: PersonRef;
  organisation: OrganisationRef;
  writtenAt: string;
  /** Missing for a wording that is behind. */
  cited?: CitedText;
};

/** What an authority said, at one time. `textVersion` is 0 when there was no common text yet. */
export type AnswerVersionView = {
  version: number;
  position: Position;
  lang: TextLanguage;
  document: Document | null;
  textVersion: number;
  givenAt: string;
  givenBy: PersonRef & { title: string };
  expiresOn: string | null;
};

/** `to_confirm`: the text has changed since; `expired`: its last day has passed. */
export type AnswerState = "current" | "to_confirm" | "expired";

export type AnswerView = AnswerVersionView & {
  id: string;
  organisation: OrganisationRef;
  state: AnswerState;
  citations: CitationSpan[];
  /**
   * Since law that it cites has changed: its authority has not said yet whether it still holds, or has found that it is
   * affected and not revised it yet.
   */
  lawChanged: "to_check" | "affected" | null;
};

/** How the authorities of a country stand; `divided` when they do not say the same. */
export type Standing = Position | "open" | "divided" | "to_confirm" | "expired";

/** "SE agrees, NO open", of one question; without countries where no authority was asked. */
export type QuestionStanding = {
  questionId: string;
  number: number;
  countries: { country: string; standing: Standing }[];
};

/** The answers to a question: the common text, the authorities in whose name one may answer, and what they said. */
export type AnswerSheet = {
  questionId: string;
  /** 0 when there is no common text. */
  textVersion: number;
  /** The newest wording in each language; one of an older version is behind. */
  texts: AnswerTextView[];
  authorities: OrganisationRef[];
  answers: AnswerView[];
  standing: QuestionStanding;
  abilities: {
    write: boolean;
    /** Whether the reader may correct what the question and the common text cite. */
    correct: boolean;
    /** The authority that the reader signs for; null for everybody else. */
    signFor: string | null;
  };
};

/** A public question with the answers to it, for its page and feed. */
export type PublicQuestion = {
  number: number;
  title: QuestionText;
  statement: QuestionText;
  sheet: AnswerSheet;
  updatedAt: string;
};

/** A public question in a list. */
export type PublicQuestionSummary = Pick<PublicQuestion, "number" | "title" | "updatedAt"> & {
  standing: QuestionStanding;
};

/** What an authority has answered to a public question. */
export type PublicAnswer = Pick<PublicQuestion, "number" | "title"> & { answer: AnswerView };
