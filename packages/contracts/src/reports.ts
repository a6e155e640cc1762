import { z } from "zod";
import type { QuestionStanding } from "./answers.ts";
import type { TextLanguage } from "./languages.ts";
import type { QuestionRef, SupportForm } from "./questions.ts";
import type { TaskKind } from "./tasks.ts";

/** `2026-W48` (ISO 8601). */
const week = z
  .string()
  .regex(/^20\d{2}-W(0[1-9]|[1-4]\d|5[0-3])$/, "invalid")
  .optional();

/** The week of now, unless told which. */
export const reportInput = z.object({ week });
export type ReportInput = z.infer<typeof reportInput>;

export type ReportThread = { id: string; title: string; lang: TextLanguage; linked: boolean };

/** What a coordinator has to know of a week. Counts nothing that the coordinator may not read. */
export type ReportView = {
  week: string;
  /** The first and the last day. */
  from: string;
  to: string;
  previous: string;
  /** Null in the week of now. */
  next: string | null;
  newQuestions: QuestionRef[];
  newThreads: ReportThread[];
  /** Questions asked more often than in the mean of the eight weeks before. */
  rising: { question: QuestionRef; threads: number; mean: number }[];
  /** Support that was promised for a day that has passed. */
  overdue: { question: QuestionRef; form: SupportForm; due: string }[];
  /** Questions on which an authority has not answered, or has to answer again. */
  unanswered: { question: QuestionRef; standing: QuestionStanding }[];
  tasks: { kind: TaskKind; open: number; overdue: number }[];
};
