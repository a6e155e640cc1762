import { documentText } from "@samrad/contracts/document";
import { DomainError } from "@samrad/contracts/errors";
import {
  type ChangeProposalInput,
  minOptions,
  type OpenProposalInput,
  type ProposalView,
} from "@samrad/contracts/proposals";
import type { Transaction } from "@samrad/db/client";
import { allow, type Member } from "../actor.ts";
import { readCitations } from "../citations/policy.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { appendPost, isRetry, lockBoth, rewritePost } from "../posts/commands.ts";
import type { WrittenRow } from "../posts/queries.ts";
import { findReferences } from "../references/queries.ts";
import { checkReply } from "../replies/policy.ts";
import { tellOfProposal } from "../proposal-notices/commands.ts";
import { lockThread } from "../threads/queries.ts";
import * as policy from "./policy.ts";
import { getProposal, type LockedProposal, lockProposal } from "./queries.ts";

/** Throws `invalid` when it would be over before it is there. */
function checkClosing(closesAt: Date | null, at: Date) {
  if (closesAt !== null && closesAt <= at)
    throw new DomainError("invalid", "proposal.date_passed", { field: "closesAt" });
}

async function wasOpened(tx: Transaction, actor: Member, input: OpenProposalInput): Promise<boolean> {
  if (!(await isRetry(tx, actor, input))) return false;
  if ((await tx.proposal.count({ where: { postId: input.id } })) === 0) throw new DomainError("conflict", "id.taken");
  return true;
}

async function writeProposal(tx: Transaction, input: OpenProposalInput, at: Date) {
  const { id: postId, kind, title, options, electorate, quorum, hidden, countShown } = input;
  const closesAt = input.closesAt === null ? null : new Date(input.closesAt);
  checkClosing(closesAt, at);
  const voterIds = electorate === "people" ? [...new Set(input.voterIds)] : [];
  await tx.proposal.create({
    data: { postId, kind, title, options, electorate, quorum, hidden, countShown, closesAt, openedAt: at },
    select: { postId: true },
  });
  await tx.proposalVoter.createMany({ data: voterIds.map((personId) => ({ postId, personId })) });
  return voterIds;
}

/** A vote that nobody could take part in, or not all who were named, or that could never be quorate, is none. */
function checkElectorate({ eligible, quorum, electorate }: LockedProposal, named: readonly string[]) {
  if (eligible === 0 || (electorate === "people" && eligible < named.length))
    throw new DomainError("invalid", "proposal.voters", { field: "voterIds" });
  if (quorum !== null && quorum > eligible) throw new DomainError("invalid", "proposal.quorum", { field: "quorum" });
}

/**
 * Puts something to the vote in a post of its own at the end of the thread. Those who follow it and those who are asked by
 * name hear of it. A second try with the same id returns the first one's. Throws `not_found`, `rule_violated`, `invalid`.
 */
export async function openProposal(context: MemberContext, input: OpenProposalInput): Promise<ProposalView> {
  const { actor } = context;
  const reading = readCitations({ text: documentText(input.document), lang: input.lang });
  await transact(context, async (tx) => {
    const thread = await lockThread(tx, actor, input.threadId);
    if (await wasOpened(tx, actor, input)) return;
    checkReply(actor, thread);
    const { rows } = await appendPost(tx, context, { input: { ...input, attachmentIds: [] }, reading });
    const [{ at }] = (await rows) as [WrittenRow];
    const named = await tx.person.findMany({
      where: { id: { in: await writeProposal(tx, input, at) } },
      select: { id: true },
    });
    const proposal = await lockProposal(tx, actor, { proposalId: input.id, lock: "alone" });
    checkElectorate(
      proposal,
      named.map(({ id }) => id),
    );
    await note(tx, { proposal, type: "proposal.opened", at, actor });
    await tellOfProposal(tx, { proposal, kind: "proposal_opened", at, actorId: actor.personId });
  });
  return getProposal(context, input.id);
}

type Noted = {
  proposal: LockedProposal;
  type: "proposal.opened" | "proposal.changed" | "proposal.rescheduled" | "proposal.withdrawn";
  at: Date;
  actor: Member;
};

function note(tx: Transaction, { proposal, type, at, actor }: Noted) {
  const { id, threadId, spaceId } = proposal;
  return record(tx, { type, at, actorId: actor.personId, spaceId, threadId, postId: id, subjectId: id });
}

/** Throws unless it can still be steered. */
function checkUndecided({ closedAt, withdrawnAt }: LockedProposal) {
  if (withdrawnAt) throw new DomainError("rule_violated", "proposal.withdrawn");
  if (closedAt) throw new DomainError("rule_violated", "proposal.closed");
}

/** Whether it stands as the change leaves it: nothing to do, or the answer to a first try was lost. */
async function isChanged(tx: Transaction, proposal: LockedProposal, input: ChangeProposalInput): Promise<boolean> {
  const same = proposal.title === input.title && proposal.options.join("\n") === input.options.join("\n");
  if (!same) return false;
  const [row] = await tx.$queryRaw<{ same: boolean }[]>`
    select lang = ${input.lang} and document = ${JSON.stringify(input.document)}::jsonb as same
    from post where id = ${proposal.id}::uuid`;
  return row?.same ?? false;
}

function checkChange({ kind, version, ...proposal }: LockedProposal, input: ChangeProposalInput, at: Date) {
  if (!policy.isOpen(proposal, at)) throw new DomainError("rule_violated", "proposal.closed");
  if (input.version !== version) throw new DomainError("conflict", "proposal.stale", { version });
  const fits = kind === "ranked" ? input.options.length >= minOptions : input.options.length === 0;
  if (!fits) throw new DomainError("invalid", "proposal.options", { field: "options" });
}

async function writeVersion(tx: Transaction, proposal: LockedProposal, change: ChangeProposalInput & { at: Date }) {
  const { id: postId, version, title, options } = proposal;
  const { revision } = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { revision: true } });
  await tx.proposalVersion.create({ data: { postId, version, title, options, revision, changedAt: change.at } });
  const next = { version: version + 1, title: change.title, options: change.options };
  await tx.proposal.update({ where: { postId }, data: next, select: { postId: true } });
}

/**
 * Puts another version to the vote: what was voted before counts no more, and those who voted are asked anew. What is
 * the same already changes nothing. Throws `not_found`, `forbidden`, `conflict` with `proposal.stale`, `rule_violated`.
 */
export async function changeProposal(context: MemberContext, input: ChangeProposalInput): Promise<ProposalView> {
  const { actor, now } = context;
  const reading = readCitations({ text: documentText(input.document), lang: input.lang });
  await transact(context, async (tx) => {
    const locked = await lockBoth(tx, actor, input.proposalId);
    const proposal = await lockProposal(tx, actor, { proposalId: input.proposalId, lock: "alone" });
    allow(actor, policy.canChange(actor, proposal));
    checkUndecided(proposal);
    const references = await findReferences({ db: tx, actor }, input.document);
    if (await isChanged(tx, proposal, { ...input, document: references.document })) return;
    const at = now();
    checkChange(proposal, input, at);
    await writeVersion(tx, proposal, { ...input, at });
    const { lang, document } = input;
    const edit = { postId: proposal.id, revision: locked.post.revision, lang, document, attachmentIds: [] };
    await rewritePost(tx, actor, { locked, input: edit, references, reading, at });
    await note(tx, { proposal, type: "proposal.changed", at, actor });
    await tellOfProposal(tx, { proposal, kind: "proposal_changed", at, actorId: actor.personId });
  });
  return getProposal(context, input.proposalId);
}

type Steering = { proposalId: string; event: Noted["type"]; write: (tx: Transaction, at: Date) => Promise<number> };

async function steer(context: MemberContext, { proposalId, event, write }: Steering): Promise<ProposalView> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const proposal = await lockProposal(tx, actor, { proposalId, lock: "alone" });
    allow(actor, policy.canSteer(actor, proposal));
    if (event === "proposal.withdrawn" && proposal.withdrawnAt) return;
    checkUndecided(proposal);
    const at = now();
    if ((await write(tx, at)) > 0) await note(tx, { proposal, type: event, at, actor });
  });
  return getProposal(context, proposalId);
}

/** Sets another time to close at, or none; the votes stay. Throws `not_found`, `forbidden`, `rule_violated`, `invalid`. */
export function rescheduleProposal(
  context: MemberContext,
  input: { proposalId: string; closesAt: string | null },
): Promise<ProposalView> {
  const closesAt = input.closesAt === null ? null : new Date(input.closesAt);
  const write = async (tx: Transaction, at: Date) => {
    checkClosing(closesAt, at);
    return tx.$executeRaw`update proposal set closes_at = ${closesAt}
      where post_id = ${input.proposalId}::uuid and closes_at is distinct from ${closesAt}`;
  };
  return steer(context, { proposalId: input.proposalId, event: "proposal.rescheduled", write });
}

/** Takes it off the vote for good; what was hidden stays hidden. Throws `not_found`, `forbidden`, `rule_violated`. */
export function withdrawProposal(context: MemberContext, proposalId: string): Promise<ProposalView> {
  const write = async (tx: Transaction, at: Date) => {
    const { count } = await tx.proposal.updateMany({ where: { postId: proposalId }, data: { withdrawnAt: at } });
    return count;
  };
  return steer(context, { proposalId, event: "proposal.withdrawn", write });
}
