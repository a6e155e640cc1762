import type { TextLanguage } from "@samrad/contracts/languages";
import type { SearchHit, SearchInput, SearchResult } from "@samrad/contracts/search";
import type { SpaceRef } from "@samrad/contracts/spaces";
import { Prisma } from "@samrad/db/client";
import type { ReadContext } from "../context.ts";
import { readCites } from "../citing/policy.ts";
import { citesSql } from "../provisions/policy.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { organisationRef, spaceRef } from "../threads/view.ts";
import { closeMark, openMark, toSegments } from "./view.ts";

const pageSize = 20;

/** PostgreSQL's text search configuration for each language; Bokmål and Nynorsk have one together. */
const configurations: [configuration: string, languages: TextLanguage[]][] = [
  ["swedish", ["sv"]],
  ["norwegian", ["nb", "nn"]],
  ["english", ["en"]],
  ["danish", ["da"]],
  ["finnish", ["fi"]],
];

const queryIn = (configuration: string, text: string) =>
  Prisma.sql`websearch_to_tsquery(${configuration}::regconfig, ${text})`;

/** A text that is searched: its language, its stored search vector, its words. */
type Source = { lang: Prisma.Sql; search: Prisma.Sql; words: Prisma.Sql };

const post: Source = { lang: Prisma.sql`p.lang`, search: Prisma.sql`p.search`, words: Prisma.sql`p.text` };
const title: Source = { lang: Prisma.sql`t.lang`, search: Prisma.sql`t.search`, words: Prisma.sql`t.title` };
const outcome: Source = {
  lang: Prisma.sql`t.outcome_lang`,
  search: Prisma.sql`t.outcome_search`,
  words: Prisma.sql`t.outcome_text`,
};

/** Each text is matched by the query as its own language reads it: stems, stop words and exclusions stay right. */
function matches({ lang, search: vector }: Source, text: string): Prisma.Sql {
  const branches = configurations.map(
    ([configuration, languages]) =>
      Prisma.sql`(${lang} = any(${languages}) and ${vector} @@ ${queryIn(configuration, text)})`,
  );
  return Prisma.sql`(${Prisma.join(branches, " or ")})`;
}

function byLanguage(lang: Prisma.Sql, make: (configuration: string) => Prisma.Sql): Prisma.Sql {
  const cases = configurations.map(
    ([configuration, languages]) => Prisma.sql`when ${lang} = any(${languages}) then ${make(configuration)}`,
  );
  return Prisma.sql`case ${Prisma.join(cases, " ")} end`;
}

function headline({ lang, words }: Source, text: string, options: string): Prisma.Sql {
  const marks = `StartSel=${openMark}, StopSel=${closeMark}, ${options}`;
  return byLanguage(
    lang,
    (configuration) =>
      Prisma.sql`ts_headline(${configuration}::regconfig, ${words}, ${queryIn(configuration, text)}, ${marks})`,
  );
}

function rankOf({ lang, search: vector }: Source, text: string): Prisma.Sql {
  return byLanguage(lang, (configuration) => Prisma.sql`ts_rank_cd(${vector}, ${queryIn(configuration, text)}, 1)`);
}

type Row = Omit<SearchHit, "title" | "snippet" | "createdAt"> & { title: string; snippet: string; created_at: Date };

type Overview = {
  total: number;
  spaces: { space: SpaceRef; count: number }[] | null;
  languages: { lang: TextLanguage; count: number }[] | null;
  hits: Row[] | null;
};

/** Whether a text cites all that is asked for, by its kind and its id. */
function cites(kind: "post" | "outcome", id: Prisma.Sql, keys: readonly string[]): Prisma.Sql {
  const each = keys.map(
    (key) =>
      Prisma.sql`and ${id} in (select c.source_id from citation c where c.source_kind = ${kind} and ${citesSql(key)})`,
  );
  return each.length === 0 ? Prisma.empty : Prisma.join(each, " ");
}

type Sought = { text: string; keys: readonly string[] };

/** Without words, what cites is all that is asked for. */
const matchesOr = (source: Source, { text }: Sought) => (text === "" ? Prisma.sql`true` : matches(source, text));

/** What matches, before the filters of space and language, so that those can show their counts. A title stands for the first post. */
function found(context: ReadContext, sought: Sought): Prisma.Sql {
  const { text, keys } = sought;
  const readable = visibleToSql(context.actor);
  const firstPost = Prisma.sql`join space s on s.id = t.space_id join post p on p.thread_id = t.id and p.number = 1`;
  const titled =
    text === ""
      ? Prisma.empty
      : Prisma.sql`
      union all
      select p.id, 'post', t.space_id, p.lang, true from thread t ${firstPost}
      where ${matches(title, text)} and p.withdrawn_at is null and ${readable} ${cites("post", Prisma.sql`p.id`, keys)}`;
  return Prisma.sql`
    select id, part, space_id, lang, bool_or(titled) as titled from (
      select p.id, 'post' as part, t.space_id, p.lang, false as titled
      from post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id
      where ${matchesOr(post, sought)} and p.withdrawn_at is null and ${readable} ${cites("post", Prisma.sql`p.id`, keys)}
      ${titled}
      union all
      select p.id, 'outcome', t.space_id, t.outcome_lang, false from thread t ${firstPost}
      where ${matchesOr(outcome, sought)} and t.outcome_lang is not null and ${readable} ${cites("outcome", Prisma.sql`t.id`, keys)}
    ) each group by id, part, space_id, lang`;
}

/**
 * So many are ranked, those with a title that matches before the others. To rank a text its whole vector is read, which
 * takes longer than to find it: this bounds what one search may cost.
 */
const mostRanked = 5_000;

/** A page of what was found, the best first. */
function pageOf(filters: Prisma.Sql, text: string, offset: number): Prisma.Sql {
  const rank = Prisma.sql`coalesce(case part when 'outcome' then ${rankOf(outcome, text)} else ${rankOf(post, text)} end, 0)`;
  return Prisma.sql`
    select newest.id, part, newest.lang, greatest(own, titled::int) + (own + titled::int) / 4 as rank
    from (select * from found where true ${filters} order by titled desc, id desc, part limit ${Prisma.raw(String(mostRanked))}) newest
    join post p on p.id = newest.id join thread t on t.id = p.thread_id, lateral (select ${rank} as own) ranked
    order by rank desc, newest.id desc, part limit ${pageSize} offset ${offset}`;
}

const snippetOptions = 'MaxFragments=2, MinWords=10, MaxWords=28, FragmentDelimiter=" … "';

const hitColumns = (text: string) => Prisma.sql`
  t.id as "threadId", p.id as "postId", p.number, page.part, page.lang, t.lang as "titleLang", t.status,
  case page.part when 'outcome' then t.resolved_at else p.created_at end as created_at,
  ${headline(title, text, "HighlightAll=true")} as title,
  case page.part when 'outcome' then ${headline(outcome, text, snippetOptions)} else ${headline(post, text, snippetOptions)} end as snippet,
  ${spaceRef} as space, jsonb_build_object('id', a.id, 'name', a.name) as author, ${organisationRef} as organisation`;

/** Whoever resolved a thread is shown with the own organisation; one who has left, with the thread's. */
const writers = Prisma.sql`
  join person a on a.id = case page.part when 'outcome' then t.resolved_by_id else p.author_id end
  join organisation o on o.id = case page.part when 'outcome' then coalesce(
    (select m.organisation_id from membership m where m.person_id = t.resolved_by_id and m.left_at is null),
    t.organisation_id) else p.organisation_id end`;

const nothing: SearchResult = { hits: [], total: 0, spaces: [], languages: [] };

/**
 * Searches posts, titles and outcomes in all languages at once: words by their stems, "phrases", -exclusions, and
 * `cites:gdpr/6/1/f` for what cites a provision or a part of it. Rights are part of the query, so that hits, totals and facets count what the actor may read and nothing else.
 */
export async function search(context: ReadContext, input: SearchInput): Promise<SearchResult> {
  const { offset } = input;
  const { text, keys } = readCites(input.text);
  if (text === "" && keys.length === 0) return nothing;
  const inSpace = input.spaceId ? Prisma.sql`and space_id = ${input.spaceId}::uuid` : Prisma.empty;
  const inLanguage = input.lang ? Prisma.sql`and lang = ${input.lang}` : Prisma.empty;
  const [row] = await context.db.$queryRaw<Overview[]>`
    with found as materialized (${found(context, { text, keys })}),
    page as (${pageOf(Prisma.sql`${inSpace} ${inLanguage}`, text, offset)}),
    hit as (
      select ${hitColumns(text)}, page.rank
      from page join post p on p.id = page.id join thread t on t.id = p.thread_id join space s on s.id = t.space_id
      ${writers}
    )
    select
      (select count(*)::int from found where true ${inSpace} ${inLanguage}) as total,
      (select jsonb_agg(x order by x.count desc) from (
        select ${spaceRef} as space, count(*)::int as count from found join space s on s.id = found.space_id where true ${inLanguage} group by s.id) x) as spaces,
      (select jsonb_agg(x order by x.count desc) from (
        select lang, count(*)::int as count from found where true ${inSpace} group by lang) x) as languages,
      (select jsonb_agg(hit order by hit.rank desc, hit."postId" desc, hit.part) from hit) as hits`;
  if (!row) return nothing;
  return {
    total: row.total,
    spaces: row.spaces ?? [],
    languages: row.languages ?? [],
    hits: (row.hits ?? []).map(toSearchHit),
  };
}

function toSearchHit({ created_at, title, snippet, ...row }: Row & { rank?: number }): SearchHit {
  delete row.rank;
  return {
    ...row,
    title: toSegments(title),
    snippet: toSegments(snippet),
    createdAt: new Date(created_at).toISOString(),
  };
}
