import { DomainError, notFound } from "@samrad/contracts/errors";
import type { ProposalView, VoteView } from "@samrad/contracts/proposals";
import { Prisma, type Reader } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import type { ReadContext } from "../context.ts";
import { stands } from "../posts/policy.ts";
import { showDocuments } from "../quotes/queries.ts";
import { canRead, type ThreadFacts } from "../threads/policy.ts";
import { getThreadFacts } from "../threads/queries.ts";
import type { SpaceFacts } from "../spaces/policy.ts";
import type { ProposalFacts } from "./policy.ts";
import { eligibleSql } from "./policy.ts";
import { proposalColumns, type ProposalRow, shownVotes, toProposalView, toVoteView } from "./view.ts";

const inThread = Prisma.sql`from proposal pr join post p on p.id = pr.post_id and ${stands}
  join thread t on t.id = p.thread_id join space s on s.id = t.space_id`;

/** The proposals that stand in a thread, in reading order. Throws `not_found`. */
export async function listProposals(context: ReadContext, threadId: string): Promise<ProposalView[]> {
  const { db, actor } = context;
  const thread = await getThreadFacts(context, threadId);
  const rows = await db.$queryRaw<ProposalRow[]>`
    select ${proposalColumns(actor)} ${inThread} where p.thread_id = ${threadId}::uuid order by p.number`;
  return Promise.all(rows.map((row) => show(context, row, thread)));
}

/** A proposal whose outcome says no more than the reader may see: as what a post says. */
async function show(context: ReadContext, row: ProposalRow, thread: ThreadFacts): Promise<ProposalView> {
  const view = toProposalView(row, context.actor, thread);
  const { outcome } = view;
  if (!outcome) return view;
  const author = { id: row.outcomeById ?? "", name: "" };
  const signing = { threadId: row.threadId, author, numbers: row.numbers, revealed: thread.revealed ?? false };
  const [document = outcome.document] = await showDocuments(context, signing, [outcome.document]);
  return { ...view, outcome: { ...outcome, document } };
}

async function findThreadId(db: Reader, proposalId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ threadId: string }[]>`
    select p.thread_id as "threadId" ${inThread} where pr.post_id = ${proposalId}::uuid`;
  if (!row) throw notFound();
  return row.threadId;
}

/** Throws `not_found`, also for one in a thread that the actor may not read. */
export async function getProposal(context: ReadContext, proposalId: string): Promise<ProposalView> {
  const { db, actor } = context;
  const thread = await getThreadFacts(context, await findThreadId(db, proposalId));
  const [row] = await db.$queryRaw<ProposalRow[]>`
    select ${proposalColumns(actor)} ${inThread} where pr.post_id = ${proposalId}::uuid`;
  if (!row) throw notFound();
  return show(context, row, thread);
}

/** All votes with their reasons. Throws `not_found`, and `proposal.open` while a hidden vote goes on. */
export async function listVotes(context: ReadContext, proposalId: string): Promise<VoteView[]> {
  const { db, actor } = context;
  await getThreadFacts(context, await findThreadId(db, proposalId));
  const [row] = await db.$queryRaw<{ hidden: boolean; votes: VoteView[] }[]>`
    select pr.hidden and pr.closed_at is null as hidden, ${shownVotes(actor)} as votes ${inThread}
    where pr.post_id = ${proposalId}::uuid`;
  if (!row) throw notFound();
  if (row.hidden) throw new DomainError("rule_violated", "proposal.open");
  return row.votes.map(toVoteView);
}

/** Whether the words of a post are those of a proposal that has not been taken back. */
export async function carriesProposal(db: Reader, postId: string): Promise<boolean> {
  return (await db.proposal.count({ where: { postId, withdrawnAt: null } })) > 0;
}

/** What a command needs to know of a proposal. The row stays locked until the transaction ends. */
export type LockedProposal = ProposalFacts &
  Pick<ProposalRow, "kind" | "version" | "title" | "options" | "quorum" | "countShown" | "eligible"> & {
    id: string;
    threadId: string;
    spaceId: string;
    number: number;
  };

type LockedRow = Omit<LockedProposal, "thread"> &
  SpaceFacts & { status: "open" | "resolved" } & {
    threadAuthorId: string;
    lockedAt: Date | null;
  };

const locks = { alone: Prisma.sql`for no key update of pr`, shared: Prisma.sql`for share of pr` };

/**
 * Locks a proposal: `shared` with everybody who votes meanwhile, `alone` for what they have to wait for. Throws `not_found`,
 * also for one in a thread that the actor may not read.
 */
export async function lockProposal(
  tx: Reader,
  actor: Actor | null,
  { proposalId, lock }: { proposalId: string; lock: keyof typeof locks },
): Promise<LockedProposal> {
  const [row] = await tx.$queryRaw<LockedRow[]>`
    select pr.post_id as id, p.thread_id as "threadId", t.space_id as "spaceId", p.number, pr.kind, pr.version, pr.title,
      pr.options, pr.electorate, pr.quorum, pr.hidden, pr.count_shown as "countShown", pr.closes_at as "closesAt",
      pr.closed_at as "closedAt", pr.withdrawn_at as "withdrawnAt", pr.outcome is not null as concluded,
      pr.review_due_at as "reviewDueAt", p.author_id as "authorId", t.author_id as "threadAuthorId", t.status,
      t.locked_at as "lockedAt", s.visibility, s.archived_at as "archivedAt", ${eligibleSql} as eligible,
      array(select pv.person_id from proposal_voter pv where pv.post_id = pr.post_id) as "voterIds",
      array(select so.organisation_id from space_organisation so where so.space_id = s.id) as "organisationIds"
    ${inThread} where pr.post_id = ${proposalId}::uuid ${locks[lock]}`;
  if (!row) throw notFound();
  const proposal = toLocked(row);
  if (actor && !canRead(actor, proposal.thread)) throw notFound();
  return proposal;
}

function toLocked(row: LockedRow): LockedProposal {
  const { visibility, organisationIds, archivedAt, threadAuthorId, status, lockedAt, ...proposal } = row;
  const space = { visibility, organisationIds, archivedAt };
  return { ...proposal, thread: { space, authorId: threadAuthorId, status, lockedAt } };
}
