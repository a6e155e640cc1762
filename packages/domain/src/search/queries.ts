import { DomainError } from "@samrad/contracts/errors";
import { hitsPerPage, type SearchInput, type SearchResult } from "@samrad/contracts/search";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { knownSql, numberSql } from "../chatham-house/view.ts";
import { claimOf, type ClaimingContext, type ReadContext } from "../context.ts";
import { findNames, type NameMemory, namesVersion, rememberNames } from "../names/queries.ts";
import { type Near, nearMatches } from "../near-matches/queries.ts";
import { type Part, signedOf } from "../search-filters/queries.ts";
import { findMatches, outcome, type Plan, planSearch, post, title } from "../search-matches/queries.ts";
import { type Marked, markedIn, marksOneWord, snippetSql, titleSql } from "../search-snippets/queries.ts";
import { beginLooking, type SpreadMemory } from "../search-spans/queries.ts";
import { isEnough, widerSpan } from "../search-spans/view.ts";
import { forgetWords, rememberWords, type WordMemory, wordsVersion } from "../search-words/queries.ts";
import {
  type Found,
  type Head,
  isSamePlan,
  namedIn,
  nothing,
  overallOf,
  type Page,
  type Row,
  toResult,
} from "./view.ts";

/** What a process remembers for searches: words of the network, how much there is, and names. Nothing of what is found. */
export type SearchMemory = { words: WordMemory; spread: SpreadMemory; names: NameMemory };

export const rememberSearches = (names: NameMemory = rememberNames()): SearchMemory => ({
  words: rememberWords(),
  spread: {},
  names,
});

type Context = ReadContext | ClaimingContext;

/** Fewer than this with all that is asked for, and what has most of it is shown too. */
const few = 5;

const byPart = (make: (part: Part) => Prisma.Sql) =>
  Prisma.sql`case page.part when 'outcome' then ${make("outcome")} else ${make("post")} end`;

const texts = {
  words: byPart((part) => (part === "outcome" ? outcome.words : post.words)),
  vector: byPart((part) => (part === "outcome" ? outcome.vector : post.vector)),
};

/**
 * What is shown of a hit, by the ids of what it names; `page` holds the best, `own` what is marked in the language of each,
 * `head` in that of its title.
 */
function hitColumns(actor: Actor, marked: Marked): Prisma.Sql {
  const withheld = byPart((part) => signedOf(actor, part).withheld);
  const signed = { withheld, person: byPart((part) => signedOf(actor, part).person) };
  return Prisma.sql`
    t.id as "threadId", p.id as "postId", p.number, page.part, page.lang, t.lang as "titleLang", page.status,
    page.at as created_at, page.missing, page.rank, ${titleSql(title.words, title.vector, Prisma.sql`head`)} as title,
    ${snippetSql(marked, texts, Prisma.sql`own`)} as snippet, page.space_id as "spaceId",
    page.organisation_id as "organisationId", ${knownSql(actor, signed, signed.person)} as "authorId",
    ${numberSql(actor, signed)} as participant`;
}

/** Years begin in winter, when it is an hour later here than in Greenwich: so no zone is looked up for each hit. */
const year = Prisma.sql`date_part('year', at at time zone interval '1 hour')::int`;

/** One number for the order, since it is compared faster than two: what lacks something comes after all that does not. */
const order = Prisma.sql`rank - (missing is not null)::int * 1000000 desc, id desc, part`;

/** Everything that was found, counted once for each way of narrowing it down (`toFacets`). */
const facets = Prisma.sql`(
  select json_agg(c) from (
    select coalesce(space_id::text, organisation_id::text, lang, status::text, ${year}::text) as value,
      count(*)::int as count, count(missing)::int as lacking,
      grouping(space_id, organisation_id, lang, status, ${year}) as by
    from found group by grouping sets ((space_id), (organisation_id), (lang), (status), (${year}), ())
  ) c)`;

/** `found` with everything, what is marked in it, and which hits the page begins after. */
type Asked = { found: Prisma.Sql; marked: Marked; offset: number };

async function readPage(context: Context, { found, marked, offset }: Asked): Promise<Page> {
  const { db, actor } = context;
  // A row of its own comes before the hits: as rows they take less of both sides than as one value of JSON.
  const [head, ...hits] = await db.$queryRaw<[Head, ...Row[]]>`
    with found as materialized (${found}),
    page as (
      select * from found order by ${order} limit ${Prisma.raw(String(hitsPerPage))} offset (select ${offset}::int)
    ),
    marked as materialized (${markedIn(marked)}),
    hit as (
      select ${hitColumns(actor, marked)}
      from page join post p on p.id = page.id join thread t on t.id = p.thread_id join space s on s.id = t.space_id
      left join marked own on own.lang = page.lang left join marked head on head.lang = t.lang
    ),
    head as (
      select ${claimOf(context)} as holds, ${wordsVersion} as "wordsVersion", ${namesVersion} as "namesVersion",
        ${facets} as counted
    )
    select * from head full join hit on false
    order by hit.missing is not null, hit.rank desc nulls first, hit."postId" desc, hit.part`;
  if (!head.holds) throw new DomainError("unauthenticated", "unauthenticated");
  return { ...head, hits };
}

/** What has all that is asked for; a title that has it counts as much as the best of texts. */
const withRank = (found: Prisma.Sql) => Prisma.sql`
  select m.*, greatest(m.own, m.titled::int) + (m.own + m.titled::int) / 4 as rank, null::int[] as missing from (${found}) m`;

/** Among all posts, or among the newest of them when these have more than enough of words so common. */
async function readMatches(context: Context, { plan, offset }: Reading, memory?: SearchMemory): Promise<Found> {
  const marked = { queries: plan.queries ?? [], isOneWord: marksOneWord(plan.clauses) };
  const begun = await beginLooking(context.db, plan, memory?.spread);
  for (let { span } = begun; ;) {
    const page = await readPage(context, { found: withRank(findMatches(context, plan, span)), marked, offset });
    const { total } = overallOf(page);
    if (!span || isEnough(total)) return { plan, page, isOfNewest: span !== null };
    span = widerSpan(span, total, begun.sought);
  }
}

type Reading = { plan: Plan; offset: number };

async function findPage(context: Context, { text, offset }: SearchInput, memory?: SearchMemory): Promise<Found | null> {
  const { db, actor } = context;
  const plan = await planSearch({ db, actor }, text, memory?.words);
  if (!plan) return null;
  const found = await readMatches(context, { plan, offset }, memory);
  if (!memory || plan.terms.version === "" || plan.terms.version === found.page.wordsVersion) return found;
  // Words were learned since these terms were read: by them, more may be found.
  forgetWords(memory.words);
  const now = await planSearch({ db, actor }, text, memory.words);
  return now && !isSamePlan(plan, now) ? readMatches(context, { plan: now, offset }, memory) : found;
}

type Naming = { memory: SearchMemory | undefined; near?: Near };

/** What was found, with the names of what it names. */
async function nameFound({ db }: Context, found: Found, { memory, near }: Naming): Promise<SearchResult> {
  const { page } = found;
  const names = await findNames(db, { version: page.namesVersion, named: namedIn(page) }, memory?.names);
  return toResult(found, { names, near });
}

/**
 * Searches posts, titles and outcomes in all languages at once: words by their stems and as parts of compounds,
 * "phrases", -exclusions, operators. Where little has all the words, what has most of them follows, and words that nobody
 * has written are read as those that they are spelt almost like. Rights are part of the query, so that hits, totals and
 * facets count what the actor may read and nothing else.
 */
export async function search(context: Context, input: SearchInput, memory?: SearchMemory): Promise<SearchResult> {
  const found = await findPage(context, input, memory);
  if (!found) return nothing;
  const { plan, page } = found;
  if (overallOf(page).total >= few) return nameFound(context, found, { memory });
  const near = await nearMatches({ db: context.db, actor: context.actor }, plan);
  if (!near) return nameFound(context, found, { memory });
  const marked = { queries: near.marked, isOneWord: false };
  const more = await readPage(context, { found: near.found, marked, offset: input.offset });
  return nameFound(context, { plan, page: more, isOfNewest: false }, { memory, near });
}
