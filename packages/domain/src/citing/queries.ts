import type { Citing, ListCitingInput } from "@samrad/contracts/provisions";
import { Prisma } from "@samrad/db/client";
import type { ReadContext } from "../context.ts";
import { pageOf, parsePlace } from "../place.ts";
import { citesSql } from "../provisions/policy.ts";
import { pagesOf } from "../provisions/queries.ts";
import { citingSql, itemColumns, type ItemRow } from "./view.ts";

const pageSize = 20;

function filterSql({ kind, spaceId, lang, since, cursor }: ListCitingInput): Prisma.Sql {
  const filters = [Prisma.sql`true`];
  if (kind) filters.push(Prisma.sql`r.kind = ${kind}`);
  if (spaceId) filters.push(Prisma.sql`r.space_id = ${spaceId}::uuid`);
  if (lang) filters.push(Prisma.sql`${lang} = any(r.langs)`);
  if (since) filters.push(Prisma.sql`r.at >= ${new Date(since)}`);
  const place = cursor ? parsePlace(cursor) : undefined;
  if (place) filters.push(Prisma.sql`(r.at, r.id) < (${place.at}, ${place.id}::uuid)`);
  return Prisma.join(filters, " and ");
}

/** What cites a provision or a part of it, as far as the actor may read it; what was active last stands first. */
export async function listCiting(context: ReadContext, input: ListCitingInput): Promise<Citing> {
  const pages = await pagesOf(context.db, input.key);
  const rows = await context.db.$queryRaw<ItemRow[]>`
    with r as materialized (
      select r.kind, r.id, r.space_id, r.at from (${citingSql(context.actor, pages)}) r where ${filterSql(input)}
      order by r.at desc, r.id desc limit ${Prisma.raw(String(pageSize + 1))})
    select ${itemColumns(context.actor, citesSql(pages))}
    from r
    left join thread t on r.kind = 'thread' and t.id = r.id
    left join space s on s.id = r.space_id
    left join answer w on r.kind = 'answer' and w.id = r.id
    left join question q on q.id = case r.kind when 'question' then r.id else w.question_id end
    order by r.at desc, r.id desc`;
  const { page, cursor } = pageOf(rows, { size: pageSize, placeOf: (row) => row });
  return { items: page.map((row) => ({ ...row, at: row.at.toISOString() })), cursor };
}
