import type { QuestionStanding } from "@samrad/contracts/answers";
import type { ThreadRule } from "@samrad/contracts/chatham-house";
import type { PersonRef } from "@samrad/contracts/people";
import type { SpaceVisibility } from "@samrad/contracts/spaces";
import type { FollowLevel, ThreadAbilities, ThreadSummary, ThreadView } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import type { Joined } from "../joined/view.ts";
import { canReveal, revealedUntilSql } from "../chatham-house/policy.ts";
import { type Numbers, toWriter } from "../chatham-house/view.ts";
import type { NamedHead, SharedSummary, ThreadHead } from "../thread-heads/view.ts";
import * as policy from "./policy.ts";

/** Where the reader stands in a thread; `t` is the thread, `r` the actor's reading. */
export const standingColumns = (actor: Actor): Prisma.Sql =>
  canReveal(actor)
    ? Prisma.sql`${readingColumns(actor)}, ${revealedUntilSql(actor)} as "revealedUntil"`
    : readingColumns(actor);

const readingColumns = (actor: Actor): Prisma.Sql =>
  actor.kind === "member"
    ? Prisma.sql`coalesce(r.follow, 'normal')::text as follow, ${unreadCount(actor.joinedAt)} as unread, (r.visited_at is null) as "isNew"`
    : Prisma.sql`'normal' as follow, 0 as unread, false as "isNew"`;

/** Where the reader stands in a thread. */
export type OwnStanding = {
  follow: FollowLevel;
  unread: number;
  isNew: boolean;
  /** Until when an auditor who said why sees all names; of nobody else anything is said. */
  revealedUntil?: Date | string | null;
};

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

type ReadersSummary = Pick<ThreadSummary, keyof SharedSummary>;

/** What stands instead of names for this reader; null where they are shown. */
const withheldIn = ({ numbers }: ThreadHead, { revealedUntil }: OwnStanding) => (revealedUntil ? null : numbers);

/** The head of a thread names none of its organisations, not even those that have written without the rule. */
function withholdSummary(summary: SharedSummary, numbers: Numbers, actor: Actor): ReadersSummary {
  const writer = (person: PersonRef) => toWriter(person, numbers, { actor, revealed: false });
  return {
    ...summary,
    author: writer(summary.author),
    lastAuthor: writer(summary.lastAuthor),
    organisations: [],
    organisationCount: 0,
  };
}

/** What of a row is the same whenever this reader reads it. */
function summaryFor({ head, named }: Shown, own: OwnStanding, actor: Actor): ReadersSummary {
  const numbers = withheldIn(head, own);
  return numbers ? withholdSummary(named.summary, numbers, actor) : named.summary;
}

/** A row of a list, in the parts of which it is joined. */
export type SummaryParts = Joined<Omit<ThreadSummary, keyof SharedSummary>, ReadersSummary>;

export function toSummaryParts(shown: Shown, own: OwnStanding, actor: Actor): SummaryParts {
  const { follow, unread, isNew } = own;
  return {
    own: { standings: shown.standings, unread, isNew: isNew && unread > 0, follow },
    shared: summaryFor(shown, own, actor),
  };
}

/** What is read of one thread for one reader, beside its head. */
export type OwnRow = OwnStanding & {
  id: string;
  version: string;
  namesVersion: string;
  lastRead: number | null;
  visitedAt: Date | null;
  placeNumber: number | null;
  placeShare: number | null;
  openingHidden: boolean;
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
  const { visibility, organisationIds, archivedAt, openingHidden } = own;
  const space = { visibility, organisationIds, archivedAt };
  const { authorId, status } = head;
  return {
    space,
    authorId,
    status,
    lockedAt: toDate(head.lockedAt),
    openingHidden,
    revealed: Boolean(own.revealedUntil),
  };
}

function abilitiesOf(actor: Actor, facts: policy.ThreadFacts, head: ThreadHead): ThreadAbilities {
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
    // A thread may be stricter than its space, never looser.
    rule: mayModerate && !head.spaceChathamHouse,
    reveal: canReveal(actor) && head.numbers !== null && !facts.revealed,
  };
}

function toRule({ head, own }: FoundThread, actor: Actor): ThreadRule {
  const { numbers, chathamHouse, spaceChathamHouse } = head;
  const ofThread = chathamHouse ? "by_thread" : null;
  return {
    holds: spaceChathamHouse ? "by_space" : ofThread,
    underRule: numbers !== null,
    participant: (actor.kind === "member" && numbers?.[actor.personId]) || null,
    revealedUntil: own.revealedUntil ? new Date(own.revealedUntil).toISOString() : null,
  };
}

function toReading({ follow, lastRead, visitedAt, placeNumber, placeShare }: OwnRow): ThreadView["reading"] {
  const place = placeNumber === null ? null : { number: placeNumber, share: placeShare ?? 0 };
  return { follow, lastRead: lastRead ?? 0, visitedAt: visitedAt?.toISOString() ?? null, place };
}

export function toThreadView(found: FoundThread, actor: Actor): ThreadView {
  const { head, named, standings, own } = found;
  const {
    lastAuthor: _last,
    underRule: _underRule,
    organisationCount: _count,
    ...summary
  } = summaryFor(found, own, actor);
  const { outcome, organisations } = named;
  const reader = { actor, revealed: false };
  return {
    ...summary,
    organisations: withheldIn(head, own) ? [] : [...organisations],
    organisation: summary.author.name === null ? null : named.organisation,
    // Its words are for `showOutcome` to withhold.
    outcome: outcome && { ...outcome, by: toWriter(outcome.by, withheldIn(head, own), reader) },
    standings,
    reading: actor.kind === "member" ? toReading(own) : null,
    rule: toRule(found, actor),
    abilities: abilitiesOf(actor, factsOf(found), head),
  };
}
