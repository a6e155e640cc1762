import type { CitedTogether } from "@samrad/contracts/provisions";
import { Prisma } from "@samrad/db/client";
import { unitOf } from "../citing/policy.ts";
import { citingSql } from "../citing/view.ts";
import type { ReadContext } from "../context.ts";
import { actOf } from "../provisions/policy.ts";
import { pagesOf, refsOf } from "../provisions/queries.ts";

/** How many of the newest are looked through for what else they cite. */
const newest = Prisma.raw("300");
const most = Prisma.raw("8");

/** What a provision itself stands in, and what stands below it, is not cited along with it. */
function othersSql(key: string, pages: readonly string[]): Prisma.Sql {
  if (key === actOf(key)) return Prisma.sql`not starts_with(p.key, ${`${key}#`})`;
  return Prisma.sql`p.key <> all(${pages.length > 1 ? pages : [unitOf(pages[0] ?? key)]})`;
}

/** The provisions that what cites this one cites as well, article by article; the most frequent first. */
export async function listCitedTogether(context: ReadContext, { key }: { key: string }): Promise<CitedTogether[]> {
  const pages = await pagesOf(context.db, key);
  const rows = await context.db.$queryRaw<{ key: string; count: number }[]>`
    with r as materialized (
      select r.id from (${citingSql(context.actor, pages)}) r order by r.at desc limit ${newest})
    select p.key, count(*)::int as count from r join citing p on p.item_id = r.id and p.is_unit
    where ${othersSql(key, pages)}
    group by p.key having count(*) > 1
    order by 2 desc, 1 limit ${most}`;
  const refs = await refsOf(
    context.db,
    rows.map((row) => row.key),
  );
  return rows.map((row) => ({ ...refs.get(row.key)!.ref, act: refs.get(row.key)!.act, count: row.count }));
}
