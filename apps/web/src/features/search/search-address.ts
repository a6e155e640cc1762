import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";

/** What is searched for, as it stands in the address. */
export type Wanted = { q?: string; space?: string; lang?: TextLanguage; offset?: number };

/** How many hits a page has. */
export const hitsPerPage = 20;
/** The last place that a page may begin at. */
export const lastOffset = 200;

const textOf = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** Takes what is of use from an address; a search for a number comes as a number. */
export function readSearch(raw: Record<string, unknown>): Wanted {
  const lang = textLanguages.find((one) => one === raw.lang);
  const offset = Math.min(Math.floor(Number(raw.offset) || 0), lastOffset);
  return {
    ...(textOf(raw.q) && { q: textOf(raw.q).slice(0, 300) }),
    ...(textOf(raw.space) && { space: textOf(raw.space) }),
    ...(lang && { lang }),
    ...(offset > 0 && { offset }),
  };
}
