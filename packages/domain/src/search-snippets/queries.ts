import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";
import type { SearchClause } from "@samrad/contracts/search-query";
import { Prisma } from "@samrad/db/client";
import { anyOf, configurationNames, configurations, type LanguageQuery, lexemesOf } from "../search-words/view.ts";
import { closeMark, cutMark, edgeMark, goesOn, lettersOfEnds, openMark, piecesMark } from "./view.ts";

/** What is marked in a hit, and whether that is a single word: then any place where it stands is as good as another. */
export type Marked = { queries: readonly LanguageQuery[]; isOneWord: boolean };

export const marksOneWord = (clauses: readonly SearchClause[]): boolean => {
  const [only, ...others] = clauses.filter(({ isExcluded }) => !isExcluded);
  return others.length === 0 && only !== undefined && only.any.every(({ isPhrase }) => !isPhrase);
};

const marks = `StartSel=${openMark}, StopSel=${closeMark}`;
const asAWhole = `${marks}, HighlightAll=true`;
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
  case when ${vector} @@ ${k}.has_any then ts_headline(${k}.config, ${words}, ${k}.query, ${asAWhole}) else ${words} end`;

/** For a single word a text is not gone through as a whole, but so much of it around the word: so much is shown of any. */
const excerpt = 220;
const before = 60;

/** The `words` around the first one that begins so, else their beginning. */
const around = (words: Prisma.Sql, k: Prisma.Sql) => Prisma.sql`substr(${edgeMark} || ${words} || ${edgeMark},
  case when length(${words}) <= ${excerpt}::int then 1
  else greatest(regexp_instr(${words}, ${k}.begins, 1, 1, 0, 'i') - ${before}::int, 1) end, ${excerpt + 2}::int)`;

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
  const headline = (of: Prisma.Sql, options: string) =>
    Prisma.sql`ts_headline(${k}.config, ${of}, ${k}.query, ${options})`;
  const pieces = Prisma.sql`${piecesMark} || left(${words}, ${lettersOfEnds}::int) || ${edgeMark} ||
    ${headline(words, fragments)} || ${edgeMark} || right(${words}, ${lettersOfEnds}::int)`;
  const plain = Prisma.sql`case when length(${words}) <= ${excerpt}::int then ${words}
    else regexp_replace(left(${words}, ${excerpt}::int), '\\s+\\S*$', '') || ${goesOn} end`;
  // With `offset 0` the excerpt is marked once: otherwise PostgreSQL puts it in wherever it is named.
  const short = Prisma.sql`when ${vector} @@ ${k}.has_any then (
    select case when strpos(h.short, ${openMark}) > 0 then ${cutMark} || h.short else ${pieces} end
    from (select ${headline(around(words, k), asAWhole)} as short offset 0) h)`;
  return Prisma.sql`case ${isOneWord ? short : Prisma.empty}
    when ${vector} @@ ${k}.has_any then ${pieces} else ${plain} end`;
}
