import type { ConceptRef } from "@samrad/contracts/concepts";
import { keepPreviousData } from "@tanstack/react-query";
import { queryClient, trpc } from "../../trpc.ts";

export const conceptOptions = (conceptId: string) => trpc.concept.get.queryOptions({ conceptId });
export const groupOptions = () => trpc.concept.groups.queryOptions();

/** The concepts right below one; those at the top without one, of a group if there is one. */
export const narrowerOptions = (conceptId: string | null, groupId?: string) =>
  trpc.concept.narrower.queryOptions({ conceptId, groupId });

export const searchOptions = (input: { text: string; lang: "sv" | "nb" | "nn" | "en"; deprecated?: boolean }) =>
  trpc.concept.search.queryOptions(input, { placeholderData: keepPreviousData, enabled: input.text.trim() !== "" });

/** Reads again what shows concepts, threads that carry them too. */
export async function readConceptsAgain(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.concept.pathFilter()),
    queryClient.invalidateQueries(trpc.thread.list.pathFilter()),
  ]);
}

/** By the words of the reader's language. */
export function inOrder<T extends ConceptRef>(
  concepts: readonly T[],
  labelOf: (concept: ConceptRef) => { text: string },
  language: string,
): T[] {
  const collator = new Intl.Collator(language);
  return concepts.toSorted((a, b) => collator.compare(labelOf(a).text, labelOf(b).text));
}
