import type { TextLanguage } from "@samrad/contracts/languages";
import type { OrganisationRef } from "@samrad/contracts/people";
import type { SearchHit, SearchInput, SearchResult } from "@samrad/contracts/search";
import type { SpaceRef } from "@samrad/contracts/spaces";
import type { ThreadStatus } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { affiliationRef, writerRef } from "../chatham-house/view.ts";
import type { ReadContext } from "../context.ts";
import { type Near, nearMatches } from "../near-matches/queries.ts";
import { outcomeOrganisation, type Part, signedOf } from "../search-filters/queries.ts";
import { findMatches, outcome, type Plan, planSearch, post, type Source, title } from "../search-matches/queries.ts";
import { configurationNames, configurations, type LanguageQuery } from "../search-words/view.ts";
import { organisationRef, spaceRef } from "../names/view.ts";
import { closeMark, nothing, openMark, type Row, toSearchHit } from "./view.ts";

const pageSize = 20;
/** Fewer than this with all that is asked for, and what has most of it is shown too. */
const few = 5;

const snippetOptions = 'MaxFragments=2, MinWords=10, MaxWords=28, FragmentDelimiter=" … "';

function headline({ lang, words }: Source, queries: readonly LanguageQuery[], options: string): Prisma.Sql {
  const marks = `StartSel=${openMark}, StopSel=${closeMark}, ${options}`;
  const marked = configurationNames.flatMap((name) => {
    const languages: readonly TextLanguage[] = configurations[name];
    const own = queries.find((query) => query.languages.some((one) => languages.includes(one)));
    if (!own) return [];
    return [
      Prisma.sql`when ${lang} = any(${languages}::text[]) then
        ts_headline(${name}::regconfig, ${words}, ${own.query}::tsquery, ${marks})`,
    ];
  });
  // Where no words are searched for, the text begins at its beginning and ends with a word.
  const plain = Prisma.sql`case when length(${words}) <= 220 then ${words}
    else regexp_replace(left(${words}, 220), '\\s+\\S*$', '') || ' …' end`;
  return marked.length === 0 ? plain : Prisma.sql`coalesce(case ${Prisma.join(marked, " ")} end, ${plain})`;
}

const byPart = (make: (part: Part) => Prisma.Sql) =>
  Prisma.sql`case page.part when 'outcome' then ${make("outcome")} else ${make("post")} end`;

/** What is shown of a hit; `page` holds the best. */
const hitColumns = (actor: Actor, marked: readonly LanguageQuery[]) => Prisma.sql`
  t.id as "threadId", p.id as "postId", p.number, page.part, page.lang, t.lang as "titleLang", t.status,
  page.at as created_at, page.missing,
  ${headline(title, marked, "HighlightAll=true")} as title,
  case page.part when 'outcome' then ${headline(outcome, marked, snippetOptions)} else ${headline(post, marked, snippetOptions)} end as snippet,
  ${spaceRef} as space, ${byPart((part) => writerRef(actor, signedOf(actor, part)))} as author,
  ${byPart((part) => affiliationRef(actor, signedOf(actor, part)))} as organisation`;

/** Whoever resolved a thread is shown with the own organisation; one who has left, with the thread's. */
const organisations = Prisma.sql`
  join organisation o on o.id = case page.part when 'outcome' then ${outcomeOrganisation} else p.organisation_id end`;

/** How many organisations are offered to narrow a search down to. */
const mostOrganisations = 12;

const year = Prisma.sql`extract(year from at at time zone 'Europe/Stockholm')::int`;

/** Everything that was found, counted once for each way of narrowing it down. */
const facets = Prisma.sql`
  counted as materialized (
    select space_id, organisation_id, lang, status, ${year} as year, count(*)::int as count,
      grouping(space_id, organisation_id, lang, status, ${year}) as by
    from found group by grouping sets ((space_id), (organisation_id), (lang), (status), (${year}), ())
  )`;

const facet = (of: Prisma.Sql, from: Prisma.Sql) => Prisma.sql`(
  select jsonb_agg(x order by x.count desc) from (select ${of}, c.count from counted c ${from}) x)`;

type Overview = {
  total: number;
  complete: number;
  hits: Row[] | null;
  spaces: { space: SpaceRef; count: number }[] | null;
  organisations: { organisation: OrganisationRef; count: number }[] | null;
  languages: { lang: TextLanguage; count: number }[] | null;
  states: { status: ThreadStatus; count: number }[] | null;
  years: { year: number; count: number }[] | null;
};

/** `found` with everything, the query whose words are marked, and which hits the page begins after. */
type Asked = { found: Prisma.Sql; marked: readonly LanguageQuery[]; offset: number };

async function readPage({ db, actor }: ReadContext, { found, marked, offset }: Asked): Promise<Overview | undefined> {
  const [row] = await db.$queryRaw<Overview[]>`
    with found as materialized (${found}),
    page as (
      select * from found order by missing is not null, rank desc, id desc, part limit ${Prisma.raw(String(pageSize))} offset ${offset}
    ),
    hit as (
      select ${hitColumns(actor, marked)}, page.rank
      from page join post p on p.id = page.id join thread t on t.id = p.thread_id join space s on s.id = t.space_id
      ${organisations}
    ),
    ${facets}
    select
      (select count from counted where by = 31) as total,
      (select count(*)::int from found where missing is null) as complete,
      ${facet(Prisma.sql`${spaceRef} as space`, Prisma.sql`join space s on s.id = c.space_id where c.by = 15`)} as spaces,
      ${facet(
        Prisma.sql`${organisationRef} as organisation`,
        Prisma.sql`join organisation o on o.id = c.organisation_id
        where c.by = 23 order by c.count desc limit ${Prisma.raw(String(mostOrganisations))}`,
      )} as organisations,
      ${facet(Prisma.sql`c.lang`, Prisma.sql`where c.by = 27`)} as languages,
      ${facet(Prisma.sql`c.status`, Prisma.sql`where c.by = 29`)} as states,
      ${facet(Prisma.sql`c.year`, Prisma.sql`where c.by = 30`)} as years,
      (select jsonb_agg(hit order by hit.missing is not null, hit.rank desc, hit."postId" desc, hit.part) from hit) as hits`;
  return row;
}

/** What has all that is asked for; a title that has it counts as much as the best of texts. */
const withRank = (found: Prisma.Sql) => Prisma.sql`
  select m.*, greatest(m.own, m.titled::int) + (m.own + m.titled::int) / 4 as rank, null::int[] as missing from (${found}) m`;

function toResult(plan: Plan, row: Overview | undefined, near?: Near): SearchResult {
  if (!row) return { ...nothing, problems: plan.problems };
  const hits: SearchHit[] = (row.hits ?? []).map((hit) => toSearchHit(hit, plan.clauses));
  return {
    hits,
    total: row.total ?? 0,
    complete: row.complete,
    corrections: near?.correctionsIn(hits) ?? [],
    problems: plan.problems,
    spaces: row.spaces ?? [],
    organisations: row.organisations ?? [],
    languages: row.languages ?? [],
    states: row.states ?? [],
    years: row.years ?? [],
  };
}

/**
 * Searches posts, titles and outcomes in all languages at once: words by their stems and as parts of compounds,
 * "phrases", -exclusions, operators. Where little has all the words, what has most of them follows, and words that nobody
 * has written are read as those that they are spelt almost like. Rights are part of the query, so that hits, totals and
 * facets count what the actor may read and nothing else.
 */
export async function search(context: ReadContext, { text, offset }: SearchInput): Promise<SearchResult> {
  const plan = await planSearch(context, text);
  if (!plan) return nothing;
  const asked = { found: withRank(findMatches(context, plan)), marked: plan.queries ?? [], offset };
  const row = await readPage(context, asked);
  if ((row?.total ?? 0) >= few) return toResult(plan, row);
  const near = await nearMatches(context, plan);
  if (!near) return toResult(plan, row);
  const { found, marked } = near;
  const more = await readPage(context, { found, marked, offset });
  return toResult(plan, more, near);
}
