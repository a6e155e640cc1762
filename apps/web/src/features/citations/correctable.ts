import type { AnswerTextView, AnswerView } from "@samrad/contracts/answers";
import type { CitedText } from "@samrad/contracts/citations";
import { type Document, documentText } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { QuestionView } from "@samrad/contracts/questions";
import type { PostView, ThreadView } from "@samrad/contracts/threads";
import { useMemo } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import { readPost, readThread } from "../threads/thread-reads.ts";
import type { Correctable } from "./citation-layer.tsx";

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

/** A text of a question: a part of what is kept as one. */
function correctablePart(
  questionId: string,
  lang: string,
  { document, offset }: { document: Document; offset: number },
) {
  return {
    source: { sourceKind: "question", sourceId: questionId },
    offset,
    lang,
    plainText: () => documentText(document),
    onDone: readQuestion,
  } satisfies Correctable;
}

/** What a shown statement cites, and how that is corrected; nothing where it is not shown as it is kept. */
export function useCitedStatement(
  question: QuestionView,
  lang: TextLanguage,
  document: Document,
): { cited: CitedText | undefined; correctable: Correctable | undefined } {
  const { id, abilities } = question;
  const isAsKept = documentText(document) === question.statement[lang];
  const cited = isAsKept ? question.cited[lang] : undefined;
  const correctable = useMemo(
    () => (cited && abilities.correct ? correctablePart(id, lang, { document, offset: cited.offset }) : undefined),
    [id, lang, document, cited, abilities.correct],
  );
  return { cited, correctable };
}

/** The same for the common answer to a question. */
export function useCorrectableCommonText(
  questionId: string,
  { lang, document, cited }: AnswerTextView,
  mayCorrect: boolean,
): Correctable | undefined {
  return useMemo(
    () => (cited && mayCorrect ? correctablePart(questionId, lang, { document, offset: cited.offset }) : undefined),
    [questionId, lang, document, cited, mayCorrect],
  );
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
