import type { AnswerTextView, AnswerView } from "@samrad/contracts/answers";
import { type Document, documentText } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { QuestionView } from "@samrad/contracts/questions";
import type { PostView, ThreadView } from "@samrad/contracts/threads";
import { useMemo } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import { readPost, readThread } from "../threads/thread-reads.ts";
import type { Correctable } from "./citation-layer.tsx";
import { asShown, shownPlaces } from "./shown-places.ts";

export function correctablePost({ id, threadId, lang, document, abilities }: PostView): Correctable | undefined {
  if (!document || !abilities.correct) return undefined;
  return {
    source: { sourceKind: "post", sourceId: id },
    lang,
    plainText: () => documentText(document),
    onDone: () => readPost(threadId, id),
  };
}

/** How the reader corrects the citations of a post; undefined for those who may not. */
export function useCorrectablePost(post: PostView): Correctable | undefined {
  return useMemo(() => correctablePost(post), [post]);
}

/** The same for the outcome of a thread: whoever may take it back may correct it. */
export function useCorrectableOutcome({ id, outcome, abilities }: ThreadView): Correctable | undefined {
  return useMemo(
    () =>
      outcome && abilities.reopen
        ? {
            source: { sourceKind: "outcome", sourceId: id },
            lang: outcome.lang,
            plainText: () => documentText(outcome.document),
            onDone: () => readThread(id),
          }
        : undefined,
    [id, outcome, abilities.reopen],
  );
}

async function readQuestion(): Promise<void> {
  await Promise.all([trpc.question, trpc.answer].map((path) => queryClient.invalidateQueries(path.pathFilter())));
}

type Part = Pick<Correctable, "lang" | "plainText" | "placeOf">;

/** A text of a question: a part of what is kept as one. */
const correctablePart = (questionId: string, part: Part): Correctable => ({
  source: { sourceKind: "question", sourceId: questionId },
  onDone: readQuestion,
  ...part,
});

/** What a shown statement cites, and how that is corrected; nothing where it is not shown as it is kept. */
export function useCitedStatement(question: QuestionView, lang: TextLanguage, document: Document) {
  const { id, abilities, statement, cited } = question;
  return useMemo(() => {
    const [kept = "", found] = [statement[lang], cited[lang]];
    const shown = documentText(document).trimEnd();
    if (!found || shown !== asShown(kept)) return {};
    const { toShown, toKept } = shownPlaces(kept);
    const citations = found.citations.map((span) => ({ ...span, start: toShown(span.start), end: toShown(span.end) }));
    const part = { lang, plainText: () => shown, placeOf: (start: number) => found.offset + toKept(start) };
    return { citations, correctable: abilities.correct ? correctablePart(id, part) : undefined };
  }, [id, abilities.correct, statement, cited, lang, document]);
}

/** The same for the common answer to a question. */
export function useCorrectableCommonText(
  questionId: string,
  { lang, document, cited }: AnswerTextView,
  mayCorrect: boolean,
): Correctable | undefined {
  return useMemo(() => {
    if (!cited || !mayCorrect) return undefined;
    const placeOf = (start: number) => cited.offset + start;
    return correctablePart(questionId, { lang, plainText: () => documentText(document), placeOf });
  }, [questionId, lang, document, cited, mayCorrect]);
}

/** The same for what an authority says: who signs for it may correct it. */
export function useCorrectableAnswer({ id, lang, document }: AnswerView, mayCorrect: boolean): Correctable | undefined {
  return useMemo(
    () =>
      document && mayCorrect
        ? {
            source: { sourceKind: "answer", sourceId: id },
            lang,
            plainText: () => documentText(document),
            onDone: readQuestion,
          }
        : undefined,
    [id, lang, document, mayCorrect],
  );
}
