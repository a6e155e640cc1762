import { textLanguages } from "@samrad/contracts/languages";
import { lastOffset, longestQuery } from "@samrad/contracts/search";
import { withFilter } from "@samrad/contracts/search-query";

/** What is searched for, operators and all, as it stands in the address; `saved` is the search that was saved. */
export type Wanted = { q?: string; saved?: string; offset?: number };

const textOf = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** The query, with what addresses of old had beside it. */
function queryOf({ q, space, lang }: Record<string, unknown>): string {
  const inSpace = textOf(space) === "" ? textOf(q) : withFilter(textOf(q), "in", textOf(space));
  const language = textLanguages.find((one) => one === lang);
  return language ? withFilter(inSpace, "lang", language) : inSpace;
}

/** Takes what is of use from an address; a search for a number comes as a number. */
export function readSearch(raw: Record<string, unknown>): Wanted {
  const q = queryOf(raw).slice(0, longestQuery);
  const offset = Math.min(Math.floor(Number(raw.offset) || 0), lastOffset);
  return {
    ...(q && { q }),
    ...(q && textOf(raw.saved) && { saved: textOf(raw.saved) }),
    ...(offset > 0 && { offset }),
  };
}
