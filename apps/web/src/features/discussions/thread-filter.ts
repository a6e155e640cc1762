import type { ThreadFilter } from "@samrad/contracts/threads";

/** The filters as they stand above a list. */
export const listFilters = ["all", "unread", "followed", "open", "mine"] as const satisfies readonly ThreadFilter[];
export type ListFilter = (typeof listFilters)[number];

/** What a visitor may filter by: the others ask what the reader has done. */
export const visitorFilters = ["all", "open"] as const satisfies readonly ListFilter[];

export type FilterSearch = { filter?: ListFilter };

/** The filter of an address; nothing for all threads. */
export function readFilter({ filter }: { filter?: unknown }): FilterSearch {
  const known = listFilters.find((one) => one === filter);
  return known && known !== "all" ? { filter: known } : {};
}
