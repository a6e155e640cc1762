import type { TextLanguage } from "@samrad/contracts/languages";
import type { SearchClause } from "@samrad/contracts/search-query";
import {
  anyPart,
  type Configuration,
  configurationNames,
  configurations,
  quote,
  readingsOf,
  type ReadTerms,
} from "../search-words/view.ts";

/**
 * What a clause may be in a text of a language: what is written, which always counts, or a compound of it, which counts
 * where the text has it. `place` is that of the clause.
 */
export type Alternative = { lang: TextLanguage; place: number; query: string; counts: boolean };

type Asked = { clauses: readonly SearchClause[]; terms: ReadTerms };

function alternativesIn({ clauses, terms }: Asked, name: Configuration): Omit<Alternative, "lang">[] {
  return clauses.flatMap((clause, place) => {
    const readings = readingsOf(clause, terms, name);
    if (readings.length === 0) return [];
    const written = anyPart(
      readings.map(({ query }) => query),
      clause,
    );
    const compounds = readings.flatMap((reading) => reading.compounds.map(quote));
    return [{ place, query: written, counts: true }, ...compounds.map((query) => ({ place, query, counts: false }))];
  });
}

/** All that the clauses may be, in each language as it reads them; none where nothing has compounds. */
export function alternativesOf(asked: Asked): Alternative[] {
  if (asked.terms.read.every(({ compounds }) => compounds.length === 0)) return [];
  return configurationNames.flatMap((name) => {
    const own = alternativesIn(asked, name);
    return configurations[name].flatMap((lang) => own.map((alternative) => ({ lang, ...alternative })));
  });
}

/** The query of a language without compounds; null where nothing has any. */
export function bareQuery(alternatives: readonly Alternative[], language: TextLanguage): string | null {
  const written = alternatives.filter(({ lang, counts }) => counts && lang === language);
  return written.length === 0 ? null : written.map(({ query }) => query).join(" & ");
}

/** A piece of a query, and what a text has to have for it; null for what always counts. */
export type RankingPart = { text: string; ifHas: string | null };

/** The query of a language in pieces: those that a text has, one after the other and closed by ")", rank it as the whole. */
export function rankingParts(alternatives: readonly Alternative[], language: TextLanguage): RankingPart[] {
  const own = alternatives.filter(({ lang }) => lang === language);
  return own.map(({ place, query, counts }, index) => {
    const before = index === 0 ? "(" : own[index - 1]!.place === place ? " | " : ") & (";
    return { text: before + query, ifHas: counts ? null : query };
  });
}

/** The query for any compound in any language; null where nothing has any. */
export function anyCompound(alternatives: readonly Alternative[]): string | null {
  const compounds = new Set(alternatives.filter(({ counts }) => !counts).map(({ query }) => query));
  return compounds.size === 0 ? null : [...compounds].join(" | ");
}
