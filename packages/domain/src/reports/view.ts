import type { ReportView } from "@samrad/contracts/reports";
import type { QuestionStanding, Standing } from "@samrad/contracts/answers";

/** By how many weeks before it a week is judged. */
export const weeksBefore = 8;

export type RisingRow = { question: ReportView["rising"][number]["question"]; threads: number; before: number };

/** Those that were asked more often than in the mean of the weeks before, the steepest first. */
export function toRising(rows: readonly RisingRow[]): ReportView["rising"] {
  return rows
    .map(({ question, threads, before }) => ({ question, threads, mean: before / weeksBefore }))
    .filter(({ threads, mean }) => threads > mean)
    .toSorted((one, other) => other.threads - other.mean - (one.threads - one.mean));
}

const waiting: ReadonlySet<Standing> = new Set<Standing>(["open", "to_confirm", "expired"]);

/** Whether an authority has still to answer, or again. */
export const isUnanswered = ({ countries }: QuestionStanding): boolean =>
  countries.some(({ standing }) => waiting.has(standing));
