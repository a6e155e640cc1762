import { isProvisionKey } from "@samrad/contracts/provision-keys";
import type { ThreadFilter } from "@samrad/contracts/threads";
import { type StandingView, standingViews } from "@samrad/contracts/views";
import { readId } from "../concepts/concept-search-params.ts";

/** The filters as they stand above a list. */
export const segmentFilters = ["all", "unread", "followed", "open", "mine"] as const satisfies readonly ThreadFilter[];
/** All that an address may ask for: the views that everybody has too. */
export const listFilters = [...segmentFilters, ...standingViews] as const;
export type ListFilter = (typeof listFilters)[number];

/** What a visitor may filter by: the others ask what the reader has done. */
export const visitorFilters = ["all", "open"] as const satisfies readonly ListFilter[];

/** `cites`: the key of a provision that the threads cite. */
export type FilterSearch = { filter?: ListFilter; concept?: string; cites?: string };

/** Whether it is one of the views that everybody has. */
export const isStandingView = (filter: ListFilter): filter is StandingView =>
  (standingViews as readonly ListFilter[]).includes(filter);

/** What a page with a list of threads is told by its address. */
export type ListProps = { filter: ListFilter; concept: string | undefined; cites?: string | undefined };

/** The filters of an address; nothing for all threads. */
export function readFilter({ filter, concept, cites }: Record<string, unknown>): FilterSearch {
  const known = listFilters.find((one) => one === filter);
  const conceptId = readId(concept);
  return {
    ...(known && known !== "all" && { filter: known }),
    ...(conceptId && { concept: conceptId }),
    ...(isProvisionKey(cites) && { cites }),
  };
}
