import type { CitingItem } from "@samrad/contracts/provisions";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { stands } from "../posts/policy.ts";
import { threadWithheldSql } from "../chatham-house/policy.ts";
import { pagesSql } from "../provisions/policy.ts";
import { visibleToSql as questionVisibleToSql } from "../questions/policy.ts";
import { questionRef } from "../questions/view.ts";
import { visibleToSql as spaceVisibleToSql } from "../spaces/policy.ts";
import { organisationRef, spaceRef } from "../names/view.ts";

/**
 * What counts on one of the pages (keys as `countedAs` gives them) and may be read: `kind`, `id`, `space_id`, `langs`,
 * `at`. The rights of a thread are those of its space, the rights of an answer those of its question.
 */
export function citingSql(actor: Actor, keys: readonly string[]): Prisma.Sql {
  const cited = Prisma.sql`select p.item_id from citing p where ${pagesSql(keys)}`;
  const standing = Prisma.sql`q.merged_into_id is null and ${questionVisibleToSql(actor)}`;
  return Prisma.sql`
    select 'thread' as kind, t.id, t.space_id, array[t.lang] as langs, t.last_post_at as at
    from thread t join space s on s.id = t.space_id
    where ${spaceVisibleToSql(actor)} and t.id in (${cited} and p.space_id is not null)
    union all
    select 'question', q.id, null, array(select jsonb_object_keys(q.title)), q.changed_at
    from question q where ${standing} and q.id in (${cited} and p.space_id is null)
    union all
    select 'answer', w.id, null, array[w.lang], w.given_at
    from answer w join question q on q.id = w.question_id
    where ${standing} and w.id in (${cited} and p.space_id is null)`;
}

export type ItemRow = Omit<CitingItem, "at"> & { at: Date };

/** The citations of the item `r`, in a way that the indexes know. */
const ofItem = Prisma.sql`(c.thread_id = r.id or (c.thread_id is null and c.source_id = r.id))`;

/** What a list shows of the item `r`; `scope` says which citations `c` are meant. */
export const itemColumns = (actor: Actor, scope: Prisma.Sql): Prisma.Sql => Prisma.sql`
  r.kind, r.id, r.at,
  case when t.id is not null then jsonb_build_object('text', t.title, 'lang', t.lang) end as title,
  case when q.id is not null then ${questionRef} end as question,
  case when s.id is not null then ${spaceRef} end as space,
  coalesce((select jsonb_agg(${organisationRef} order by array_position(t.organisation_ids, o.id))
    from organisation o where (o.id = any(t.organisation_ids) and not ${threadWithheldSql(actor)}) or o.id = w.organisation_id), '[]') as organisations,
  (select array_agg(distinct c.key order by c.key) from citation c where ${ofItem} and ${scope}) as keys,
  (select jsonb_build_object('number', p.number, 'lang', p.lang,
      'excerpt', substr(p.text, greatest(c.start_at - 90, 1), c.end_at - c.start_at + 220))
    from citation c join post p on p.id = c.source_id and c.source_kind = 'post' and ${stands}
    where c.thread_id = r.id and ${scope} order by p.number, c.start_at limit 1) as post`;
