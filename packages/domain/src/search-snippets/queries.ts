import type { TextLanguage } from "@samrad/contracts/languages";
import type { SearchClause } from "@samrad/contracts/search-query";
import { Prisma } from "@samrad/db/client";
import { outcome, post, type Source, title } from "../search-matches/queries.ts";
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

type Headline = (words: Prisma.Sql) => Prisma.Sql;

/** A text with what it has of its own language's query marked; null for one that has nothing of it, which costs little. */
function mark(
  { lang, vector }: Source,
  { queries }: Marked,
  make: (headline: (options: string) => Headline, query: string) => Prisma.Sql,
): Prisma.Sql {
  const cases = configurationNames.map((name) => {
    const languages: readonly TextLanguage[] = configurations[name];
    const own = queries.find((query) => query.languages.some((one) => languages.includes(one)))?.query ?? "";
    const listed = Prisma.raw(languages.map((language) => `'${language}'`).join(", "));
    const headline = (options: string) => (words: Prisma.Sql) =>
      Prisma.sql`ts_headline(${Prisma.raw(`'${name}'`)}, ${words}, ${own}::tsquery, ${options})`;
    return Prisma.sql`when ${lang} in (${listed}) and ${vector} @@ ${anyOf(lexemesOf(own))}::tsquery then ${make(headline, own)}`;
  });
  return Prisma.sql`case ${Prisma.join(cases, " ")} end`;
}

/** The title with what is searched for marked in it. */
export function titleOf(marked: Marked): Prisma.Sql {
  const { words } = title;
  if (marked.queries.length === 0) return words;
  return Prisma.sql`coalesce(${mark(title, marked, (headline) => headline(wholeTitle)(words))}, ${words})`;
}

/** Longer texts than this are not gone through as a whole for a single word, but so much of them around it. */
const excerpt = 300;
const before = 80;

/** Words that begin as one of the lexemes does: the last letter of a stem may be another in the word. */
function beginnings(query: string): string {
  const stems = lexemesOf(query).map((lexeme) => (lexeme.length > 4 ? lexeme.slice(0, -1) : lexeme));
  return String.raw`\m(?:${stems.map((stem) => stem.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`)).join("|")})`;
}

/** Whole words around the first one that begins so, from one space to another; null where there is none. */
const around = (words: Prisma.Sql, query: string) => Prisma.sql`(
  select case when x.at > 0 then left(cut.text, length(cut.text) - strpos(reverse(cut.text), ' ')) end
  from (select regexp_instr(${words}, ${beginnings(query)}, 1, 1, 0, 'i') as at) x
  cross join lateral (select substr(${words} || ' ', greatest(x.at - ${before}::int, 1), ${excerpt}::int) as whole) part
  cross join lateral (
    select case when x.at > ${before}::int + 1 then substr(part.whole, strpos(part.whole, ' ') + 1) else part.whole end as text) cut)`;

/** Where what begins so is not what is searched for, or is written otherwise, the whole text is gone through after all. */
const aroundWord = (words: Prisma.Sql, query: string, headline: Headline) => Prisma.sql`case
  when length(${words}) <= ${excerpt}::int then ${headline(words)} else (
    select case when strpos(h.short, ${openMark}) > 0 then h.short else ${headline(words)} end
    from (select ${headline(around(words, query))} as short) h) end`;

function snippet(source: Source, marked: Marked): Prisma.Sql {
  const { words } = source;
  // What has none of the words begins at its beginning and ends with a word.
  const plain = Prisma.sql`case when length(${words}) <= 220 then ${words}
    else regexp_replace(left(${words}, 220), '\\s+\\S*$', '') || ' …' end`;
  if (marked.queries.length === 0) return plain;
  const shown = mark(source, marked, (headline, query) =>
    marked.isOneWord ? aroundWord(words, query, headline(fragments)) : headline(fragments)(words),
  );
  return Prisma.sql`coalesce(${shown}, ${plain})`;
}

/** The words of a hit around what is searched for; `page` says which part of its thread it is. */
export const snippetOf = (marked: Marked): Prisma.Sql =>
  Prisma.sql`case page.part when 'outcome' then ${snippet(outcome, marked)} else ${snippet(post, marked)} end`;
