import type { Document } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { Writer } from "@samrad/contracts/people";
import type {
  Electorate,
  OutcomeView,
  ProposalAbilities,
  ProposalKind,
  ProposalView,
  ReviewVerdict,
  Tally,
  VoteView,
} from "@samrad/contracts/proposals";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { postWithheldSql } from "../chatham-house/policy.ts";
import { doerRef, type Numbers, numbersOf, writerRef } from "../chatham-house/view.ts";
import { type Ballot, countPositions, countRankings } from "../tallies/policy.ts";
import type { ThreadFacts } from "../threads/policy.ts";
import { organisationRef } from "../names/view.ts";
import * as policy from "./policy.ts";

/** Somebody whom a proposal names, as far as the actor may know. */
const signedBy = (actor: Actor, person: Prisma.Sql) => ({ withheld: postWithheldSql(actor), person });

/** Whether the vote `v` is the actor's own, or that of the actor's organisation where each has one. */
const isOwn = (actor: Actor) => Prisma.sql`v.voter_id = any(${ownIds(actor)}::uuid[])`;

/** JSON of a vote; `v` is the alias, `o` the organisation that it was given for. */
function voteJson(actor: Actor): Prisma.Sql {
  const person = writerRef(actor, signedBy(actor, Prisma.sql`v.person_id`));
  const isWithheld = Prisma.sql`(${postWithheldSql(actor)} and not ${isOwn(actor)})`;
  return Prisma.sql`jsonb_build_object('person', ${person},
    'voterId', case when ${isWithheld} then ${person} ->> 'id' else v.voter_id::text end,
    'organisation', case when ${isWithheld} then null else ${organisationRef} end,
    'position', v.position, 'ranking', v.ranking, 'reason', v.reason, 'lang', v.lang, 'at', v.cast_at)`;
}

const votesOf = (actor: Actor, where: Prisma.Sql) => Prisma.sql`(
  select coalesce(jsonb_agg(${voteJson(actor)} order by v.cast_at, v.voter_id), '[]'::jsonb)
  from vote v join organisation o on o.id = v.organisation_id
  where v.post_id = pr.post_id and v.version = pr.version and ${where})`;

/** All votes on a proposal, as far as they may be known by anybody. */
export const shownVotes = (actor: Actor) => votesOf(actor, policy.votesShownSql);

const currentVotes = Prisma.sql`from vote v where v.post_id = pr.post_id and v.version = pr.version`;

/** The voters that the actor may vote for, whether or not it is one of those who are asked. */
const ownIds = (actor: Actor) => (actor.kind === "member" ? [actor.personId, actor.organisationId] : []);

/** What is shown of a proposal `pr` in a post `p` of a thread in the space `s`. */
export function proposalColumns(actor: Actor): Prisma.Sql {
  const doer = (column: Prisma.Sql) => doerRef(actor, signedBy(actor, column));
  return Prisma.sql`pr.post_id as id, p.thread_id as "threadId", pr.kind, pr.version, pr.title, p.lang, pr.options,
    pr.electorate, pr.quorum, pr.hidden, pr.count_shown as "countShown", pr.opened_at as "openedAt", pr.closes_at as "closesAt",
    pr.closed_at as "closedAt", pr.withdrawn_at as "withdrawnAt", pr.tally, pr.outcome, pr.outcome_lang as "outcomeLang",
    pr.outcome_at as "outcomeAt", pr.review_on::text as "reviewOn", pr.review_due_at as "reviewDueAt",
    pr.review_verdict as "reviewVerdict", pr.reviewed_at as "reviewedAt", p.author_id as "authorId",
    ${doer(Prisma.sql`pr.closed_by_id`)} as "closedBy", ${doer(Prisma.sql`pr.outcome_by_id`)} as "outcomeBy",
    ${doer(Prisma.sql`pr.reviewed_by_id`)} as "reviewedBy", ${policy.eligibleSql} as eligible, now() as at,
    pr.outcome_by_id as "outcomeById", ${numbersOf(postWithheldSql(actor))} as numbers,
    (select coalesce(jsonb_agg(${writerRef(actor, signedBy(actor, Prisma.sql`pv.person_id`))}), '[]'::jsonb)
      from proposal_voter pv where pv.post_id = pr.post_id) as voters,
    array(select pv.person_id from proposal_voter pv where pv.post_id = pr.post_id) as "voterIds",
    case when ${policy.votesShownSql} or pr.count_shown then (select count(*)::int ${currentVotes}) end as "voteCount",
    case when ${policy.votesShownSql} and pr.closed_at is null then (
      select coalesce(jsonb_agg(jsonb_build_object('position', v.position, 'ranking', v.ranking)), '[]'::jsonb)
      ${currentVotes}) end as ballots,
    ${votesOf(actor, Prisma.sql`${policy.votesShownSql} and v.position in ('disagree', 'block')`)} as dissent,
    ${votesOf(actor, isOwn(actor))} as own,
    exists (select 1 from vote v where v.post_id = pr.post_id and v.version < pr.version and ${isOwn(actor)}) as "votedBefore"`;
}

export type ProposalRow = {
  id: string;
  threadId: string;
  kind: ProposalKind;
  version: number;
  title: string;
  lang: TextLanguage;
  options: string[];
  electorate: Electorate;
  quorum: number | null;
  hidden: boolean;
  countShown: boolean;
  openedAt: Date;
  closesAt: Date | null;
  closedAt: Date | null;
  withdrawnAt: Date | null;
  tally: Tally | null;
  outcome: Document | null;
  outcomeLang: TextLanguage | null;
  outcomeAt: Date | null;
  reviewOn: string | null;
  reviewDueAt: Date | null;
  reviewVerdict: ReviewVerdict | null;
  reviewedAt: Date | null;
  authorId: string;
  closedBy: Writer | null;
  outcomeBy: Writer | null;
  reviewedBy: Writer | null;
  outcomeById: string | null;
  /** What stands instead of names in the words of the outcome; null where they are shown. */
  numbers: Numbers | null;
  eligible: number;
  at: Date;
  voters: Writer[];
  voterIds: string[];
  voteCount: number | null;
  ballots: Ballot[] | null;
  dissent: VoteView[];
  own: VoteView[];
  votedBefore: boolean;
};

type Counted = Pick<ProposalRow, "kind" | "eligible" | "quorum"> & { options: readonly string[] };

/** Counts the votes on a proposal by the method of its kind. */
export function countVotes({ kind, options, eligible, quorum }: Counted, ballots: readonly Ballot[]): Tally {
  return kind === "ranked"
    ? countRankings(options.length, ballots, { eligible, quorum })
    : countPositions(kind, ballots, { eligible, quorum });
}

/** Times within JSON are in PostgreSQL's own spelling. */
export const toVoteView = (vote: VoteView): VoteView => ({ ...vote, at: new Date(vote.at).toISOString() });

function toOutcome(row: ProposalRow): OutcomeView | null {
  const { outcome, outcomeLang, outcomeBy, outcomeAt, reviewOn, reviewVerdict, reviewedBy, reviewedAt } = row;
  if (!outcome || !outcomeLang || !outcomeBy || !outcomeAt) return null;
  const review =
    reviewVerdict && reviewedBy && reviewedAt
      ? { verdict: reviewVerdict, by: reviewedBy, at: reviewedAt.toISOString() }
      : null;
  return { document: outcome, lang: outcomeLang, by: outcomeBy, at: outcomeAt.toISOString(), reviewOn, review };
}

function factsOf(row: ProposalRow, thread: ThreadFacts): policy.ProposalFacts {
  return { ...row, thread, concluded: row.outcome !== null };
}

function abilitiesOf(actor: Actor, facts: policy.ProposalFacts, at: Date): ProposalAbilities {
  const { closedAt, withdrawnAt, closesAt, concluded, reviewDueAt } = facts;
  const steers = policy.canSteer(actor, facts);
  const undecided = closedAt === null && withdrawnAt === null;
  return {
    vote: policy.canVote(actor, facts, at),
    change: policy.canChange(actor, facts) && policy.isOpen(facts, at),
    reschedule: steers && undecided && (closesAt === null || at < closesAt),
    close: steers && undecided,
    withdraw: steers && undecided,
    conclude: steers && closedAt !== null && !concluded,
    review: steers && reviewDueAt !== null,
  };
}

function stateOf({ closedAt, withdrawnAt }: ProposalRow): ProposalView["state"] {
  if (withdrawnAt) return "withdrawn";
  return closedAt ? "closed" : "open";
}

export function toProposalView(row: ProposalRow, actor: Actor, thread: ThreadFacts): ProposalView {
  const facts = factsOf(row, thread);
  const own = policy.isVoter(actor, facts) && actor.kind === "member" ? policy.voterOf(actor, facts) : null;
  const ownVote = row.own.find(({ voterId }) => voterId === own);
  return {
    id: row.id,
    threadId: row.threadId,
    kind: row.kind,
    version: row.version,
    title: row.title,
    lang: row.lang,
    options: row.options,
    electorate: row.electorate,
    voters: row.voters,
    quorum: row.quorum,
    hidden: row.hidden,
    countShown: row.countShown,
    state: stateOf(row),
    openedAt: row.openedAt.toISOString(),
    closesAt: row.closesAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    closedBy: row.closedBy,
    eligible: row.tally?.eligible ?? row.eligible,
    voteCount: row.voteCount,
    own: ownVote ? toVoteView(ownVote) : null,
    votedBefore: own !== null && row.votedBefore && !ownVote,
    tally: row.tally ?? (row.ballots && countVotes(row, row.ballots)),
    dissent: row.dissent.map(toVoteView),
    outcome: toOutcome(row),
    abilities: abilitiesOf(actor, facts, row.at),
  };
}
