import type { AnswerSheet } from "@samrad/contracts/answers";
import { useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";

export const sheetOptions = (questionId: string) => trpc.answer.sheet.queryOptions({ questionId });

/** Shows what an act has left behind, without asking for it again. */
export function useShowSheet(): (sheet: AnswerSheet) => void {
  const queries = useQueryClient();
  return (sheet) => {
    queries.setQueryData(trpc.answer.sheet.queryKey({ questionId: sheet.questionId }), sheet);
    for (const path of [trpc.answer.versions, trpc.answer.texts, trpc.answer.standings])
      void queries.invalidateQueries(path.pathFilter());
  };
}
