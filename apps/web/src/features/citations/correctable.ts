import { documentText } from "@samrad/contracts/document";
import type { PostView, ThreadView } from "@samrad/contracts/threads";
import { useMemo } from "react";
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
