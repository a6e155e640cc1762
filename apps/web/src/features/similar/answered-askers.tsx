import type { SimilarItemRef } from "@samrad/contracts/similar";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";

/** How many who were about to ask found their answer here. For those who coordinate; nothing as long as nobody was shown it. */
export function AnsweredAskers({ item }: { item: SimilarItemRef }) {
  const t = useTranslate();
  const { data } = useQuery(trpc.similar.figures.queryOptions(item, { retry: false }));
  if (!data || data.shown === 0) return null;
  return <p>{t("similar.answered_askers", data)}</p>;
}
