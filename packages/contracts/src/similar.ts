import { z } from "zod";
import { id, newId } from "./ids.ts";
import { textLanguage, type TextLanguage } from "./languages.ts";
import type { QuestionState, QuestionText } from "./questions.ts";
import type { SpaceRef } from "./spaces.ts";
import { looseText } from "./text.ts";
import type { ThreadStatus } from "./threads.ts";

/** What can be like what somebody is about to ask; guidance is what authorities have published as answers to a question, by whose id it goes. */
export const similarKinds = ["guidance", "question", "thread"] as const;
export type SimilarKind = (typeof similarKinds)[number];

/** From this word of a title on, it says enough to look for what is like it. */
export const fewestWords = 3;
/** How many of each kind are shown. */
export const mostShown = 4;

/** What somebody is about to ask, as far as it is written. */
export const findSimilarInput = z.object({
  title: looseText(200),
  body: looseText(4000).default(""),
  lang: textLanguage,
});
export type FindSimilarInput = z.infer<typeof findSimilarInput>;

const shownItem = z.object({ kind: z.enum(similarKinds), id });
export type SimilarItemRef = z.infer<typeof shownItem>;

/** `answered` names the one of those shown that answers; `none` says that none does. */
export const chooseSimilarInput = z
  .object({
    id: newId,
    shown: z
      .array(shownItem)
      .min(1)
      .max(similarKinds.length * mostShown),
    chosen: shownItem.nullable(),
  })
  .refine(
    ({ shown, chosen }) => chosen === null || shown.some(({ kind, id }) => kind === chosen.kind && id === chosen.id),
    "invalid",
  );
export type ChooseSimilarInput = z.infer<typeof chooseSimilarInput>;

export const similarFiguresInput = shownItem;

/** How often something was shown to people who were about to ask, and how many of them it answered. */
export type SimilarFigures = { shown: number; answered: number };

/** A word that was written, and the word that it met: the same, or one that means the same in another language. */
export type MatchedWords = { query: string; text: string };

export type SimilarReasons = { words: MatchedWords[]; provisions: string[] };

export type SimilarItem = { id: string; score: number; why: SimilarReasons } & (
  | { kind: "guidance"; number: number; title: QuestionText; authorities: string[]; updatedAt: string }
  | { kind: "question"; number: number; title: QuestionText; state: QuestionState }
  | { kind: "thread"; title: string; lang: TextLanguage; status: ThreadStatus; space: SpaceRef }
);
