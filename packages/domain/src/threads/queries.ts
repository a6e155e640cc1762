import { DomainError, notFound } from "@samrad/contracts/errors";
import { type ListThreadsInput, type ThreadSummary, threadsPerPage } from "@samrad/contracts/threads";
import { Prisma, type Reader, type SqlReader } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { findStandings } from "../answers/queries.ts";
import { revealedUntilSql } from "../chatham-house/policy.ts";
import { withNarrower } from "../concepts/view.ts";
import { claimOf, type ClaimingContext, type ReadContext } from "../context.ts";
import { join } from "../joined/view.ts";
import { type NameMemory, namesVersion } from "../names/queries.ts";
import { formatPlace, parsePlace } from "../place.ts";
import { pagesSql } from "../provisions/policy.ts";
import { pagesOf } from "../provisions/queries.ts";
import { type SpaceFacts, visibleToSql } from "../spaces/policy.ts";
import { filterSql } from "../thread-filters/queries.ts";
import { findHeads, type HeadMemory, nameHeads, type ThreadVersion, versionOf } from "../thread-heads/queries.ts";
import type { ThreadFacts } from "./policy.ts";
import * as policy from "./policy.ts";
import {
  type FoundThread,
  type OwnRow,
  type OwnStanding,
  type Shown,
  type SummaryParts,
  standingColumns,
  toSummaryParts,
} from "./view.ts";

/** The rows that stand before the first page of a space. */
const mostPinned = 100;

const readingOf = (actor: Actor) =>
  actor.kind === "member"
    ? Prisma.sql`left join reading r on r.thread_id = t.id and r.person_id = ${actor.personId}::uuid`
    : Prisma.sql`left join reading r on false`;

/** What a process remembers for reads of threads: names, and what all readers of a thread see of it. */
export type ThreadMemory = { names: NameMemory; heads: HeadMemory };

/** How often threads are read again that change while they are read. */
const mostReadings = 4;

type Wanted = { threads: readonly ThreadVersion[]; namesVersion: string };

/** What all who may read them see of threads, and the standings of their questions for the actor. */
async function findShown(
  context: ReadContext | ClaimingContext,
  { threads, namesVersion: version }: Wanted,
  memory?: ThreadMemory,
): Promise<{ shown: Map<string, Shown>; same: boolean }> {
  const { heads, same } = await findHeads(context, threads, memory?.heads);
  await nameHeads(context, { heads: heads.values(), version }, memory?.names);
  const asking = [...heads].flatMap(([id, { head }]) => (head.asksQuestions ? id : []));
  const standings = await findStandings(context, asking);
  const shown = new Map<string, Shown>();
  for (const [id, { head, named }] of heads) shown.set(id, { head, named: named!, standings: standings.get(id) ?? [] });
  return { shown, same };
}

async function findOwn(context: ReadContext | ClaimingContext, threadId: string): Promise<OwnRow> {
  const { db, actor } = context;
  const [own] = await db.$queryRaw<OwnRow[]>`
    select t.id, ${versionOf} as version, ${namesVersion} as "namesVersion", ${standingColumns(actor)},
      r.last_read as "lastRead", r.visited_at as "visitedAt", r.place_number as "placeNumber", r.place_share as "placeShare",
      1 = any(t.hidden_numbers) as "openingHidden", ${spaceFacts}, pg_snapshot_xmin(pg_current_snapshot())::text as horizon
    from thread t join space s on s.id = t.space_id ${readingOf(actor)}
    where t.id = ${threadId}::uuid and ${visibleToSql(actor)} and ${claimOf(context)}`;
  if (!own) throw notFound();
  return own;
}

/** All that is shown of a thread, and what the policies need. Throws `not_found`. */
export async function findThread(
  context: ReadContext | ClaimingContext,
  threadId: string,
  memory?: ThreadMemory,
): Promise<FoundThread> {
  for (let reading = 1; ; reading++) {
    const own = await findOwn(context, threadId);
    const { shown, same } = await findShown(context, { threads: [own], namesVersion: own.namesVersion }, memory);
    const found = shown.get(threadId);
    if (found && (same || reading === mostReadings)) return { ...found, own };
    if (reading === mostReadings) throw notFound();
  }
}

/** What the policies need to know of a thread. Throws `not_found`, also for one that the actor may not read. */
export async function getThreadFacts({ db, actor }: ReadContext, threadId: string): Promise<ThreadFacts> {
  const [row] = await db.$queryRaw<FactsRow[]>`
    select t.status, t.author_id as "authorId", t.locked_at as "lockedAt",
      ${revealedUntilSql(actor)} is not null as revealed, ${spaceFacts}
    from thread t join space s on s.id = t.space_id
    where t.id = ${threadId}::uuid and ${visibleToSql(actor)}`;
  if (!row) throw notFound();
  return toFacts(row);
}

/** What the policies need of the space of a thread; `s` is the alias. */
const spaceFacts = Prisma.sql`s.visibility, s.archived_at as "archivedAt",
  array(select so.organisation_id from space_organisation so where so.space_id = s.id) as "organisationIds"`;

/** What the policies need of a thread, and whether the Chatham House rule holds for what is written in it now. */
export const factColumns = Prisma.sql`t.status, t.author_id as "authorId", t.locked_at as "lockedAt",
  1 = any(t.hidden_numbers) as "openingHidden", t.chatham_house or s.chatham_house as "underRule", ${spaceFacts}`;

export type FactsRow = Omit<ThreadFacts, "space"> & SpaceFacts;

export function toFacts<Row extends FactsRow>({ visibility, organisationIds, archivedAt, ...thread }: Row) {
  return { ...thread, space: { visibility, organisationIds, archivedAt } };
}

/** What a command needs to know of a thread that it changes. The row stays locked until the transaction ends. */
export type LockedThread = ThreadFacts & {
  id: string;
  spaceId: string;
  title: string;
  lang: string;
  postCount: number;
  lastPostAt: Date;
  pinnedAt: Date | null;
  /** Whether the Chatham House rule holds for what is written in it now; whether it is set for the thread itself. */
  underRule: boolean;
  chathamHouse: boolean;
};

type LockedRow = Omit<LockedThread, "space"> & SpaceFacts;

/** Throws `not_found` for what is not there and for what the actor may not read. */
export async function lockThread(tx: SqlReader, actor: Actor, threadId: string): Promise<LockedThread> {
  const [row] = await tx.$queryRaw<LockedRow[]>`
    select t.id, t.space_id as "spaceId", t.title, t.lang, t.pinned_at as "pinnedAt", t.post_count as "postCount",
      t.last_post_at as "lastPostAt", t.chatham_house as "chathamHouse", ${factColumns}
    from thread t join space s on s.id = t.space_id
    where t.id = ${threadId}::uuid
    for update of t`;
  if (!row) throw notFound();
  const facts = toFacts(row);
  if (!policy.canRead(actor, facts)) throw notFound();
  return facts;
}

type ListedRow = OwnStanding & { id: string; xmin: string };
type Listed = { holds: boolean; rows: ListedRow[]; namesVersion: string };
type Scope = { where: Prisma.Sql; limit: number };

async function selectListed(context: ReadContext | ClaimingContext, { where, limit }: Scope): Promise<Listed> {
  const { db, actor } = context;
  // As JSON: one value is read faster than as many as a page has cells. A limit that stands in the text can be planned for.
  const [listed] = await db.$queryRaw<[Listed]>`
    with page as (
      select t.id, t.xmin, ${standingColumns(actor)}
      from thread t join space s on s.id = t.space_id ${readingOf(actor)}
      where ${visibleToSql(actor)} ${where}
      order by t.last_post_at desc, t.id desc
      limit ${Prisma.raw(String(limit))})
    select ${claimOf(context)} as holds, (select coalesce(json_agg(page), '[]') from page) as rows,
      ${namesVersion} as "namesVersion"`;
  if (!listed.holds) throw new DomainError("unauthenticated", "unauthenticated");
  return listed;
}

async function selectSummaries(
  context: ReadContext | ClaimingContext,
  scope: Scope,
  memory?: ThreadMemory,
): Promise<SummaryParts[]> {
  for (let reading = 1; ; reading++) {
    const { rows, namesVersion: version } = await selectListed(context, scope);
    const threads = rows.map(({ id, xmin }) => ({ id, version: `${xmin}.${version}` }));
    const { shown, same } = await findShown(context, { threads, namesVersion: version }, memory);
    if (!same && reading < mostReadings) continue;
    return rows.flatMap((row) => {
      const found = shown.get(row.id);
      return found ? toSummaryParts(found, row, context.actor) : [];
    });
  }
}

type ThreadScope = Omit<ListThreadsInput, "cursor">;

/** What a list of threads is narrowed down to. */
async function scopeSql({ db, actor }: Pick<ReadContext, "db" | "actor">, scope: ThreadScope): Promise<Prisma.Sql> {
  const { spaceId, conceptId, cites, filter } = scope;
  const inSpace = spaceId ? Prisma.sql`and t.space_id = ${spaceId}::uuid` : Prisma.empty;
  const about = conceptId
    ? Prisma.sql`and exists (select 1 from thread_concept tc where tc.thread_id = t.id and tc.concept_id in ${withNarrower(conceptId)})`
    : Prisma.empty;
  const citing = cites
    ? Prisma.sql`and t.id in (select p.item_id from citing p where ${pagesSql(await pagesOf(db, cites))})`
    : Prisma.empty;
  return Prisma.sql`${inSpace} ${about} ${citing} ${filterSql(filter, actor)}`;
}

/** How many threads lists would show, each counted to `most` at furthest, by the rule of `listThreads`. */
export async function countThreads(
  context: ReadContext,
  scopes: readonly ThreadScope[],
  most: number,
): Promise<number[]> {
  if (scopes.length === 0) return [];
  const { db, actor } = context;
  const wheres = await Promise.all(scopes.map((scope) => scopeSql(context, scope)));
  const counts = wheres.map(
    (where) => Prisma.sql`(select count(*)::int from (
      select 1 from thread t join space s on s.id = t.space_id ${readingOf(actor)}
      where ${visibleToSql(actor)} ${where} limit ${Prisma.raw(String(most))}) found)`,
  );
  const [row] = await db.$queryRaw<{ counts: number[] }[]>`select array[${Prisma.join(counts)}] as counts`;
  return row?.counts ?? [];
}

/**
 * Threads by last activity, newest first; in a space the pinned ones come before them. `cursor` continues after the
 * last row of the page before; null when there is no more.
 */
export async function listThreads(
  context: ReadContext | ClaimingContext,
  input: ListThreadsInput,
  memory?: ThreadMemory,
): Promise<ThreadListPage> {
  const scope = await scopeSql(context, input);
  const place = input.cursor ? parsePlace(input.cursor) : undefined;
  const unpinned = input.spaceId ? Prisma.sql`and t.pinned_at is null` : Prisma.empty;
  const after = place ? Prisma.sql`and (t.last_post_at, t.id) < (${place.at}, ${place.id}::uuid)` : Prisma.empty;
  const pinned =
    input.spaceId && !place
      ? await selectSummaries(
          context,
          { where: Prisma.sql`${scope} and t.pinned_at is not null`, limit: mostPinned },
          memory,
        )
      : [];
  const rows = await selectSummaries(
    context,
    { where: Prisma.sql`${scope} ${unpinned} ${after}`, limit: threadsPerPage + 1 },
    memory,
  );
  return toPage(rows, pinned);
}

type ThreadListPage = { threads: ThreadSummary[]; cursor: string | null };

/** A page of what was found, which is a row more than the page if there is more; what is `before` stands before it. */
function toPage(rows: readonly SummaryParts[], before: readonly SummaryParts[] = []): ThreadListPage {
  const page = rows.slice(0, threadsPerPage);
  const last = rows.length > threadsPerPage ? page.at(-1)?.shared : undefined;
  const cursor = last ? formatPlace({ at: new Date(last.lastPostAt), id: last.id }) : null;
  return { threads: join([...before, ...page]), cursor };
}

/** The threads that the actor may read and that a condition over `t` lets through, by last activity. */
export async function listThreadsWhere(
  context: ReadContext,
  condition: Prisma.Sql,
  cursor: string | undefined,
): Promise<ThreadListPage> {
  const place = cursor ? parsePlace(cursor) : undefined;
  const after = place ? Prisma.sql`and (t.last_post_at, t.id) < (${place.at}, ${place.id}::uuid)` : Prisma.empty;
  return toPage(
    await selectSummaries(context, { where: Prisma.sql`and ${condition} ${after}`, limit: threadsPerPage + 1 }),
  );
}

/** The spaces of threads by the ids of these, whoever asks: for moving sockets between rooms. */
export async function findThreadSpaces(db: Reader, ids: string[]): Promise<Map<string, string>> {
  const threads = await db.thread.findMany({ where: { id: { in: ids } }, select: { id: true, spaceId: true } });
  return new Map(threads.map(({ id, spaceId }) => [id, spaceId]));
}
