import { notFound } from "@samrad/contracts/errors";
import { mostFresh, type SavedSearchView } from "@samrad/contracts/saved-searches";
import { Prisma, type Transaction } from "@samrad/db/client";
import type { Member } from "../actor.ts";
import type { MemberContext } from "../context.ts";
import type { Part } from "../search-filters/queries.ts";
import { facts, writers } from "../search-filters/queries.ts";
import { findMatches, narrow, planSearch } from "../search-matches/queries.ts";

type Kept = { id: string; name: string; text: string; notify: boolean; seenAt: Date };

/** What others wrote after a time. */
const writtenSince =
  ({ personId }: Member, since: Date) =>
  (part: Part) =>
    Prisma.sql`${facts.at[part]} > ${since} and ${writers[part]} <> ${personId}::uuid`;

async function countFresh(context: MemberContext, { text, seenAt }: Kept): Promise<number> {
  const plan = await planSearch(context, text);
  if (!plan) return 0;
  const fresh = narrow(plan, writtenSince(context.actor, seenAt));
  const [row] = await context.db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select 1 from (${findMatches(context, fresh)}) m limit ${Prisma.raw(String(mostFresh))}) x`;
  return row?.count ?? 0;
}

/** The searches that the member keeps, by name, with how much is new in each of what the member may read. */
export async function listSavedSearches(context: MemberContext): Promise<SavedSearchView[]> {
  const { db, actor } = context;
  const select = { id: true, name: true, text: true, notify: true, seenAt: true } as const;
  const kept = await db.savedSearch.findMany({ where: { personId: actor.personId }, select });
  const views: SavedSearchView[] = [];
  // One after the other: to look at a list is no reason to keep the database from others.
  for (const one of kept.toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)))
    views.push({ ...one, seenAt: one.seenAt.toISOString(), fresh: await countFresh(context, one) });
  return views;
}

/** Throws `not_found` for one that is not there or not the actor's own. */
export async function requireOwn(tx: Transaction, actor: Member, id: string): Promise<Kept> {
  const [row] = await tx.$queryRaw<Kept[]>`
    select id, name, text, notify, seen_at as "seenAt" from saved_search
    where id = ${id}::uuid and person_id = ${actor.personId}::uuid for update`;
  if (!row) throw notFound();
  return row;
}
