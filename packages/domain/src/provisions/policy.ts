import { parseKey } from "@samrad/citations/keys";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";

export const actOf = (key: string): string => key.split("#", 1)[0]!;
export const fragmentOf = (key: string): string => key.slice(actOf(key).length + 1);

/** Swedish statutes write their steps without anything between them: `K3P1S2`. */
const swedishStep = "[KPOSN](?:\\d+[a-z]?|[a-z]+|[IVXLC]+)";
const isSwedish = (fragment: string) => new RegExp(`^(?:${swedishStep})+$`).test(fragment);
const lastSwedishStep = new RegExp(`${swedishStep}$`);

/** What a fragment stands in by its own writing: `art_6` of `art_6/par_1`, `K3P1` of `K3P1S2`; empty for the act. */
export function outerOf(fragment: string): string {
  if (isSwedish(fragment)) return fragment.replace(lastSwedishStep, "");
  return fragment.slice(0, Math.max(fragment.lastIndexOf("/"), 0));
}

/** How many steps a fragment has. */
export const stepsIn = (fragment: string): number => (fragment === "" ? 0 : 1 + stepsIn(outerOf(fragment)));

/** Whether a fragment stands below another one by its own writing. */
export function isBelow(fragment: string, outer: string): boolean {
  if (!fragment.startsWith(outer)) return false;
  const rest = fragment.slice(outer.length);
  return rest.startsWith("/") || (isSwedish(outer) && /^[A-Z]/.test(rest) && isSwedish(fragment));
}

/** What stands below a provision begins like this, as a filter of the database; `isBelow` is the whole rule. */
export const belowPrefix = (fragment: string): string => (isSwedish(fragment) ? fragment : `${fragment}/`);

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

/** One value is looked up, several are gone through. */
export const oneOf = (column: Prisma.Sql, values: readonly string[]): Prisma.Sql =>
  values.length === 1 ? Prisma.sql`${column} = ${values[0]}` : Prisma.sql`${column} = any(${[...values]})`;

/** The rows of `citing p` that count on the pages of these keys, as `pagesOf` gives them. */
export const pagesSql = (pages: readonly string[]): Prisma.Sql => oneOf(Prisma.sql`p.key`, pages);

/**
 * The citations of provisions of one act and of all below them, as SQL over `citation` under the alias `c`. An act has
 * all of its own.
 */
export function citesSql(keys: readonly string[]): Prisma.Sql {
  const [first = ""] = keys;
  if (first === actOf(first)) return Prisma.sql`c.rejected_at is null and c.act = ${first}`;
  const roots = keys.flatMap((key) => [key, ...otherWritings(key)]);
  return Prisma.sql`c.rejected_at is null and c.act = ${actOf(first)} and (${Prisma.join(roots.map(within), " or ")})`;
}

/** Whether the key is one that has a page: of a known form. */
export const isProvision = (key: string): boolean => parseKey(key) !== undefined;

export const canFollow = (actor: Actor): boolean => actor.kind === "member";
