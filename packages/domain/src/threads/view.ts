import type { CitationSpan } from "@samrad/contracts/citations";
import type { ConceptRef } from "@samrad/contracts/concepts";
import type { Document } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { OrganisationRef, PersonRef } from "@samrad/contracts/people";
import type { SpaceRef } from "@samrad/contracts/spaces";
import type { FollowLevel, ThreadAbilities, ThreadStatus, ThreadSummary, ThreadView } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import { threadConcepts } from "../concepts/view.ts";
import type { Actor } from "../actor.ts";
import { toCitationSpans } from "../citations/view.ts";
import { type StandingRow, standingsOfThread, toStanding } from "../answers/view.ts";
import type { SpaceFacts } from "../spaces/policy.ts";
import * as policy from "./policy.ts";

/** JSON of an organisation beside a text; `o` is the alias. */
export const organisationRef = Prisma.sql`jsonb_build_object('id', o.id, 'name', o.name, 'country', o.country, 'kind', o.kind)`;

/** JSON of a space beside a thread; `s` is the alias. */
export const spaceRef = Prisma.sql`jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'visibility', s.visibility)`;

/** JSON of the organisations of a thread, in the order in which they joined it; `t` is the alias. */
export const threadOrganisations = Prisma.sql`(
  select jsonb_agg(${organisationRef} order by array_position(t.organisation_ids, o.id))
  from organisation o where o.id = any(t.organisation_ids))`;

/** What a list shows of a thread; `unread` and `is_new` need `r` and `joinedAt`. */
export function summaryColumns(actor: Actor): Prisma.Sql {
  const standing =
    actor.kind === "member"
      ? Prisma.sql`coalesce(r.follow, 'normal') as follow, ${unreadCount(actor.joinedAt)} as unread, (r.visited_at is null) as is_new`
      : Prisma.sql`'normal' as follow, 0 as unread, false as is_new`;
  return Prisma.sql`t.id, t.title, t.lang, t.status, t.locked_at, t.pinned_at, t.post_count, t.created_at, t.last_post_at,
    ${spaceRef} as space,
    jsonb_build_object('id', a.id, 'name', a.name) as author,
    jsonb_build_object('id', l.id, 'name', l.name) as last_author,
    ${threadConcepts} as concepts, ${standingsOfThread(actor)} as standings, ${standing}`;
}

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

export type SummaryRow = {
  id: string;
  title: string;
  lang: TextLanguage;
  status: ThreadStatus;
  locked_at: Date | string | null;
  pinned_at: Date | string | null;
  post_count: number;
  /** Times come as text where a row comes as JSON. */
  created_at: Date | string;
  last_post_at: Date | string;
  space: SpaceRef;
  author: PersonRef;
  last_author: PersonRef;
  organisations: OrganisationRef[];
  concepts: ConceptRef[];
  standings: StandingRow[];
  follow: FollowLevel;
  unread: number;
  is_new: boolean;
};

export function toThreadSummary(row: SummaryRow): ThreadSummary {
  return {
    id: row.id,
    space: row.space,
    title: row.title,
    lang: row.lang,
    status: row.status,
    locked: row.locked_at !== null,
    pinned: row.pinned_at !== null,
    author: row.author,
    lastAuthor: row.last_author,
    organisations: row.organisations,
    concepts: row.concepts,
    standings: row.standings.map(toStanding),
    postCount: row.post_count,
    createdAt: new Date(row.created_at).toISOString(),
    lastPostAt: new Date(row.last_post_at).toISOString(),
    unread: row.unread,
    isNew: row.is_new && row.unread > 0,
    follow: row.follow,
  };
}

export type ThreadRow = SummaryRow & {
  organisations: OrganisationRef[];
  locked_at: Date | null;
  author_id: string;
  outcome: Document | null;
  outcome_lang: TextLanguage | null;
  outcome_citations: CitationSpan[] | null;
  resolved_by: PersonRef | null;
  resolved_at: Date | null;
  organisation: OrganisationRef;
  organisation_ids: string[];
  space_archived_at: Date | null;
  last_read: number | null;
  visited_at: Date | null;
  place_number: number | null;
  place_share: number | null;
  /** The oldest open transaction at the time of the read: what came before it, the read has seen. */
  horizon: string;
};

export function factsOf(row: ThreadRow): policy.ThreadFacts {
  const space: SpaceFacts = {
    visibility: row.space.visibility,
    organisationIds: row.organisation_ids,
    archivedAt: row.space_archived_at,
  };
  return { space, authorId: row.author_id, status: row.status, lockedAt: row.locked_at };
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
  };
}

export function toThreadView(row: ThreadRow, actor: Actor): ThreadView {
  const { unread: _unread, isNew: _isNew, follow, lastAuthor: _lastAuthor, ...summary } = toThreadSummary(row);
  const outcome =
    row.outcome && row.outcome_lang && row.resolved_by && row.resolved_at
      ? {
          document: row.outcome,
          lang: row.outcome_lang,
          by: row.resolved_by,
          at: row.resolved_at.toISOString(),
          citations: toCitationSpans(row.outcome_citations),
        }
      : null;
  const place = row.place_number === null ? null : { number: row.place_number, share: row.place_share ?? 0 };
  const reading = { follow, lastRead: row.last_read ?? 0, visitedAt: row.visited_at?.toISOString() ?? null, place };
  return {
    ...summary,
    organisation: row.organisation,
    outcome,
    reading: actor.kind === "member" ? reading : null,
    abilities: abilitiesOf(actor, factsOf(row)),
  };
}
