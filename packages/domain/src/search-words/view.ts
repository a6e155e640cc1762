import type { TextLanguage } from "@samrad/contracts/languages";
import type { SearchClause, SearchTerm } from "@samrad/contracts/search-query";

/** PostgreSQL's text search configuration for each language; Bokmål and Nynorsk have one together. */
export const configurations = {
  swedish: ["sv"],
  norwegian: ["nb", "nn"],
  english: ["en"],
  danish: ["da"],
  finnish: ["fi"],
} as const satisfies Record<string, readonly TextLanguage[]>;
export type Configuration = keyof typeof configurations;

export const configurationNames = Object.keys(configurations) as Configuration[];

/** English writes its compounds apart. */
export const compounding: readonly Configuration[] = configurationNames.filter((name) => name !== "english");

/** What a configuration makes of a term: a `tsquery`, the compounds that hold it, and in how many texts it stands. */
export type ReadTerm = {
  configuration: Configuration;
  /** The place of the term among those that were read. */
  place: number;
  query: string;
  compounds: string[];
  seenIn: number;
  /** In how many texts its compounds stand, each counted for itself. */
  compoundsIn: number;
};

/** Terms as PostgreSQL reads them, in every configuration; `version` is that of the words of the network. */
export type ReadTerms = { terms: readonly SearchTerm[]; read: readonly ReadTerm[]; version: string };

/** The setting that says how far the log was read for words. */
export const wordsCursor = "search_words.cursor";

export const quote = (lexeme: string) => `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** The lexemes that stand in a `tsquery`. */
export const lexemesOf = (query: string): string[] =>
  [...new Set(query.match(/'(?:[^'\\]|''|\\.)*'/gs) ?? [])].map((quoted) =>
    quoted.slice(1, -1).replaceAll("''", "'").replaceAll("\\\\", "\\"),
  );

/** The `tsquery` for any of these lexemes. */
export const anyOf = (lexemes: readonly string[]): string => lexemes.map(quote).join(" | ");

/** A `tsquery` for each configuration that has one, or for languages that share it. */
export type LanguageQuery = { languages: TextLanguage[]; query: string };

/** What the terms of a clause are in one configuration, without stop words. */
export function readingsOf(
  { any, isExcluded }: SearchClause,
  { terms, read }: ReadTerms,
  name: Configuration,
): ReadTerm[] {
  const readings = any.flatMap((term) => {
    const found = read.find(({ configuration, place }) => configuration === name && terms[place] === term);
    return found && found.query !== "" ? [found] : [];
  });
  // What is left out is left out as it is written, not with every compound of it.
  return isExcluded ? readings.map((reading) => ({ ...reading, compounds: [] })) : readings;
}

/** The `tsquery` of a clause, for any of its parts; empty when it has none. */
export function anyPart(parts: readonly string[], { isExcluded }: SearchClause): string {
  if (parts.length === 0) return "";
  const whole = `(${parts.join(" | ")})`;
  return isExcluded ? `!${whole}` : whole;
}

/** One clause in one configuration; empty when it holds nothing but stop words. */
export function clauseQuery(clause: SearchClause, terms: ReadTerms, name: Configuration): string {
  const parts = readingsOf(clause, terms, name).flatMap(({ query, compounds }) =>
    compounds.length === 0 ? [query] : [query, anyOf(compounds)],
  );
  return anyPart(parts, clause);
}

/** Languages whose queries read the same are asked together. */
export function groupLanguages(queryIn: (name: Configuration) => string): LanguageQuery[] {
  const groups = new Map<string, TextLanguage[]>();
  for (const name of configurationNames) {
    const query = queryIn(name);
    if (query !== "") groups.set(query, [...(groups.get(query) ?? []), ...configurations[name]]);
  }
  return [...groups].map(([query, languages]) => ({ query, languages }));
}

/** All clauses together, for each language as it reads them. Without clauses, none. */
export function toQueries(clauses: readonly SearchClause[], terms: ReadTerms): LanguageQuery[] {
  return groupLanguages((name) =>
    clauses
      .map((clause) => clauseQuery(clause, terms, name))
      .filter((query) => query !== "")
      .join(" & "),
  );
}

/** How many letters have to be put in, left out, changed or swapped to make one word of another; counted up to 3. */
export function editsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1, swapped ? before[j - 2]! + 1 : 3));
    }
    [before, row] = [row, next];
  }
  return Math.min(3, row[other.length]!);
}

/** How many slips of the pen a word of this length may have. */
export const mostEdits = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
