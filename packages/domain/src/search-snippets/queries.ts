import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";
import type { SearchClause } from "@samrad/contracts/search-query";
import { Prisma } from "@samrad/db/client";
import { anyOf, configurationNames, configurations, type LanguageQuery, lexemesOf } from "../search-words/view.ts";

// From Unicode's private use area: they stand in no real text, and no markup has to be escaped.
export const openMark = "\uE000";
export const closeMark = "\uE001";

/** What is marked in a hit, and whether that is a single word: then any place where it stands is as good as another. */
export type Marked = { queries: readonly LanguageQuery[]; isOneWord: boolean };

export const marksOneWord = (clauses: readonly SearchClause[]): boolean => {
  const [only, ...others] = clauses.filter(({ isExcluded }) => !isExcluded);
  return others.length === 0 && only !== undefined && only.any.every(({ isPhrase }) => !isPhrase);
};

const marks = `StartSel=${openMark}, StopSel=${closeMark}`;
const wholeTitle = `${marks}, HighlightAll=true`;
const fragments = `${marks}, MaxFragments=2, MinWords=10, MaxWords=28, FragmentDelimiter=" … "`;

const configurationOf = (language: TextLanguage) =>
  configurationNames.find((name) => configurations[name].some((one) => one === language));

/** Words that begin as one of the lexemes does: the last letter of a stem may be another in the word. */
function beginnings(query: string): string {
  const stems = lexemesOf(query).map((lexeme) => (lexeme.length > 4 ? lexeme.slice(0, -1) : lexeme));
  return String.raw`\m(?:${stems.map((stem) => stem.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`)).join("|")})`;
}

/** What is marked in each language that has anything of it, as the rows of `lang`, `config`, `query`, `has_any` and `begins`. */
export function markedIn({ queries }: Marked): Prisma.Sql {
  const rows = textLanguages.flatMap((lang) => {
    const query = queries.find(({ languages }) => languages.includes(lang))?.query;
    return query === undefined ? [] : [{ lang, query, config: configurationOf(lang) }];
  });
  const column = (pick: (row: (typeof rows)[number]) => string | undefined) => Prisma.sql`${rows.map(pick)}::text[]`;
  return Prisma.sql`
    select k.lang, k.config::regconfig, k.query::tsquery, k.has_any::tsquery, k.begins
    from unnest(${column(({ lang }) => lang)}, ${column(({ config }) => config)}, ${column(({ query }) => query)},
      ${column(({ query }) => anyOf(lexemesOf(query)))}, ${column(({ query }) => beginnings(query))}
    ) k (lang, config, query, has_any, begins)`;
}

/** The title `words` with what is searched for marked in it; `k` is what is marked in its language, if there is such. */
export const titleSql = (words: Prisma.Sql, vector: Prisma.Sql, k: Prisma.Sql): Prisma.Sql => Prisma.sql`
  case when ${vector} @@ ${k}.has_any then ts_headline(${k}.config, ${words}, ${k}.query, ${wholeTitle}) else ${words} end`;

/** Longer texts than this are not gone through as a whole for a single word, but so much of them around it. */
const excerpt = 300;
const before = 80;

/**
 * Whole words around the first one that begins so, from one space to another; null where there is none. With `offset 0`
 * each step is taken once: otherwise PostgreSQL puts it in wherever the next ones name it.
 */
const around = (words: Prisma.Sql, k: Prisma.Sql) => Prisma.sql`(
  select left(cut.text, length(cut.text) - strpos(reverse(cut.text), ' '))
  from (select regexp_instr(${words}, ${k}.begins, 1, 1, 0, 'i') as at offset 0) x
  cross join lateral (
    select substr(${words} || ' ', greatest(x.at - ${before}::int, 1), ${excerpt}::int) as whole where x.at > 0 offset 0) part
  cross join lateral (
    select case when x.at > ${before}::int + 1 then substr(part.whole, strpos(part.whole, ' ') + 1) else part.whole end as text
    offset 0) cut)`;

/**
 * The `words` of a hit around what is searched for; what has nothing of it begins at its beginning and ends with a word.
 * Where what begins like a single word is not it, or the word is written otherwise, the whole text is gone through.
 */
export function snippetSql(
  { isOneWord }: Marked,
  text: { words: Prisma.Sql; vector: Prisma.Sql },
  k: Prisma.Sql,
): Prisma.Sql {
  const { words, vector } = text;
  const headline = (of: Prisma.Sql) => Prisma.sql`ts_headline(${k}.config, ${of}, ${k}.query, ${fragments})`;
  const plain = Prisma.sql`case when length(${words}) <= 220 then ${words}
    else regexp_replace(left(${words}, 220), '\\s+\\S*$', '') || ' …' end`;
  const short = Prisma.sql`when ${vector} @@ ${k}.has_any and length(${words}) > ${excerpt}::int then (
    select case when strpos(h.short, ${openMark}) > 0 then h.short else ${headline(words)} end
    from (select ${headline(around(words, k))} as short offset 0) h)`;
  return Prisma.sql`case ${isOneWord ? short : Prisma.empty}
    when ${vector} @@ ${k}.has_any then ${headline(words)} else ${plain} end`;
}
