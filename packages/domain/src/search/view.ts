import type { SearchHit, SearchResult, Segment } from "@samrad/contracts/search";
import type { SearchClause } from "@samrad/contracts/search-query";

// From Unicode's private use area: they stand in no real text, and no markup has to be escaped.
export const openMark = "\uE000";
export const closeMark = "\uE001";

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

export const nothing: SearchResult = {
  hits: [],
  total: 0,
  complete: 0,
  corrections: [],
  problems: [],
  spaces: [],
  organisations: [],
  languages: [],
  states: [],
  years: [],
};
