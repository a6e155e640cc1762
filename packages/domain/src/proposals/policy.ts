import type { Electorate } from "@samrad/contracts/proposals";
import { Prisma } from "@samrad/db/client";
import { type Actor, hasRole, type Member } from "../actor.ts";
import { canModerate, canRead, canReply, type ThreadFacts } from "../threads/policy.ts";

export type ProposalFacts = {
  thread: ThreadFacts;
  authorId: string;
  electorate: Electorate;
  /** The people by name. */
  voterIds: readonly string[];
  hidden: boolean;
  closesAt: Date | null;
  closedAt: Date | null;
  withdrawnAt: Date | null;
  concluded: boolean;
  reviewDueAt: Date | null;
};

/** Whether each organisation has one vote, instead of each person. */
export const isVotedByOrganisation = ({ electorate }: Pick<ProposalFacts, "electorate">) =>
  electorate === "organisations" || electorate === "signatories";

/** Whose vote it is when the member votes. */
export function voterOf(
  member: Pick<Member, "personId" | "organisationId">,
  proposal: Pick<ProposalFacts, "electorate">,
): string {
  return isVotedByOrganisation(proposal) ? member.organisationId : member.personId;
}

/** Whether the actor is of those who are asked. */
export function isVoter(actor: Actor, proposal: ProposalFacts): boolean {
  if (actor.kind !== "member" || !canRead(actor, proposal.thread)) return false;
  switch (proposal.electorate) {
    case "readers":
    case "organisations":
      return true;
    case "signatories":
      return hasRole(actor, "signatory");
    case "people":
      return proposal.voterIds.includes(actor.personId);
  }
}

/** From its closing time on nobody votes, also while it has not been counted yet. */
export function isOpen({ closesAt, closedAt, withdrawnAt }: ProposalFacts, at: Date): boolean {
  return closedAt === null && withdrawnAt === null && (closesAt === null || at < closesAt);
}

/** A locked thread takes no votes either. */
export function canVote(actor: Actor, proposal: ProposalFacts, at: Date): boolean {
  return isVoter(actor, proposal) && canReply(actor, proposal.thread) && isOpen(proposal, at);
}

const isAuthor = (actor: Actor, { authorId }: ProposalFacts) => actor.kind === "member" && actor.personId === authorId;

/** Whoever proposed, or keeps order, closes it, says what came of it, or takes it back; neither sees more than the others. */
export function canSteer(actor: Actor, proposal: ProposalFacts): boolean {
  const { thread } = proposal;
  return (
    canModerate(actor, thread) ||
    (isAuthor(actor, proposal) && canRead(actor, thread) && thread.space.archivedAt === null)
  );
}

/** The words are the author's own, as those of any post. */
export function canChange(actor: Actor, proposal: ProposalFacts): boolean {
  return isAuthor(actor, proposal) && canReply(actor, proposal.thread);
}

/** Others' votes and the tally are there for nobody before a hidden vote is closed; one that is taken back stays hidden. */
export const votesShownSql = Prisma.sql`(not pr.hidden or pr.closed_at is not null)`;

/** `isVoter` as SQL over a membership `m` and its person, for those who may vote on the proposal `pr` in the space `s`. */
export const electorateSql = Prisma.sql`
  membership m
  join person mp on mp.id = m.person_id and mp.deactivated_at is null
  join organisation mo on mo.id = m.organisation_id and mo.deactivated_at is null
  where m.left_at is null
    and (s.visibility <> 'organisations' or exists (
      select 1 from space_organisation so where so.space_id = s.id and so.organisation_id = m.organisation_id))
    and (pr.electorate <> 'signatories' or 'signatory' = any(m.roles))
    and (pr.electorate <> 'people' or exists (
      select 1 from proposal_voter pv where pv.post_id = pr.post_id and pv.person_id = m.person_id))`;

/** How many votes there can be on the proposal `pr` in the space `s`. */
export const eligibleSql = Prisma.sql`(
  select count(distinct case when pr.electorate in ('organisations', 'signatories') then m.organisation_id else m.person_id end)::int
  from ${electorateSql})`;

/**
 * Whether a proposal `pr` in the thread `t` and the space `s`, which the member may read, still waits for the member's vote:
 * as SQL. All readers of a space may be asked at once: what nobody asks of them by name, or as signatories, waits for those
 * who follow the thread.
 */
export function waitsForVoteOfSql(member: Member): Prisma.Sql {
  const { personId, organisationId } = member;
  return Prisma.sql`(pr.closed_at is null and pr.withdrawn_at is null and (pr.closes_at is null or pr.closes_at > now())
    and t.locked_at is null and s.archived_at is null
    and case pr.electorate
      when 'people' then exists (
        select 1 from proposal_voter pv where pv.post_id = pr.post_id and pv.person_id = ${personId}::uuid)
      when 'signatories' then ${hasRole(member, "signatory")}
      else exists (select 1 from reading r
        where r.thread_id = t.id and r.person_id = ${personId}::uuid and r.follow in ('watch', 'track')) end
    and not exists (select 1 from vote v where v.post_id = pr.post_id and v.version = pr.version
      and v.voter_id = case when pr.electorate in ('organisations', 'signatories') then ${organisationId}::uuid
        else ${personId}::uuid end))`;
}
