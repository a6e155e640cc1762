import type { TextLanguage } from "@samrad/contracts/languages";
import type { QuestionState, QuestionText } from "@samrad/contracts/questions";
import type { SimilarItem, SimilarReasons } from "@samrad/contracts/similar";
import type { SpaceRef } from "@samrad/contracts/spaces";
import type { ThreadStatus } from "@samrad/contracts/threads";
import { explain, type Reasons } from "@samrad/similarity/reasons";
import type { Weighed } from "@samrad/similarity/vectors";
import type { TextKey } from "../similar-texts/view.ts";

/** Something like what is asked: how much, from 0 to about 1, and why. */
export type Ranked = TextKey & { score: number; why: Reasons };

export function toRanked(key: TextKey, score: number, [query, text]: [Weighed, Weighed]): Ranked {
  return { ...key, score, why: explain(query, text) };
}

function toReasons({ words, provisions }: Reasons): SimilarReasons {
  return { words: [...words], provisions: [...provisions] };
}

export type ThreadTitle = { id: string; title: string; lang: TextLanguage; status: ThreadStatus; space: SpaceRef };
export type QuestionTitle = { id: string; number: number; title: QuestionText; state: QuestionState };

export type GuidanceRef = { id: string; number: number; title: QuestionText; authorities: string[]; updatedAt: Date };

/** What is known of what was ranked, as far as the actor may read it. */
type Known = { threads: ThreadTitle[]; questions: QuestionTitle[]; guidance: GuidanceRef[] };

/** What is shown of a ranked text; nothing of one that went meanwhile. */
export function toSimilarItem({ kind, id, score, why }: Ranked, known: Known): SimilarItem[] {
  const shared = { score, why: toReasons(why) };
  switch (kind) {
    case "guidance":
      return known.guidance
        .filter((one) => one.id === id)
        .map((one) => ({ kind, ...one, updatedAt: one.updatedAt.toISOString(), ...shared }));
    case "question":
      return known.questions.filter((one) => one.id === id).map((one) => ({ kind, ...one, ...shared }));
    case "thread":
      return known.threads.filter((one) => one.id === id).map((one) => ({ kind, ...one, ...shared }));
  }
}
