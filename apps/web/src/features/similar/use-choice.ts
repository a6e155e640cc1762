import type { SimilarItem, SimilarItemRef } from "@samrad/contracts/similar";
import { useMutation } from "@tanstack/react-query";
import { v7 as uuidv7 } from "uuid";
import { trpcClient } from "../../trpc.ts";

const toRef = ({ kind, id }: SimilarItem): SimilarItemRef => ({ kind, id });

/** Says which of those shown answers, or null: none does. One id a choice, so that a retry counts once. */
export function useChoice(items: readonly SimilarItem[]) {
  return useMutation({
    mutationFn: ({ id, chosen }: { id: string; chosen: SimilarItem | null }) =>
      trpcClient.similar.choose.mutate({ id, shown: items.map(toRef), chosen: chosen && toRef(chosen) }),
    retry: 2,
  });
}

export const newChoice = (chosen: SimilarItem | null) => ({ id: uuidv7(), chosen });
