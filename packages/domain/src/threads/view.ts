import type { CitationSpan } from "@samrad/contracts/citations";
import type { Document } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { SpaceVisibility } from "@samrad/contracts/spaces";
import type { FollowLevel, ThreadAbilities, ThreadStatus, ThreadSummary, ThreadView } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import { conceptsOfPage } from "../concepts/view.ts";
import type { Actor } from "../actor.ts";
import { toCitationSpans } from "../citations/view.ts";
import { type StandingRow, standingsOfPage, toStanding } from "../answers/view.ts";
import { type Named, type Names, namesVersion } from "../names/queries.ts";
import * as policy from "./policy.ts";

/**
 * The rows of a `page` of threads: what a thread itself says, by the ids of what it names, and where the reader stands.
 * Aliases: `t` thread, `r` the actor's reading.
 */
export function pageColumns(actor: Actor): Prisma.Sql {
  const standing =
    actor.kind === "member"
      ? Prisma.sql`coalesce(r.follow, 'normal') as follow, ${unreadCount(actor.joinedAt)} as unread, (r.visited_at is null) as is_new`
      : Prisma.sql`'normal' as follow, 0 as unread, false as is_new`;
  return Prisma.sql`t.id, t.title, t.lang, t.status, t.locked_at, t.pinned_at, t.post_count, t.created_at, t.last_post_at,
    t.space_id, t.author_id, t.last_author_id, t.organisation_ids, ${standing}`;
}

/** What stands beside the rows of a `page`. */
export const pageSurroundings = (
  actor: Actor,
) => Prisma.sql`${conceptsOfPage} as concepts, ${standingsOfPage(actor)} as standings,
  ${namesVersion} as "namesVersion"`;

/**
 * Posts not read yet. A thread never opened counts whole if it was opened after the reader joined, else not at all: a
 * newcomer does not begin with years of unread posts. Muted threads have none.
 */
export function unreadCount(joinedAt: Date): Prisma.Sql {
  return Prisma.sql`case
    when r.follow = 'mute' then 0
    when r.last_read > 0 then t.post_count - r.last_read
    when t.created_at >= ${joinedAt} or r.follow in ('watch', 'track') then t.post_count
    else 0 end`;
}

/** A row of JSON: times are text. */
export type SummaryRow = {
  id: string;
  title: string;
  lang: TextLanguage;
  status: ThreadStatus;
  locked_at: string | null;
  pinned_at: string | null;
  post_count: number;
  created_at: string;
  last_post_at: string;
  space_id: string;
  author_id: string;
  last_author_id: string;
  organisation_ids: string[];
  follow: FollowLevel;
  unread: number;
  is_new: boolean;
};

type OfThread<T> = T & { thread: string };

/** What stands beside the rows of a page, by the threads. */
export type PageSurroundings = {
  concepts: OfThread<{ id: string }>[] | null;
  standings: OfThread<StandingRow>[] | null;
  namesVersion: string;
};

/** Everything that rows of threads name. */
export const namedIn = (rows: readonly SummaryRow[], { concepts }: PageSurroundings): Named => ({
  spaces: rows.map((row) => row.space_id),
  people: rows.flatMap((row) => [row.author_id, row.last_author_id]),
  organisations: rows.flatMap((row) => row.organisation_ids),
  concepts: (concepts ?? []).map(({ id }) => id),
});

function ofThread<T>(rows: readonly OfThread<T>[] | null, id: string): T[] {
  const own = (rows ?? []).filter(({ thread }) => thread === id);
  return own.map(({ thread: _thread, ...row }) => row as unknown as T);
}

const toTime = (text: string) => new Date(text).toISOString();

export function toThreadSummary(row: SummaryRow, around: PageSurroundings, names: Names): ThreadSummary {
  return {
    id: row.id,
    space: names.spaces.get(row.space_id)!,
    title: row.title,
    lang: row.lang,
    status: row.status,
    locked: row.locked_at !== null,
    pinned: row.pinned_at !== null,
    author: names.people.get(row.author_id)!,
    lastAuthor: names.people.get(row.last_author_id)!,
    organisations: row.organisation_ids.flatMap((id) => names.organisations.get(id) ?? []),
    concepts: ofThread(around.concepts, row.id).flatMap(({ id }) => names.concepts.get(id) ?? []),
    standings: ofThread(around.standings, row.id).map(toStanding),
    postCount: row.post_count,
    createdAt: toTime(row.created_at),
    lastPostAt: toTime(row.last_post_at),
    unread: row.unread,
    isNew: row.is_new && row.unread > 0,
    follow: row.follow,
  };
}

export type ThreadRow = SummaryRow & {
  organisation_id: string;
  outcome: Document | null;
  outcome_lang: TextLanguage | null;
  resolved_at: string | null;
  resolved_by_id: string | null;
  last_read: number | null;
  visited_at: string | null;
  place_number: number | null;
  place_share: number | null;
  visibility: SpaceVisibility;
  space_archived_at: string | null;
  space_organisation_ids: string[];
  /** Changes with whatever all readers of the thread see of its posts. */
  version: string;
};

/** What is shown of one thread, and what the policies need. */
export type FoundThread = PageSurroundings & {
  row: ThreadRow;
  outcomeCitations: CitationSpan[] | null;
  /** The oldest open transaction at the time of the read: what came before it, the read has seen. */
  horizon: string;
};

/** Everything that a thread names. */
export function namedInThread(found: FoundThread): Named {
  const { row } = found;
  const named = namedIn([row], found);
  const people = row.resolved_by_id ? [...named.people, row.resolved_by_id] : named.people;
  return { ...named, people, organisations: [...named.organisations, row.organisation_id] };
}

const toDate = (text: string | null) => (text === null ? null : new Date(text));

export function factsOf({ row }: FoundThread): policy.ThreadFacts {
  const { visibility, space_organisation_ids: organisationIds } = row;
  const space = { visibility, organisationIds, archivedAt: toDate(row.space_archived_at) };
  return { space, authorId: row.author_id, status: row.status, lockedAt: toDate(row.locked_at) };
}

export function abilitiesOf(actor: Actor, facts: policy.ThreadFacts): ThreadAbilities {
  const mayResolve = policy.canResolve(actor, facts);
  const mayModerate = policy.canModerate(actor, facts);
  return {
    reply: policy.canReply(actor, facts),
    react: policy.canReact(actor, facts),
    follow: policy.canFollow(actor, facts),
    rename: policy.canRename(actor, facts),
    resolve: mayResolve && facts.status === "open",
    reopen: mayResolve && facts.status === "resolved",
    lock: mayModerate,
    pin: mayModerate,
    tag: policy.canTag(actor, facts),
    curate: mayModerate,
  };
}

function toOutcome({ row, outcomeCitations }: FoundThread, names: Names): ThreadView["outcome"] {
  const { outcome: document, outcome_lang: lang, resolved_by_id: resolver, resolved_at: at } = row;
  const by = names.people.get(resolver ?? "");
  if (!document || !lang || !by || !at) return null;
  return { document, lang, by, at: toTime(at), citations: toCitationSpans(outcomeCitations) };
}

export function toThreadView(found: FoundThread, names: Names, actor: Actor): ThreadView {
  const { row } = found;
  const {
    unread: _unread,
    isNew: _isNew,
    follow,
    lastAuthor: _lastAuthor,
    ...summary
  } = toThreadSummary(row, found, names);
  const place = row.place_number === null ? null : { number: row.place_number, share: row.place_share ?? 0 };
  const reading = { follow, lastRead: row.last_read ?? 0, visitedAt: row.visited_at && toTime(row.visited_at), place };
  return {
    ...summary,
    organisation: names.organisations.get(row.organisation_id)!,
    outcome: toOutcome(found, names),
    reading: actor.kind === "member" ? reading : null,
    abilities: abilitiesOf(actor, factsOf(found)),
  };
}
