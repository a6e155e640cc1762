import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";
import { parseSearch, type SearchClause, type SearchProblem } from "@samrad/contracts/search-query";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import type { ReadContext } from "../context.ts";
import { stands } from "../posts/policy.ts";
import { facts, organisationOf, type Part, readFilters, type ReadFilters } from "../search-filters/queries.ts";
import { type Alternative, alternativesOf, anyCompound, bareQuery, rankingParts } from "../search-ranks/view.ts";
import type { Span } from "../search-spans/view.ts";
import { readTerms, type WordMemory } from "../search-words/queries.ts";
import { type LanguageQuery, type ReadTerms, toQueries } from "../search-words/view.ts";
import { visibleToSql } from "../spaces/policy.ts";

/** A search as it is carried out: its words as each language reads them, and what the operators ask for. */
export type Plan = {
  clauses: readonly SearchClause[];
  terms: ReadTerms;
  /** A `tsquery` for each language; null where no words are searched for. */
  queries: readonly LanguageQuery[] | null;
  alternatives: readonly Alternative[];
  filters: ReadFilters;
  problems: SearchProblem[];
};

/** So many words of a query are read; the rest is left out. */
const mostClauses = 16;

/** Reads a query; null where nothing is asked. Of what is remembered the version has to be asked for (`readTerms`). */
export async function planSearch(context: ReadContext, text: string, memory?: WordMemory): Promise<Plan | null> {
  const { clauses: written, filters: narrowed, problems } = parseSearch(text);
  if (written.length + narrowed.length === 0) return null;
  const clauses = written.slice(0, mostClauses);
  const terms = await readTerms(
    context.db,
    clauses.flatMap(({ any }) => any),
    memory,
  );
  const filters = await readFilters(context, narrowed);
  const queries = clauses.length === 0 ? null : toQueries(clauses, terms);
  const alternatives = alternativesOf({ clauses, terms });
  return { clauses, terms, queries, alternatives, filters, problems: [...problems, ...filters.problems] };
}

/** A text that is searched: its language, its stored search vector, its words. */
export type Source = { lang: Prisma.Sql; vector: Prisma.Sql; words: Prisma.Sql };

export const post: Source = { lang: facts.lang.post, vector: Prisma.sql`p.search`, words: Prisma.sql`p.text` };
export const title: Source = { lang: Prisma.sql`t.lang`, vector: Prisma.sql`t.search`, words: Prisma.sql`t.title` };
export const outcome: Source = {
  lang: facts.lang.outcome,
  vector: Prisma.sql`t.outcome_search`,
  words: Prisma.sql`t.outcome_text`,
};

/** A search whose words are asked for: the queries of all languages, what they may be, and the posts that it reads. */
type Asked = { queries: readonly LanguageQuery[] | null; alternatives?: readonly Alternative[]; span?: Span };

const asQuery = (query: string | null, name: string) => Prisma.sql`${query}::tsquery as ${Prisma.raw(name)}`;

const columnsFor = (kind: string, queryIn: (language: TextLanguage) => string | null) =>
  textLanguages.map((language) => asQuery(queryIn(language), `${language}${kind}`));

/** For ranking what has compounds: each language's query without them, and in pieces. */
const rankingColumns = (alternatives: readonly Alternative[]) => [
  asQuery(anyCompound(alternatives), "compounds"),
  ...columnsFor("_bare", (language) => bareQuery(alternatives, language)),
  ...textLanguages.flatMap((language) => {
    const parts = rankingParts(alternatives, language);
    return [
      Prisma.sql`${parts.map(({ text }) => text)}::text[] as ${Prisma.raw(`${language}_parts`)}`,
      Prisma.sql`${parts.map(({ ifHas }) => ifHas)}::tsquery[] as ${Prisma.raw(`${language}_if_has`)}`,
    ];
  }),
];

/**
 * Queries of which a text has at least one, whatever its language: words and compounds one by one where there is a single
 * clause, since the index answers many small questions sooner than one that consists of as many parts.
 */
function wordsOf(queries: readonly LanguageQuery[], alternatives: readonly Alternative[]): string[] {
  const isOneClause = alternatives.length > 0 && alternatives.every(({ place }) => place === 0);
  return [...new Set((isOneClause ? alternatives : queries).map(({ query }) => query))];
}

/**
 * `q`, which stands before what is found by it: the query of each language, `words` for what any of them reads, and what
 * ranks compounds where words have any. The planner sees no value and no length of a list: otherwise it plans anew
 * whatever is asked.
 */
export function asking({ queries, alternatives = [], span }: Asked): Prisma.Sql {
  const queryIn = (language: TextLanguage) =>
    (queries ?? []).find(({ languages }) => languages.includes(language))?.query ?? null;
  const columns = [
    Prisma.sql`${span?.since ?? null}::uuid as since`,
    Prisma.sql`${wordsOf(queries ?? [], alternatives)}::tsquery[] as words`,
    ...columnsFor("", queryIn),
    ...(alternatives.length === 0 ? [] : rankingColumns(alternatives)),
  ];
  return Prisma.sql`with q as materialized (select ${Prisma.join(columns)})`;
}

/** What `q` has for a text's own language: its query, null where the language has none, or another column of this kind. */
function ownColumn(lang: Prisma.Sql, kind = ""): Prisma.Sql {
  const cases = textLanguages.map((language) => Prisma.raw(`when '${language}' then q.${language}${kind}`));
  return Prisma.sql`case ${lang} ${Prisma.join(cases, " ")} end`;
}

/**
 * Each text is matched by the query as its own language reads it: stems, stop words and exclusions stay right. The index
 * is asked for what any language reads, one query after the other; of the rest the planner is told nothing.
 */
export const matches = (source: Source): Prisma.Sql =>
  Prisma.sql`(${source.vector} @@ any(q.words) and ${matchesUnasked(source)})`;

/** `matches`, for texts that are gone through without the index. */
const matchesUnasked = ({ lang, vector }: Source) => Prisma.sql`coalesce(${vector} @@ ${ownColumn(lang)}, false)`;

/** What is known of every match, for the facets and for the page of the best. */
export const columnsOf = (actor: Actor, part: Part) => Prisma.sql`
  p.id, ${Prisma.raw(`'${part}'`)} as part, t.space_id, ${facts.lang[part]} as lang, t.status, ${facts.at[part]} as at,
  ${organisationOf(actor, part)} as organisation_id`;

const allPosts = Prisma.sql`q cross join post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id`;
/** Posts that are found by their words: their threads are looked up one by one, never read as a whole. */
const foundPosts = Prisma.sql`q cross join post p cross join lateral (
    select id, space_id, status, lang, search, chatham_house, under_rule from thread where id = p.thread_id offset 0
  ) t join space s on s.id = t.space_id`;
const firstPosts = Prisma.sql`q cross join thread t join space s on s.id = t.space_id
  join post p on p.thread_id = t.id and p.number = 1`;

/** Parts of threads, each with its posts, its rights and what the operators ask for; `q` is what is asked (`asking`). */
export type Branch = { part: Part; columns: Prisma.Sql; where: Prisma.Sql; from?: Prisma.Sql };

/** One branch of what is found. Rights are part of it, so that hits, totals and facets know nothing else. */
export function select(actor: Actor, filters: ReadFilters, branch: Branch): Prisma.Sql {
  const { part, columns, where, from = part === "outcome" ? firstPosts : foundPosts } = branch;
  const isThere = part === "outcome" ? Prisma.sql`t.outcome_lang is not null` : stands;
  return Prisma.sql`
    select ${columnsOf(actor, part)}, ${columns} from ${from}
    where ${where} and ${isThere} and ${visibleToSql(actor)} and ${filters.conditions[part]}`;
}

/** So many threads are found by their titles where more is found than is counted, the newest. */
const mostTitled = 40;

/**
 * Threads whose titles have it, as `firstPosts`; those that the actor may read, so that none takes the place of another.
 * With `offset 0` they are found by the index: otherwise PostgreSQL may go through all threads, from the newest on.
 */
const newestTitled = (actor: Actor) => Prisma.sql`q cross join lateral (
    select t.* from (select * from thread t where ${matches(title)} offset 0) t join space s on s.id = t.space_id
    where ${visibleToSql(actor)} order by t.id desc limit ${Prisma.raw(String(mostTitled))}
  ) t join space s on s.id = t.space_id join post p on p.thread_id = t.id and p.number = 1`;

/** First posts, found by the title that stands for them. */
export function selectTitled(
  actor: Actor,
  filters: ReadFilters,
  { columns, where, from = firstPosts }: Omit<Branch, "part">,
): Prisma.Sql {
  return Prisma.sql`
    select ${columnsOf(actor, "post")}, ${columns} from ${from}
    where ${where} and ${stands} and ${visibleToSql(actor)} and ${filters.conditions.post}`;
}

/**
 * The query of a text's own language without the compounds that the text has not: it ranks the text alike, and PostgreSQL
 * clears 32 kB for each word of a query, and as much for each operator, whenever it ranks one.
 */
const rankingQuery = ({ lang, vector }: Source) => Prisma.sql`case when ${vector} @@ q.compounds then (
    select (string_agg(k.part, '' order by k.place) || ')')::tsquery
    from unnest(${ownColumn(lang, "_parts")}, ${ownColumn(lang, "_if_has")}) with ordinality k (part, if_has, place)
    where k.if_has is null or ${vector} @@ k.if_has)
  else ${ownColumn(lang, "_bare")} end`;

/** How much of what is asked for a text is about, as PostgreSQL ranks it by the query of its language. */
const rankOf = (source: Source, alternatives: readonly Alternative[]) => Prisma.sql`
  coalesce(ts_rank_cd(${source.vector}, ${alternatives.length === 0 ? ownColumn(source.lang) : rankingQuery(source)}, 1), 0)`;

const everything = Prisma.sql`true`;
const nothing = Prisma.sql`0::real as own`;

/** Without words: all that the operators ask for. */
const selectAll = (actor: Actor, filters: ReadFilters, span: Span) => [
  select(actor, filters, {
    part: "post",
    from: allPosts,
    where: span ? isIn : everything,
    columns: Prisma.sql`false as titled, ${nothing}`,
  }),
  select(actor, filters, { part: "outcome", where: everything, columns: Prisma.sql`false as titled, ${nothing}` }),
];

const isIn = Prisma.sql`p.id >= q.since`;

function selectMatching(actor: Actor, { filters, alternatives }: Plan, span: Span): Prisma.Sql[] {
  const rank = (source: Source) => rankOf(source, alternatives);
  const matched = span?.readThrough ? matchesUnasked(post) : matches(post);
  const inText = span ? Prisma.sql`${matched} and ${isIn}` : matched;
  const isNotInText = Prisma.sql`(${inText}) is not true`;
  // Older posts than those of the span may have it in their texts too.
  const own = span ? Prisma.sql`${rank(post)} as own` : nothing;
  return [
    select(actor, filters, {
      part: "post",
      where: inText,
      columns: Prisma.sql`(p.number = 1 and ${matches(title)}) as titled, ${rank(post)} as own`,
    }),
    select(actor, filters, {
      part: "outcome",
      where: matches(outcome),
      columns: Prisma.sql`false as titled, ${rank(outcome)} as own`,
    }),
    selectTitled(actor, filters, {
      from: span ? newestTitled(actor) : firstPosts,
      where: span ? isNotInText : Prisma.sql`${matches(title)} and ${isNotInText}`,
      columns: Prisma.sql`true as titled, ${own}`,
    }),
  ];
}

/**
 * Everything that has all that is asked for: `id`, `part`, the columns of the facets, `titled` (the title has it), and
 * `own`, how much of it the text itself is about. A title stands for the first post. Of posts that have it in their text,
 * those of the span are found.
 */
export function findMatches({ actor }: Pick<ReadContext, "actor">, plan: Plan, span: Span = null): Prisma.Sql {
  const { queries, alternatives, filters } = plan;
  const found = queries === null ? selectAll(actor, filters, span) : selectMatching(actor, plan, span);
  return Prisma.sql`${asking({ queries, alternatives, span })} ${Prisma.join(found, " union all ")}`;
}

/** The same search, among less. */
export function narrow(plan: Plan, condition: (part: Part) => Prisma.Sql): Plan {
  const { conditions } = plan.filters;
  const both = (part: Part) => Prisma.sql`${condition(part)} and ${conditions[part]}`;
  return { ...plan, filters: { ...plan.filters, conditions: { post: both("post"), outcome: both("outcome") } } };
}
