import { textLanguages } from "./languages.ts";

/** What narrows a search down: `in:ai-act`, `by:"Alva Lind"`, `-has:attachment`. */
export const searchOperators = [
  "in",
  "by",
  "org",
  "lang",
  "is",
  "before",
  "after",
  "has",
  "mentions",
  "cites",
] as const;
export type SearchOperator = (typeof searchOperators)[number];

/** The values that an operator takes, where it takes no others. */
export const operatorValues: Partial<Record<SearchOperator, readonly string[]>> = {
  lang: textLanguages,
  is: ["resolved", "unresolved"],
  has: ["attachment"],
  mentions: ["me"],
};

/** A word, or words in quotation marks. */
export type SearchTerm = { text: string; isPhrase: boolean };
/** One of the terms has to stand in a text, or none may. */
export type SearchClause = { any: SearchTerm[]; isExcluded: boolean };
export type SearchFilter = { operator: SearchOperator; value: string; isExcluded: boolean };

/**
 * What of a query could not be understood: an `operator` that there is none of (its words are searched for), a `value`
 * that the operator does not take, a `name` of nothing that the reader may see, a `provision` that is none, or a
 * `session` that is missing for "me". `written` is how it stands in the query.
 */
export type SearchProblem = { kind: "operator" | "value" | "name" | "provision" | "session"; written: string };

export type SearchQuery = { clauses: SearchClause[]; filters: SearchFilter[]; problems: SearchProblem[] };

const token = /(-?)(?:(\p{L}{2,}):(?=[^\s/]))?(?:"([^"]*)"?|(\S+))/gu;

type Token = { written: string; isExcluded: boolean; operator: string | undefined; text: string; isPhrase: boolean };

function tokensOf(query: string): Token[] {
  return Array.from(query.matchAll(token), ([written, minus, operator, quoted, bare]) => ({
    written,
    isExcluded: minus === "-",
    operator: operator?.toLowerCase(),
    text: (quoted ?? bare ?? "").trim(),
    isPhrase: quoted !== undefined,
  }));
}

const isOperator = (name: string): name is SearchOperator => searchOperators.some((operator) => operator === name);

const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The first day of a year, of a month, or a day: `2026`, `2026-03`, `2026-03-31`; undefined for what is no date. */
export function firstDayOf(value: string): string | undefined {
  const [, year, month = "01", day = "01"] = date.exec(value) ?? [];
  if (!year || year < "1900") return undefined;
  const written = `${year}-${month}-${day}`;
  const parsed = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(written) ? written : undefined;
}

function takes(operator: SearchOperator, value: string): boolean {
  if (operator === "before" || operator === "after") return firstDayOf(value) !== undefined;
  return operatorValues[operator]?.includes(value.toLowerCase()) ?? true;
}

function addWord({ clauses }: SearchQuery, { text, isPhrase, isExcluded }: Token, isAlternative: boolean): void {
  const term = { text, isPhrase };
  const last = clauses.at(-1);
  if (isAlternative && last && !last.isExcluded && !isExcluded) last.any.push(term);
  else clauses.push({ any: [term], isExcluded });
}

function addFilter({ filters, problems }: SearchQuery, { written, text, isExcluded }: Token, operator: SearchOperator) {
  if (!takes(operator, text)) problems.push({ kind: "value", written });
  else filters.push({ operator, value: operatorValues[operator] ? text.toLowerCase() : text, isExcluded });
}

/**
 * Reads a query: words, "phrases", -exclusions, alternatives with `or`, operators. Nothing is lost: what is no operator
 * is searched for as it stands.
 */
export function parseSearch(text: string): SearchQuery {
  const query: SearchQuery = { clauses: [], filters: [], problems: [] };
  let isAlternative = false;
  for (const one of tokensOf(text)) {
    const { operator, written } = one;
    if (one.text === "") continue;
    const isOr = operator === undefined && !one.isPhrase && one.text.toLowerCase() === "or";
    if (operator === undefined) {
      if (!isOr) addWord(query, one, isAlternative);
    } else if (isOperator(operator)) addFilter(query, one, operator);
    else {
      query.problems.push({ kind: "operator", written });
      addWord(query, { ...one, text: `${operator}:${one.text}` }, isAlternative);
    }
    isAlternative = isOr;
  }
  return query;
}

/** An operator as it is written; a value of several words stands in quotation marks. */
export function writeFilter({ operator, value, isExcluded }: SearchFilter): string {
  return `${isExcluded ? "-" : ""}${operator}:${/\s/.test(value) ? `"${value}"` : value}`;
}

/** The query with one more operator at its end. */
export function withFilter(text: string, operator: SearchOperator, value: string): string {
  return `${text.trim()} ${writeFilter({ operator, value, isExcluded: false })}`.trim();
}

/** The query without one of its operators. */
export function withoutFilter(text: string, filter: SearchFilter): string {
  const isIt = ({ operator, text: value, isExcluded }: Token) =>
    operator === filter.operator &&
    value.toLowerCase() === filter.value.toLowerCase() &&
    isExcluded === filter.isExcluded;
  const kept = tokensOf(text).filter((one) => !isIt(one));
  return kept.map(({ written }) => written.trim()).join(" ");
}
