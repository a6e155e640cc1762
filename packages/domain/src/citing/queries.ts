import type {
  ActView,
  CitedTogether,
  Citing,
  CitingCounts,
  CitingItem,
  CitingKind,
  ListCitingInput,
} from "@samrad/contracts/provisions";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { SpaceRef } from "@samrad/contracts/spaces";
import { Prisma } from "@samrad/db/client";
import { namesOfAct, shippedActs } from "../acts/queries.ts";
import type { ReadContext } from "../context.ts";
import { formatPlace, parsePlace } from "../place.ts";
import { actOf, citesSql, fragmentOf, readableSql } from "../provisions/policy.ts";
import { articlesIn, listLoadedActs, refsOf } from "../provisions/queries.ts";
import { questionRef } from "../questions/view.ts";
import { organisationRef, spaceRef } from "../threads/view.ts";

const pageSize = 20;

type Filters = Pick<ListCitingInput, "kind" | "spaceId" | "lang" | "since">;

const byKind = ({ kind }: Filters) => (kind ? Prisma.sql`and r.kind = ${kind}` : Prisma.empty);
const bySpace = ({ spaceId }: Filters) => (spaceId ? Prisma.sql`and r.space_id = ${spaceId}::uuid` : Prisma.empty);
const byLang = ({ lang }: Filters) => (lang ? Prisma.sql`and ${lang} = any(r.langs)` : Prisma.empty);
const bySince = ({ since }: Filters) => (since ? Prisma.sql`and r.at >= ${new Date(since)}` : Prisma.empty);

/** What a citation speaks for: its thread, else the question or answer itself. */
const sourceId = Prisma.sql`coalesce(c.thread_id, c.source_id)`;

async function scopeOf({ db }: ReadContext, key: string): Promise<Prisma.Sql> {
  return citesSql(key, await articlesIn(db, key));
}

type ItemRow = Omit<CitingItem, "at"> & { at: Date };

/** `sourceId` of one item, in a way that the indexes know. */
const ofItem = Prisma.sql`(c.thread_id = r.id or (c.thread_id is null and c.source_id = r.id))`;

const itemColumns = (scope: Prisma.Sql) => Prisma.sql`
  r.kind, r.id, r.at,
  case when t.id is not null then jsonb_build_object('text', t.title, 'lang', t.lang) end as title,
  case when q.id is not null then ${questionRef} end as question,
  case when s.id is not null then ${spaceRef} end as space,
  coalesce((select jsonb_agg(${organisationRef} order by array_position(t.organisation_ids, o.id))
    from organisation o where o.id = any(t.organisation_ids) or o.id = w.organisation_id), '[]') as organisations,
  (select array_agg(distinct c.key order by c.key) from citation c where ${ofItem} and ${scope}) as keys,
  (select jsonb_build_object('number', p.number, 'lang', p.lang,
      'excerpt', substr(p.text, greatest(c.start_at - 90, 1), c.end_at - c.start_at + 220))
    from citation c join post p on p.id = c.source_id and c.source_kind = 'post' and p.withdrawn_at is null
    where c.thread_id = r.id and ${scope} order by p.number, c.start_at limit 1) as post`;

/** What cites a provision or a part of it, as far as the actor may read it; what was active last stands first. */
export async function listCiting(context: ReadContext, input: ListCitingInput): Promise<Citing> {
  const scope = await scopeOf(context, input.key);
  const place = input.cursor ? parsePlace(input.cursor) : undefined;
  const after = place ? Prisma.sql`and (r.at, r.id) < (${place.at}, ${place.id}::uuid)` : Prisma.empty;
  const rows = await context.db.$queryRaw<ItemRow[]>`
    with cited as materialized (select distinct ${sourceId} as id from citation c where ${scope}),
    r as materialized (
      select r.kind, r.id, r.space_id, r.at from (${readableSql(context.actor)}) r join cited on cited.id = r.id
      where true ${byKind(input)} ${bySpace(input)} ${byLang(input)} ${bySince(input)} ${after}
      order by r.at desc, r.id desc limit ${pageSize + 1}
    )
    select ${itemColumns(scope)}
    from r
    left join thread t on r.kind = 'thread' and t.id = r.id
    left join space s on s.id = r.space_id
    left join answer w on r.kind = 'answer' and w.id = r.id
    left join question q on q.id = case r.kind when 'question' then r.id else w.question_id end
    order by r.at desc, r.id desc`;
  const items = rows.slice(0, pageSize).map((row) => ({ ...row, at: row.at.toISOString() }));
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return { items, cursor: last ? formatPlace(last) : null };
}

/** The step below a provision that a citation counts under; definitions cited as points count as the paragraphs they are. */
function stepBelow(key: string): Prisma.Sql {
  const fragment = fragmentOf(key);
  if (key.startsWith("sfs:"))
    return Prisma.sql`substring(substr(c.key, ${key.length + (fragment === "" ? 2 : 1)}::int) from '^[KPOSN](?:[0-9]+[a-z]?|[a-z]+|[IVXLC]+)')`;
  const depth = fragment === "" || /^(?:cpt|kap|luku)_/.test(fragment) ? 1 : fragment.split("/").length + 1;
  const step = Prisma.sql`split_part(split_part(c.key, '#', 2), '/', ${depth}::int)`;
  return depth === 2 ? Prisma.sql`regexp_replace(${step}, '^pnt_([0-9])', 'par_\\1')` : step;
}

type CountsRow = {
  kinds: { kind: CitingKind; count: number }[] | null;
  spaces: { space: SpaceRef; count: number }[] | null;
  languages: { lang: TextLanguage; count: number }[] | null;
  parts: Record<string, number> | null;
};

function partKey(key: string, step: string): string {
  if (key.startsWith("sfs:")) return fragmentOf(key) === "" ? `${key}#${step}` : `${key}${step}`;
  const alone = fragmentOf(key) === "" || /#(?:cpt|kap|luku)_/.test(key);
  return alone ? `${actOf(key)}#${step}` : `${key}/${step}`;
}

/** How much cites a provision, by kind, space and language, and by the parts of it. Each facet is counted without its own filter. */
export async function countCiting(context: ReadContext, input: ListCitingInput): Promise<CitingCounts> {
  const scope = await scopeOf(context, input.key);
  const [row] = await context.db.$queryRaw<CountsRow[]>`
    with cited as materialized (
      select distinct ${sourceId} as id, ${stepBelow(input.key)} as step from citation c where ${scope}),
    r as materialized (
      select r.kind, r.id, r.space_id, r.langs from (${readableSql(context.actor)}) r
      where r.id in (select id from cited) ${bySince(input)})
    select
      (select jsonb_agg(x order by x.count desc) from (
        select kind, count(*)::int as count from r where true ${bySpace(input)} ${byLang(input)} group by kind) x) as kinds,
      (select jsonb_agg(x order by x.count desc) from (
        select ${spaceRef} as space, count(*)::int as count from r join space s on s.id = r.space_id
        where true ${byKind(input)} ${byLang(input)} group by s.id) x) as spaces,
      (select jsonb_agg(x order by x.count desc) from (
        select lang, count(*)::int as count from r, unnest(r.langs) as lang
        where true ${byKind(input)} ${bySpace(input)} group by lang) x) as languages,
      (select jsonb_object_agg(x.step, x.count) from (
        select cited.step, count(*)::int as count from cited join r on r.id = cited.id
        where cited.step <> '' ${byKind(input)} ${bySpace(input)} ${byLang(input)} group by cited.step) x) as parts`;
  const kinds = row?.kinds ?? [];
  return {
    total: kinds
      .filter(({ kind }) => input.kind === undefined || kind === input.kind)
      .reduce((sum, { count }) => sum + count, 0),
    kinds,
    spaces: row?.spaces ?? [],
    languages: row?.languages ?? [],
    parts: Object.fromEntries(
      Object.entries(row?.parts ?? {}).map(([step, count]) => [partKey(input.key, step), count]),
    ),
  };
}

/** How many of the newest are looked through for what else they cite. */
const togetherAmong = 300;
const mostTogether = 8;

/** An article or section: what it stands in and what stands below it is not another provision. */
const articleKey = Prisma.sql`substring(c.key from '^[^#]+(?:#(?:(?:K[0-9]+[a-z]?)?P[0-9]+[a-z]?|[^/]+))?')`;

/** The provisions that what cites this one cites as well, article by article; the most frequent first. */
export async function listCitedTogether(context: ReadContext, { key }: { key: string }): Promise<CitedTogether[]> {
  const scope = await scopeOf(context, key);
  const [own] = key.startsWith("sfs:") ? [key] : key.split("/");
  const rows = await context.db.$queryRaw<{ key: string; count: number }[]>`
    with cited as materialized (select distinct ${sourceId} as id from citation c where ${scope}),
    r as materialized (
      select r.id from (${readableSql(context.actor)}) r join cited on cited.id = r.id
      order by r.at desc limit ${togetherAmong})
    select ${articleKey} as key, count(distinct r.id)::int as count
    from r join citation c on c.thread_id = r.id or (c.thread_id is null and c.source_id = r.id)
    where c.rejected_at is null and position('#' in c.key) > 0 and not (${scope})
      and ${articleKey} <> ${own ?? key}
    group by 1 having count(distinct r.id) > 1
    order by 2 desc, 1 limit ${mostTogether}`;
  const refs = await refsOf(
    context.db,
    rows.map((row) => row.key),
  );
  return rows.map((row) => ({ ...refs.get(row.key)!.ref, act: refs.get(row.key)!.act, count: row.count }));
}

/** The acts that anything readable cites, and those that are known or loaded; the most cited first. */
export async function listActs(context: ReadContext): Promise<ActView[]> {
  const rows = await context.db.$queryRaw<{ act: string; count: number }[]>`
    with cited as materialized (select distinct c.act, ${sourceId} as id from citation c where c.rejected_at is null)
    select cited.act, count(*)::int as count from cited join (${readableSql(context.actor)}) r on r.id = cited.id
    group by cited.act`;
  const counts = new Map(rows.map(({ act, count }) => [act, count]));
  const loaded = await listLoadedActs(context.db);
  const acts = new Set([...counts.keys(), ...loaded.keys(), ...shippedActs]);
  return [...acts]
    .map((key) => ({
      key,
      headings: namesOfAct(key),
      count: counts.get(key) ?? 0,
      languages: loaded.get(key)?.languages ?? [],
      date: loaded.get(key)?.date ?? null,
    }))
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
