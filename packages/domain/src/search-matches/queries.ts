import { parseSearch, type SearchClause, type SearchProblem } from "@samrad/contracts/search-query";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import type { ReadContext } from "../context.ts";
import { stands } from "../posts/policy.ts";
import { facts, organisationOf, type Part, readFilters, type ReadFilters } from "../search-filters/queries.ts";
import { readTerms } from "../search-words/queries.ts";
import { type LanguageQuery, type ReadTerms, toQueries } from "../search-words/view.ts";
import { visibleToSql } from "../spaces/policy.ts";

/** A search as it is carried out: its words as each language reads them, and what the operators ask for. */
export type Plan = {
  clauses: readonly SearchClause[];
  terms: ReadTerms;
  /** A `tsquery` for each language; null where no words are searched for. */
  queries: readonly LanguageQuery[] | null;
  filters: ReadFilters;
  problems: SearchProblem[];
};

/** So many words of a query are read; the rest is left out. */
const mostClauses = 16;

/** Reads a query; null where nothing is asked. */
export async function planSearch(context: ReadContext, text: string): Promise<Plan | null> {
  const { clauses: written, filters: narrowed, problems } = parseSearch(text);
  if (written.length + narrowed.length === 0) return null;
  const clauses = written.slice(0, mostClauses);
  const terms = await readTerms(
    context.db,
    clauses.flatMap(({ any }) => any),
  );
  const filters = await readFilters(context, narrowed);
  const queries = clauses.length === 0 ? null : toQueries(clauses, terms);
  return { clauses, terms, queries, filters, problems: [...problems, ...filters.problems] };
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

/** Read once for the whole statement, however many rows it is held against. */
export const toTsquery = (query: string) => Prisma.sql`(select ${query}::tsquery)`;

/**
 * Each text is matched by the query as its own language reads it: stems, stop words and exclusions stay right. Languages
 * that read it alike are asked together, so that a word which is the same everywhere is looked up once.
 */
export function matches({ lang, vector }: Source, queries: readonly LanguageQuery[] | null): Prisma.Sql {
  if (queries === null) return Prisma.sql`true`;
  const branches = queries.map(
    ({ languages, query }) => Prisma.sql`(${lang} = any(${languages}::text[]) and ${vector} @@ ${toTsquery(query)})`,
  );
  return branches.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(branches, " or ")})`;
}

/** What is made of the query of a text's own language. */
export function byLanguage(
  lang: Prisma.Sql,
  queries: readonly LanguageQuery[],
  make: (query: LanguageQuery) => Prisma.Sql,
): Prisma.Sql {
  const [only, ...others] = queries;
  if (only && others.length === 0) return make(only);
  const cases = queries.map((query) => Prisma.sql`when ${lang} = any(${query.languages}::text[]) then ${make(query)}`);
  return cases.length === 0 ? Prisma.sql`null` : Prisma.sql`case ${Prisma.join(cases, " ")} end`;
}

/** What is known of every match, for the facets and for the page of the best. */
export const columnsOf = (actor: Actor, part: Part) => Prisma.sql`
  p.id, ${Prisma.raw(`'${part}'`)} as part, t.space_id, ${facts.lang[part]} as lang, t.status, ${facts.at[part]} as at,
  ${organisationOf(actor, part)} as organisation_id`;

const posts = Prisma.sql`post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id`;
const firstPosts = Prisma.sql`thread t join space s on s.id = t.space_id join post p on p.thread_id = t.id and p.number = 1`;

/** Parts of threads, each with its posts, its rights and what the operators ask for. */
export type Branch = { part: Part; columns: Prisma.Sql; where: Prisma.Sql };

/** One branch of what is found. Rights are part of it, so that hits, totals and facets know nothing else. */
export function select(actor: Actor, filters: ReadFilters, { part, columns, where }: Branch): Prisma.Sql {
  const from = part === "outcome" ? firstPosts : posts;
  const isThere = part === "outcome" ? Prisma.sql`t.outcome_lang is not null` : stands;
  return Prisma.sql`
    select ${columnsOf(actor, part)}, ${columns} from ${from}
    where ${where} and ${isThere} and ${visibleToSql(actor)} and ${filters.conditions[part]}`;
}

/** First posts, found by the title that stands for them. */
export function selectTitled(actor: Actor, filters: ReadFilters, { columns, where }: Omit<Branch, "part">): Prisma.Sql {
  return Prisma.sql`
    select ${columnsOf(actor, "post")}, ${columns} from ${firstPosts}
    where ${where} and ${stands} and ${visibleToSql(actor)} and ${filters.conditions.post}`;
}

function rankOf({ lang, vector }: Source, queries: readonly LanguageQuery[] | null): Prisma.Sql {
  if (queries === null || queries.length === 0) return Prisma.sql`0::real`;
  const rank = byLanguage(lang, queries, ({ query }) => Prisma.sql`ts_rank_cd(${vector}, ${toTsquery(query)}, 1)`);
  return Prisma.sql`coalesce(${rank}, 0)`;
}

/**
 * Everything that has all that is asked for: `id`, `part`, the columns of the facets, `titled` (the title has it), and
 * `own`, how much of it the text itself is about. A title stands for the first post.
 */
export function findMatches({ actor }: ReadContext, { queries, filters }: Plan): Prisma.Sql {
  const inText = {
    where: matches(post, queries),
    columns: Prisma.sql`(p.number = 1 and ${matches(title, queries)}) as titled, ${rankOf(post, queries)} as own`,
  };
  const outcomes = {
    where: matches(outcome, queries),
    columns: Prisma.sql`false as titled, ${rankOf(outcome, queries)} as own`,
  };
  const branches = [
    select(actor, filters, { part: "post", ...inText }),
    select(actor, filters, { part: "outcome", ...outcomes }),
  ];
  if (queries !== null) {
    const byTitle = Prisma.sql`${matches(title, queries)} and ${matches(post, queries)} is not true`;
    branches.push(
      selectTitled(actor, filters, { where: byTitle, columns: Prisma.sql`true as titled, 0::real as own` }),
    );
  }
  return Prisma.join(branches, " union all ");
}

/** The same search, among less. */
export function narrow(plan: Plan, condition: (part: Part) => Prisma.Sql): Plan {
  const { conditions } = plan.filters;
  const both = (part: Part) => Prisma.sql`${condition(part)} and ${conditions[part]}`;
  return { ...plan, filters: { ...plan.filters, conditions: { post: both("post"), outcome: both("outcome") } } };
}
