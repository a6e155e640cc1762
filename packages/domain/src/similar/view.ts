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

/** What is shown of a ranked text; nothing of one that went meanwhile. */
export function toSimilarItem(ranked: Ranked, threads: ThreadTitle[], questions: QuestionTitle[]): SimilarItem[] {
  const shared = { score: ranked.score, why: toReasons(ranked.why) };
  const question = questions.find(({ id }) => ranked.kind === "question" && id === ranked.id);
  if (question) return [{ kind: "question", ...question, ...shared }];
  const thread = threads.find(({ id }) => ranked.kind === "thread" && id === ranked.id);
  return thread ? [{ kind: "thread", ...thread, ...shared }] : [];
}
