import type { ListThreadsInput } from "@samrad/contracts/threads";
import { mostCounted, type SavedView, standingViews, type ViewList } from "@samrad/contracts/views";
import { Prisma } from "@samrad/db/client";
import type { MemberContext } from "../context.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { countThreads } from "../threads/queries.ts";
import { spaceRef } from "../names/view.ts";

type Row = Omit<SavedView, "count">;

const scopeOf = ({ filter, space, conceptId, cites }: Row): Omit<ListThreadsInput, "cursor"> => ({
  filter,
  ...(space && { spaceId: space.id }),
  ...(conceptId && { conceptId }),
  ...(cites && { cites }),
});

/** The views that everybody has and one's own, with how many threads each would show. Those of spaces that are closed now are left out. */
export async function listViews(context: MemberContext): Promise<ViewList> {
  const { db, actor } = context;
  const rows = await db.$queryRaw<Row[]>`
    select v.id, v.name, v.filter, v.concept_id as "conceptId", v.cites,
      ${Prisma.sql`case when s.id is not null then ${spaceRef} end`} as space
    from saved_view v left join space s on s.id = v.space_id
    where v.person_id = ${actor.personId}::uuid and (s.id is null or ${visibleToSql(actor)})
    order by v.created_at, v.id`;
  const standing = standingViews.map((filter) => ({ filter }));
  const counts = await countThreads(context, [...standing, ...rows.map(scopeOf)], mostCounted);
  const own = rows.map((row, index) => ({ ...row, count: counts[standingViews.length + index] ?? 0 }));
  const [needs_answer = 0, sector = 0, mentions = 0] = counts;
  return { standing: { needs_answer, sector, mentions }, own };
}
