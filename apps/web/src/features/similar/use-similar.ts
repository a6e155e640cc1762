import { documentText } from "@samrad/contracts/document";
import { fewestWords, type FindSimilarInput, type SimilarItem } from "@samrad/contracts/similar";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { trpc } from "../../trpc.ts";
import type { Draft } from "../threads/draft.ts";

/** Somebody who types is left alone; this long after the last letter it is looked. Milliseconds. */
const pause = 350;
const longestBody = 2000;

type Asked = Pick<FindSimilarInput, "title" | "body" | "lang">;

const countWords = (text: string) => text.trim().split(/\s+/).filter(Boolean).length;

function toAsked({ title, document, lang }: Draft): Asked {
  return { title: title.trim(), body: documentText(document).slice(0, longestBody), lang };
}

/** What is asked once the writer has paused. */
function useRested(draft: Draft): Asked {
  const asked = toAsked(draft);
  const [rested, setRested] = useState(asked);
  const { title, body, lang } = asked;
  useEffect(() => {
    const timer = setTimeout(() => setRested({ title, body, lang }), pause);
    return () => clearTimeout(timer);
  }, [title, body, lang]);
  return rested;
}

/** What is like the draft; undefined as long as its title says too little, or nothing could be found out. */
export function useSimilar(draft: Draft): readonly SimilarItem[] | undefined {
  const asked = useRested(draft);
  const enabled = countWords(asked.title) >= fewestWords;
  const options = trpc.similar.find.queryOptions(asked, {
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });
  const { data } = useQuery(options);
  return enabled ? data : undefined;
}
