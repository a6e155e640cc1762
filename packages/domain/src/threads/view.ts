import type { QuestionStanding } from "@samrad/contracts/answers";
import type { SpaceVisibility } from "@samrad/contracts/spaces";
import type { FollowLevel, ThreadAbilities, ThreadSummary, ThreadView } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import type { Joined } from "../joined/view.ts";
import type { NamedHead, SharedSummary, ThreadHead } from "../thread-heads/view.ts";
import * as policy from "./policy.ts";

/** Where the reader stands in a thread; `t` is the thread, `r` the actor's reading. */
export const standingColumns = (actor: Actor): Prisma.Sql =>
  actor.kind === "member"
    ? Prisma.sql`coalesce(r.follow, 'normal')::text as follow, ${unreadCount(actor.joinedAt)} as unread, (r.visited_at is null) as "isNew"`
    : Prisma.sql`'normal' as follow, 0 as unread, false as "isNew"`;

/** Where the reader stands in a thread. */
export type OwnStanding = { follow: FollowLevel; unread: number; isNew: boolean };

/** How many posts after the newest one read are hidden; looked for only in the few threads that have any. */
const hiddenUnread = Prisma.sql`case when cardinality(t.hidden_numbers) > 0 then (
  select count(*)::int from unnest(t.hidden_numbers) as hidden (number) where hidden.number > coalesce(r.last_read, 0)) else 0 end`;

/**
 * Posts not read yet, without those that are hidden. A thread never opened counts whole if it was opened after the reader
 * joined, else not at all: a newcomer does not begin with years of unread posts. Muted threads have none.
 */
export function unreadCount(joinedAt: Date): Prisma.Sql {
  return Prisma.sql`case
    when r.follow = 'mute' then 0
    when r.last_read > 0 then t.post_count - r.last_read - ${hiddenUnread}
    when t.created_at >= ${joinedAt} or r.follow in ('watch', 'track') then t.post_count - ${hiddenUnread}
    else 0 end`;
}

/** What all who may read a thread see of it, and where the authorities stand on the questions in it that the actor may read. */
export type Shown = { head: ThreadHead; named: NamedHead; standings: QuestionStanding[] };

/** A row of a list, in the parts of which it is joined. */
export type SummaryParts = Joined<Omit<ThreadSummary, keyof SharedSummary>, SharedSummary>;

export const toSummaryParts = ({ named, standings }: Shown, { follow, unread, isNew }: OwnStanding): SummaryParts => ({
  own: { standings, unread, isNew: isNew && unread > 0, follow },
  shared: named.summary,
});

/** What is read of one thread for one reader, beside its head. */
export type OwnRow = OwnStanding & {
  id: string;
  version: string;
  namesVersion: string;
  lastRead: number | null;
  visitedAt: Date | null;
  placeNumber: number | null;
  placeShare: number | null;
  visibility: SpaceVisibility;
  archivedAt: Date | null;
  organisationIds: string[];
  /** The oldest open transaction at the time of the read: what came before it, the read has seen. */
  horizon: string;
};

/** What is shown of one thread, and what the policies need. */
export type FoundThread = Shown & { own: OwnRow };

const toDate = (text: string | null) => (text === null ? null : new Date(text));

export function factsOf({ head, own }: FoundThread): policy.ThreadFacts {
  const { visibility, organisationIds, archivedAt } = own;
  const space = { visibility, organisationIds, archivedAt };
  return { space, authorId: head.authorId, status: head.status, lockedAt: toDate(head.lockedAt) };
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
    flag: policy.canFlag(actor, facts),
  };
}

function toReading({ follow, lastRead, visitedAt, placeNumber, placeShare }: OwnRow): ThreadView["reading"] {
  const place = placeNumber === null ? null : { number: placeNumber, share: placeShare ?? 0 };
  return { follow, lastRead: lastRead ?? 0, visitedAt: visitedAt?.toISOString() ?? null, place };
}

export function toThreadView(found: FoundThread, actor: Actor): ThreadView {
  const { named, standings, own } = found;
  const { lastAuthor: _lastAuthor, ...summary } = named.summary;
  return {
    ...summary,
    organisation: named.organisation,
    outcome: named.outcome,
    standings,
    reading: actor.kind === "member" ? toReading(own) : null,
    abilities: abilitiesOf(actor, factsOf(found)),
  };
}
