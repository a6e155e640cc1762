import type { TextLanguage } from "@samrad/contracts/languages";
import type { OrganisationRef } from "@samrad/contracts/people";
import type { SearchHit, SearchResult, Segment } from "@samrad/contracts/search";
import type { SearchClause } from "@samrad/contracts/search-query";
import type { SpaceRef } from "@samrad/contracts/spaces";
import type { ThreadStatus } from "@samrad/contracts/threads";
import type { Near } from "../near-matches/queries.ts";
import type { Plan } from "../search-matches/queries.ts";
import { closeMark, openMark } from "../search-snippets/queries.ts";

/** Text with marks around the hits -> pieces. */
export function toSegments(marked: string): Segment[] {
  return marked
    .split(openMark)
    .flatMap((part, index): Segment[] => {
      if (index === 0) return [{ text: part, hit: false }];
      const [hit = "", ...rest] = part.split(closeMark);
      return [
        { text: hit, hit: true },
        { text: rest.join(""), hit: false },
      ];
    })
    .filter((segment) => segment.text !== "");
}

/** A hit as the database gives it; `missing` are places among the clauses of the query. */
export type Row = Omit<SearchHit, "title" | "snippet" | "createdAt" | "missing"> & {
  title: string;
  snippet: string;
  created_at: string;
  missing: number[] | null;
  rank?: number;
};

const wordsOf = ({ any }: SearchClause) => any.map(({ text }) => text).join(" / ");

export function toSearchHit(row: Row, clauses: readonly SearchClause[]): SearchHit {
  const { created_at, title, snippet, missing, rank: _rank, ...hit } = row;
  return {
    ...hit,
    title: toSegments(title),
    snippet: toSegments(snippet),
    createdAt: new Date(created_at).toISOString(),
    missing: (missing ?? []).flatMap((place) => (clauses[place] ? [wordsOf(clauses[place])] : [])),
  };
}

/** One way in which hits can be narrowed down, of the kind that `by` says; and how many of them lack some of the words. */
type Counted = {
  by: number;
  count: number;
  lacking: number;
  lang: TextLanguage;
  status: ThreadStatus;
  year: number;
  space: SpaceRef | null;
  organisation: OrganisationRef | null;
};

/** A page of hits as the database gives it, with what the words of the network were when it was read. */
export type Page = { wordsVersion: string; hits: Row[] | null; counted: Counted[] | null };

/** The kinds of what was counted: a bit is set for each column that it was not counted by (`grouping`). */
const kinds = { spaces: 15, organisations: 23, languages: 27, states: 29, years: 30, all: 31 } as const;

/** How many organisations are offered to narrow a search down to. */
const mostOrganisations = 12;

const ofKind = ({ counted }: Page, kind: number) => (counted ?? []).filter(({ by }) => by === kind);

/** How much was found, and how much of it has all that was asked for. */
export function overallOf(page: Page): { total: number; complete: number } {
  const [all] = ofKind(page, kinds.all);
  return all ? { total: all.count, complete: all.count - all.lacking } : { total: 0, complete: 0 };
}

type Facets = Pick<SearchResult, "spaces" | "organisations" | "languages" | "states" | "years">;

const toFacets = (page: Page): Facets => ({
  spaces: ofKind(page, kinds.spaces).flatMap(({ space, count }) => (space ? [{ space, count }] : [])),
  organisations: ofKind(page, kinds.organisations)
    .flatMap(({ organisation, count }) => (organisation ? [{ organisation, count }] : []))
    .slice(0, mostOrganisations),
  languages: ofKind(page, kinds.languages).map(({ lang, count }) => ({ lang, count })),
  states: ofKind(page, kinds.states).map(({ status, count }) => ({ status, count })),
  years: ofKind(page, kinds.years).map(({ year, count }) => ({ year, count })),
});

/** What a search found, and whether it looked through the newest posts alone. */
export type Found = { plan: Plan; page: Page; isOfNewest: boolean };

/** Whether two plans of one search ask for the same. */
export const isSamePlan = (one: Plan, other: Plan): boolean =>
  JSON.stringify(one.queries) === JSON.stringify(other.queries);

export function toResult({ plan, page, isOfNewest }: Found, near?: Near): SearchResult {
  const hits = (page.hits ?? []).map((hit) => toSearchHit(hit, plan.clauses));
  const corrections = near?.correctionsIn(hits) ?? [];
  return { hits, ...overallOf(page), isOfNewest, corrections, problems: plan.problems, ...toFacets(page) };
}

export const nothing: SearchResult = {
  hits: [],
  total: 0,
  complete: 0,
  isOfNewest: false,
  corrections: [],
  problems: [],
  spaces: [],
  organisations: [],
  languages: [],
  states: [],
  years: [],
};
