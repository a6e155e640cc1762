import { z } from "zod";
import { statement } from "./flags.ts";
import { id, newId } from "./ids.ts";
import { textLanguage, type TextLanguage } from "./languages.ts";

/** For so long a ruling may be appealed against: Regulation (EU) 2022/2065, Article 20(1), asks for six at least. */
export const appealMonths = 6;

export const appealOutcomes = ["upheld", "overturned"] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

export const fileAppealInput = z.object({ id: newId, rulingId: id, words: statement, lang: textLanguage });
export type FileAppealInput = z.infer<typeof fileAppealInput>;

export const decideAppealInput = z.object({
  appealId: id,
  outcome: z.enum(appealOutcomes),
  words: statement,
  lang: textLanguage,
});
export type DecideAppealInput = z.infer<typeof decideAppealInput>;

/** What the author says against a ruling, and what was decided about it: nothing while `decision` is null. */
export type AppealView = {
  id: string;
  words: string;
  lang: TextLanguage;
  filedAt: string;
  decision: { outcome: AppealOutcome; words: string; lang: TextLanguage; at: string } | null;
};
