import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";
import { spaceListOptions } from "../discussions/thread-queries.ts";
import type { Wanted } from "./search-address.ts";

/** What is found; the hits of the last search stay until those of the next one are there. */
export function useSearch({ q = "", space: slug, lang, offset = 0 }: Wanted) {
  const { data: spaces } = useQuery({ ...spaceListOptions(), enabled: slug !== undefined });
  const space = spaces?.find((one) => one.slug === slug);
  const text = q.trim();
  const ready = text !== "" && (slug === undefined || spaces !== undefined);
  const options = trpc.search.find.queryOptions({ text, spaceId: space?.id, lang, offset });
  return { ...useQuery({ ...options, enabled: ready, placeholderData: keepPreviousData }), space };
}
