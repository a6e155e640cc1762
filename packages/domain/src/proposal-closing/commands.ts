import { DomainError } from "@samrad/contracts/errors";
import type { ProposalView } from "@samrad/contracts/proposals";
import type { Database, Prisma, Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { tellOfProposal } from "../proposal-notices/commands.ts";
import * as policy from "../proposals/policy.ts";
import { getProposal, type LockedProposal, lockProposal } from "../proposals/queries.ts";
import { countVotes } from "../proposals/view.ts";

type Closing = { proposal: LockedProposal; at: Date; actorId?: string };

/** Counts the votes for good. Nobody votes meanwhile: the proposal is locked. */
async function settle(tx: Transaction, { proposal, at, actorId }: Closing): Promise<void> {
  const { id: postId, version, threadId, spaceId } = proposal;
  const votes = await tx.vote.findMany({ where: { postId, version }, select: { position: true, ranking: true } });
  const tally = countVotes(proposal, votes) as unknown as Prisma.InputJsonObject;
  await tx.proposal.update({ where: { postId }, data: { closedAt: at, closedById: actorId, tally } });
  await record(tx, { type: "proposal.closed", at, actorId, spaceId, threadId, postId, subjectId: postId });
  await tellOfProposal(tx, { proposal, kind: "proposal_closed", at, actorId });
}

/** Ends the vote and counts it. A second try changes nothing. Throws `not_found`, `forbidden`, `proposal.withdrawn`. */
export async function closeProposal(context: MemberContext, proposalId: string): Promise<ProposalView> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const proposal = await lockProposal(tx, actor, { proposalId, lock: "alone" });
    allow(actor, policy.canSteer(actor, proposal));
    if (proposal.withdrawnAt) throw new DomainError("rule_violated", "proposal.withdrawn");
    if (!proposal.closedAt) await settle(tx, { proposal, at: now(), actorId: actor.personId });
  });
  return getProposal(context, proposalId);
}

/** As many as are counted in one round. */
const most = 100;

/** Counts what has come to its closing time, each in a transaction of its own. Returns how many there were. */
export async function closeDueProposals(db: Database, at: Date): Promise<number> {
  const due = await db.proposal.findMany({
    where: { closedAt: null, withdrawnAt: null, closesAt: { lte: at }, post: { withdrawnAt: null } },
    orderBy: { closesAt: "asc" },
    take: most,
    select: { postId: true },
  });
  for (const { postId } of due) await db.$transaction((tx) => closeDue(tx, postId, at));
  return due.length;
}

/** It may have been closed, put off or taken back meanwhile. */
async function closeDue(tx: Transaction, proposalId: string, at: Date): Promise<void> {
  const proposal = await lockProposal(tx, null, { proposalId, lock: "alone" });
  const { closedAt, withdrawnAt, closesAt } = proposal;
  if (!closedAt && !withdrawnAt && closesAt && closesAt <= at) await settle(tx, { proposal, at });
}
