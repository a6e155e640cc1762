import type { ActView, CitingCounts, ListCitingInput } from "@samrad/contracts/provisions";
import { Prisma } from "@samrad/db/client";
import { namesOfAct, shippedActs } from "../acts/queries.ts";
import type { Actor } from "../actor.ts";
import { citingSql } from "../citing/view.ts";
import type { ReadContext } from "../context.ts";
import { oneOf, pagesSql } from "../provisions/policy.ts";
import { dividedBelow, listLoadedActs, pagesOf } from "../provisions/queries.ts";
import { visibleToSql as questionVisibleToSql } from "../questions/policy.ts";
import { visibleToSql as spaceVisibleToSql } from "../spaces/policy.ts";
import { spaceRef } from "../names/view.ts";
import { type Heap, toFacets } from "./view.ts";

type Filters = Pick<ListCitingInput, "kind" | "spaceId" | "lang" | "since">;

/** How much of each kind, space and language counts on the pages. */
function heapsOf({ db, actor }: ReadContext, pages: readonly string[], { since }: Filters): Promise<Heap[]> {
  const fresh = since ? Prisma.sql`where r.at >= ${new Date(since)}` : Prisma.empty;
  return db.$queryRaw<Heap[]>`
    select r.kind, case when s.id is not null then ${spaceRef} end as space, r.langs, count(*)::int as count
    from (${citingSql(actor, pages)}) r left join space s on s.id = r.space_id ${fresh}
    group by r.kind, s.id, r.langs`;
}

/** Of threads alone: the rows say in which space they stand, and the thread itself is looked at only where a filter asks. */
function threadsByKey(actor: Actor, which: Prisma.Sql, { spaceId, lang, since }: Filters): Prisma.Sql {
  const thread = lang || since ? Prisma.sql`join thread t on t.id = p.item_id` : Prisma.empty;
  const filters = [
    spaceId ? Prisma.sql`and p.space_id = ${spaceId}::uuid` : Prisma.empty,
    lang ? Prisma.sql`and t.lang = ${lang}` : Prisma.empty,
    since ? Prisma.sql`and t.last_post_at >= ${new Date(since)}` : Prisma.empty,
  ];
  return Prisma.sql`
    select p.key, count(*)::int as count from citing p ${thread}
    where ${which} and p.space_id in (select s.id from space s where ${spaceVisibleToSql(actor)})
      ${Prisma.join(filters, " ")}
    group by p.key`;
}

function questionsByKey(actor: Actor, which: Prisma.Sql, { kind, lang, since }: Filters): Prisma.Sql {
  const filters = [
    kind ? Prisma.sql`and p.kind = ${kind}` : Prisma.empty,
    lang
      ? Prisma.sql`and case when w.id is null then q.title ->> ${lang} is not null else w.lang = ${lang} end`
      : Prisma.empty,
    since ? Prisma.sql`and coalesce(w.given_at, q.changed_at) >= ${new Date(since)}` : Prisma.empty,
  ];
  return Prisma.sql`
    select p.key, count(*)::int as count
    from citing p join question q on q.id = p.question_id left join answer w on w.id = p.item_id
    where ${which} and p.space_id is null and q.merged_into_id is null and ${questionVisibleToSql(actor)}
      ${Prisma.join(filters, " ")}
    group by p.key`;
}

/** How much cites each of the provisions that `which` picks from `citing p`. */
async function countByKey({ db, actor }: ReadContext, which: Prisma.Sql, filters: Filters) {
  const { kind, spaceId } = filters;
  const counted = [
    ...(kind === undefined || kind === "thread" ? [threadsByKey(actor, which, filters)] : []),
    ...(kind !== "thread" && spaceId === undefined ? [questionsByKey(actor, which, filters)] : []),
  ];
  if (counted.length === 0) return {};
  const rows = await db.$queryRaw<{ key: string; count: number }[]>`
    select key, sum(count)::int as count from (${Prisma.join(counted, " union all ")}) counted group by key`;
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

/** The parts that the page of a provision shows; of a chapter its articles. */
async function partsOf(context: ReadContext, key: string, pages: readonly string[]): Promise<Prisma.Sql> {
  if (pages.length > 1) return Prisma.sql`${pagesSql(pages)} and p.key <> ${key}`;
  return oneOf(Prisma.sql`p.parent`, [...pages, ...(await dividedBelow(context.db, key))]);
}

/** How much cites a provision, by kind, space and language, and by the parts of it. Each facet is counted without its own filter. */
export async function countCiting(context: ReadContext, input: ListCitingInput): Promise<CitingCounts> {
  const pages = await pagesOf(context.db, input.key);
  const which = await partsOf(context, input.key, pages);
  const [heaps, parts] = await Promise.all([heapsOf(context, pages, input), countByKey(context, which, input)]);
  return { ...toFacets(heaps, input), parts };
}

/** The acts that anything readable cites, and those that are known or loaded; the most cited first. */
export async function listActs(context: ReadContext): Promise<ActView[]> {
  const [counts, loaded] = await Promise.all([
    countByKey(context, Prisma.sql`p.parent = ''`, {}),
    listLoadedActs(context.db),
  ]);
  const acts = new Set([...Object.keys(counts), ...loaded.keys(), ...shippedActs]);
  return [...acts]
    .map((key) => ({
      key,
      headings: namesOfAct(key),
      count: counts[key] ?? 0,
      languages: loaded.get(key)?.languages ?? [],
      date: loaded.get(key)?.date ?? null,
    }))
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
