import { parseKey } from "@samrad/citations/keys";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { visibleToSql as questionVisibleToSql } from "../questions/policy.ts";
import { visibleToSql as spaceVisibleToSql } from "../spaces/policy.ts";

export const actOf = (key: string): string => key.split("#", 1)[0]!;
export const fragmentOf = (key: string): string => key.slice(actOf(key).length + 1);

const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** The ways in which texts cite the same: `art_4/par_11` is `art_4/pnt_11`, `par_1/pnt_f` is `par_1/sub_1/pnt_f`. */
function otherWritings(key: string): string[] {
  const asPoint = key.replace(/#(art_\w+)\/par_(\d+\w*)$/, "#$1/pnt_$2");
  const inSubparagraph = [1, 2, 3].map((number) => key.replace(/(\/par_\w+)\/(pnt_\w+)$/, `$1/sub_${number}/$2`));
  return [...new Set([asPoint, ...inSubparagraph])].filter((other) => other !== key);
}

/** What belongs to a key or stands below it: a Swedish step needs no separator, but the next one begins with a capital. */
function within(key: string): Prisma.Sql {
  const prefix = escapeLike(key);
  const below = key.startsWith("sfs:")
    ? Prisma.sql`(c.key like ${`${prefix}%`} and substr(c.key, ${key.length + 1}::int, 1) between 'A' and 'Z')`
    : Prisma.sql`c.key like ${`${prefix}/%`}`;
  return Prisma.sql`c.key = ${key} or ${below}`;
}

/**
 * The citations that count on a provision's page, as SQL over `citation` under the alias `c`: of itself and of all below
 * it. An act counts all of its own, a chapter all of its articles (`articles`: their keys).
 */
export function citesSql(key: string, articles: readonly string[] = []): Prisma.Sql {
  if (key === actOf(key)) return Prisma.sql`c.rejected_at is null and c.act = ${key}`;
  const roots = [key, ...otherWritings(key), ...articles];
  return Prisma.sql`c.rejected_at is null and c.act = ${actOf(key)} and (${Prisma.join(roots.map(within), " or ")})`;
}

/**
 * All that may cite a provision and that the actor may read: `kind`, `id`, `space_id`, `langs`, `at`. The rights of a
 * thread are those of its space, the rights of an answer those of its question.
 */
export function readableSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select 'thread' as kind, t.id, t.space_id, array[t.lang] as langs, t.last_post_at as at
    from thread t join space s on s.id = t.space_id where ${spaceVisibleToSql(actor)}
    union all
    select 'question', q.id, null, array(select jsonb_object_keys(q.title)), q.changed_at
    from question q where q.merged_into_id is null and ${questionVisibleToSql(actor)}
    union all
    select 'answer', w.id, null, array[w.lang], w.given_at
    from answer w join question q on q.id = w.question_id
    where q.merged_into_id is null and ${questionVisibleToSql(actor)}`;
}

/** Whether the key is one that has a page: of a known form. */
export const isProvision = (key: string): boolean => parseKey(key) !== undefined;

export const canFollow = (actor: Actor): boolean => actor.kind === "member";
