import { Prisma, type Database } from "@samrad/db/client";
import type { Member } from "../actor.ts";
import { facts, type Part, writers } from "../search-filters/queries.ts";
import { findMatches, narrow, type Plan, planSearch } from "../search-matches/queries.ts";
import type { LanguageQuery } from "../search-words/view.ts";

/** Posts and outcomes that are new. */
export type News = { postIds: readonly string[]; resolvedIds: readonly string[] };

/** A search whose owner wants to be told, with who that is now. */
export type Watching = { id: string; name: string; text: string; member: Member };

type WatchingRow = Omit<Watching, "member"> & Omit<Member, "kind" | "name" | "sessionId">;

/** The searches of everybody who is active and wants to be told. */
export async function listWatching(db: Database): Promise<Watching[]> {
  const rows = await db.$queryRaw<WatchingRow[]>`
    select v.id, v.name, v.text, p.id as "personId", m.organisation_id as "organisationId",
      m.roles::text[] as roles, m.joined_at as "joinedAt"
    from saved_search v join person p on p.id = v.person_id and p.deactivated_at is null
    join membership m on m.person_id = p.id and m.left_at is null
    where v.notify order by v.id`;
  return rows.map(({ id, name, text, ...member }) => ({
    id,
    name,
    text,
    // Nobody's session: it stands for the rights that the member has.
    member: { kind: "member", name: "", sessionId: "", ...member },
  }));
}

/** How much the vocabulary holds: more of it, and a word may be found in more compounds. */
async function vocabularySize(db: Database): Promise<number> {
  const [row] = await db.$queryRaw<{ size: number }[]>`select count(*)::int as size from search_word`;
  return row?.size ?? 0;
}

/** What words of searches were read as, as long as the vocabulary stays the same. Nothing here is needed. */
type Known = { size: number; queries: Map<string, readonly LanguageQuery[] | null> };
const known = new WeakMap<Database, Known>();

async function queriesOf(db: Database, watching: readonly Watching[]): Promise<Known["queries"]> {
  const size = await vocabularySize(db);
  const kept = known.get(db);
  const queries = kept?.size === size ? kept.queries : new Map<string, readonly LanguageQuery[] | null>();
  for (const { text, member } of watching)
    if (!queries.has(text)) queries.set(text, (await planSearch({ db, actor: member }, text))?.queries ?? null);
  known.set(db, { size, queries });
  return queries;
}

/** Those whose words stand in what is new, whoever may read it; those without words too. All are held against it in one question. */
export async function findConcerned(db: Database, watching: readonly Watching[], news: News): Promise<Watching[]> {
  const queries = await queriesOf(db, watching);
  const rows = watching.flatMap(({ text }, place) =>
    (queries.get(text) ?? []).map(({ languages, query }) => ({ place, languages: languages.join(" "), query })),
  );
  const found = await db.$queryRaw<{ place: number }[]>`
    with news as (
      select p.lang, p.search from post p where p.id = any(${news.postIds}::uuid[])
      union all
      select t.lang, t.search from thread t join post p on p.thread_id = t.id and p.number = 1 where p.id = any(${news.postIds}::uuid[])
      union all
      select t.outcome_lang, t.outcome_search from thread t where t.id = any(${news.resolvedIds}::uuid[])
    )
    select distinct w.place from unnest(${rows.map(({ place }) => place)}::int[], ${rows.map(({ languages }) => languages)}::text[],
      ${rows.map(({ query }) => query)}::text[]) w (place, languages, query)
    where exists (select 1 from news n where n.lang = any(string_to_array(w.languages, ' ')) and n.search @@ w.query::tsquery)`;
  const places = new Set(found.map(({ place }) => place));
  return watching.filter(({ text }, place) => places.has(place) || queries.get(text) === null);
}

export type NewMatch = { threadId: string; postId: string; authorId: string };

const amongNews =
  ({ personId }: Member, { postIds, resolvedIds }: News) =>
  (part: Part) =>
    Prisma.sql`
  ${part === "post" ? Prisma.sql`p.id = any(${postIds}::uuid[])` : Prisma.sql`t.id = any(${resolvedIds}::uuid[])`}
  and ${writers[part]} <> ${personId}::uuid and ${facts.at[part]} > now() - interval '1 day'
  and not exists (select 1 from notification n where n.person_id = ${personId}::uuid and n.post_id = p.id and n.kind <> 'search')`;

/**
 * What of the news is in a search and may be read by its owner, one match a thread, the newest. Who has heard of a post
 * for another reason is not told again, and nobody of old posts that were imported just now.
 */
export async function findNews(db: Database, { text, member }: Watching, news: News): Promise<NewMatch[]> {
  const context = { db, actor: member };
  const plan: Plan | null = await planSearch(context, text);
  if (!plan) return [];
  return db.$queryRaw<NewMatch[]>`
    select distinct on (p.thread_id) p.thread_id as "threadId", p.id as "postId",
      case m.part when 'outcome' then t.resolved_by_id else p.author_id end as "authorId"
    from (${findMatches(context, narrow(plan, amongNews(member, news)))}) m
    join post p on p.id = m.id join thread t on t.id = p.thread_id
    order by p.thread_id, m.at desc`;
}
