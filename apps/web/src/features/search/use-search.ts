import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";
import type { Wanted } from "./search-address.ts";

/** What is found; the hits of the last search stay until those of the next one are there. */
export function useSearch({ q = "", offset = 0 }: Wanted) {
  const text = q.trim();
  const options = trpc.search.find.queryOptions({ text, offset });
  return useQuery({ ...options, enabled: text !== "", placeholderData: keepPreviousData });
}
