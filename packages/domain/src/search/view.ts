import { toParticipant } from "@samrad/contracts/chatham-house";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { SearchHit, SearchResult, Segment } from "@samrad/contracts/search";
import type { SearchClause } from "@samrad/contracts/search-query";
import type { ThreadStatus } from "@samrad/contracts/threads";
import type { Named, Names } from "../names/queries.ts";
import type { Near } from "../near-matches/queries.ts";
import type { Plan } from "../search-matches/queries.ts";
import { closeMark, openMark, readSnippet } from "../search-snippets/view.ts";

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

/** A hit as the database gives it; `missing` are places among the clauses of the query. What is withheld has no id. */
export type Row = Omit<
  SearchHit,
  "title" | "snippet" | "createdAt" | "missing" | "space" | "author" | "organisation"
> & {
  title: string;
  snippet: string;
  created_at: Date;
  missing: number[] | null;
  rank: number;
  spaceId: string;
  organisationId: string | null;
  authorId: string | null;
  /** Instead of the author. */
  participant: number | null;
};

const wordsOf = ({ any }: SearchClause) => any.map(({ text }) => text).join(" / ");

function toSearchHit(row: Row, clauses: readonly SearchClause[], names: Names): SearchHit {
  const { threadId, postId, number, part, lang, titleLang, status, participant, missing } = row;
  return {
    threadId,
    postId,
    number,
    part,
    lang,
    titleLang,
    status,
    title: toSegments(row.title),
    snippet: toSegments(readSnippet(row.snippet)),
    space: names.spaces.get(row.spaceId)!,
    author: participant === null ? names.people.get(row.authorId!)! : toParticipant(participant),
    organisation: names.organisations.get(row.organisationId ?? "") ?? null,
    createdAt: row.created_at.toISOString(),
    missing: (missing ?? []).flatMap((place) => (clauses[place] ? [wordsOf(clauses[place])] : [])),
  };
}

/** One way in which hits can be narrowed down, of the kind that `by` says; and how many of them lack some of the words. */
type Counted = { by: number; count: number; lacking: number; value: string | null };

/** Of everything that was found; and who asked, the words of the network and the names as they were when it was read. */
export type Head = { holds: boolean; wordsVersion: string; namesVersion: string; counted: Counted[] | null };

/** A page of hits as the database gives it. */
export type Page = Head & { hits: Row[] };

/** The kinds of what was counted: a bit is set for each column that it was not counted by (`grouping`). */
const kinds = { spaces: 15, organisations: 23, languages: 27, states: 29, years: 30, all: 31 } as const;

/** How many organisations are offered to narrow a search down to. */
const mostOrganisations = 12;

const ofKind = ({ counted }: Page, kind: number) => (counted ?? []).filter(({ by }) => by === kind);

/** The values of a kind, the most frequent first; what is withheld has none. */
const valuesOf = (page: Page, kind: number) =>
  ofKind(page, kind)
    .flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));

const organisationsOf = (page: Page) => valuesOf(page, kinds.organisations).slice(0, mostOrganisations);

/** Everything that a page names. */
export function namedIn(page: Page): Named {
  const { hits } = page;
  return {
    spaces: [...hits.map(({ spaceId }) => spaceId), ...valuesOf(page, kinds.spaces).map(({ value }) => value)],
    people: hits.flatMap(({ authorId }) => authorId ?? []),
    organisations: [
      ...hits.flatMap(({ organisationId }) => organisationId ?? []),
      ...organisationsOf(page).map(({ value }) => value),
    ],
    concepts: [],
  };
}

/** How much was found, and how much of it has all that was asked for. */
export function overallOf(page: Page): { total: number; complete: number } {
  const [all] = ofKind(page, kinds.all);
  return all ? { total: all.count, complete: all.count - all.lacking } : { total: 0, complete: 0 };
}

type Facets = Pick<SearchResult, "spaces" | "organisations" | "languages" | "states" | "years">;

const toFacets = (page: Page, names: Names): Facets => ({
  spaces: valuesOf(page, kinds.spaces).map(({ value, count }) => ({ space: names.spaces.get(value)!, count })),
  organisations: organisationsOf(page).map(({ value, count }) => ({
    organisation: names.organisations.get(value)!,
    count,
  })),
  languages: valuesOf(page, kinds.languages).map(({ value, count }) => ({ lang: value as TextLanguage, count })),
  states: valuesOf(page, kinds.states).map(({ value, count }) => ({ status: value as ThreadStatus, count })),
  years: valuesOf(page, kinds.years).map(({ value, count }) => ({ year: Number(value), count })),
});

/** What a search found, and whether it looked through the newest posts alone. */
export type Found = { plan: Plan; page: Page; isOfNewest: boolean };

/** Whether two plans of one search ask for the same. */
export const isSamePlan = (one: Plan, other: Plan): boolean =>
  JSON.stringify(one.queries) === JSON.stringify(other.queries);

type Naming = { names: Names; near: Near | undefined };

export function toResult({ plan, page, isOfNewest }: Found, { names, near }: Naming): SearchResult {
  const hits = page.hits.map((hit) => toSearchHit(hit, plan.clauses, names));
  const corrections = near?.correctionsIn(hits) ?? [];
  return { hits, ...overallOf(page), isOfNewest, corrections, problems: plan.problems, ...toFacets(page, names) };
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
