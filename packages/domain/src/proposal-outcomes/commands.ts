import { DomainError } from "@samrad/contracts/errors";
import type { ConcludeProposalInput, ProposalView, ReviewProposalInput } from "@samrad/contracts/proposals";
import type { EventType } from "@samrad/contracts/live";
import type { Database, Transaction } from "@samrad/db/client";
import { allow, type Member } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { findReferences } from "../references/queries.ts";
import { tellOfProposal } from "../proposal-notices/commands.ts";
import * as policy from "../proposals/policy.ts";
import { getProposal, type LockedProposal, lockProposal } from "../proposals/queries.ts";
import { completeTasks, raiseTask } from "../tasks/commands.ts";

const toDate = (day: string | null) => (day === null ? null : new Date(day));
/** The day by the clock of the network's first countries. */
const dayOf = (at: Date) => new Intl.DateTimeFormat("sv", { timeZone: "Europe/Stockholm" }).format(at);

function checkDay(day: string | null, { field, at }: { field: string; at: Date }) {
  if (day !== null && day <= dayOf(at)) throw new DomainError("invalid", "proposal.date_passed", { field });
}

async function lockSteered(tx: Transaction, actor: Member, proposalId: string): Promise<LockedProposal> {
  const proposal = await lockProposal(tx, actor, { proposalId, lock: "alone" });
  allow(actor, policy.canSteer(actor, proposal));
  return proposal;
}

/** Whether it was concluded with just these words: the answer to a first try was lost. */
async function isConcluded(tx: Transaction, actor: Member, input: ConcludeProposalInput): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ same: boolean }[]>`
    select outcome = ${JSON.stringify(input.document)}::jsonb and outcome_by_id = ${actor.personId}::uuid as same
    from proposal where post_id = ${input.proposalId}::uuid`;
  return row?.same ?? false;
}

type Noted = { proposal: LockedProposal; type: EventType; at: Date; actor: Member };

function note(tx: Transaction, { proposal, type, at, actor }: Noted) {
  const { id, spaceId, threadId } = proposal;
  return record(tx, { type, at, actorId: actor.personId, spaceId, threadId, postId: id, subjectId: id });
}

/**
 * Says what came of a closed vote, and when that is to be looked at again. It is said once; a second try changes nothing.
 * Throws `not_found`, `forbidden`, `proposal.open`, `proposal.concluded`, `invalid`.
 */
export async function concludeProposal(context: MemberContext, input: ConcludeProposalInput): Promise<ProposalView> {
  const { actor, now } = context;
  const { proposalId, reviewOn, lang } = input;
  await transact(context, async (tx) => {
    const proposal = await lockSteered(tx, actor, proposalId);
    if (!proposal.closedAt) throw new DomainError("rule_violated", "proposal.open");
    const { document } = await findReferences({ db: tx, actor }, input.document);
    if (proposal.concluded && (await isConcluded(tx, actor, { ...input, document }))) return;
    if (proposal.concluded) throw new DomainError("rule_violated", "proposal.concluded");
    const at = now();
    checkDay(reviewOn, { field: "reviewOn", at });
    const outcome = { outcome: document, outcomeLang: lang, outcomeById: actor.personId, outcomeAt: at };
    await tx.proposal.update({ where: { postId: proposalId }, data: { ...outcome, reviewOn: toDate(reviewOn) } });
    await note(tx, { proposal, type: "proposal.concluded", at, actor });
    await tellOfProposal(tx, { proposal, kind: "proposal_closed", at, actorId: actor.personId });
  });
  return getProposal(context, proposalId);
}

/**
 * Says whether an outcome still stands, and when to look again. A second try changes nothing. Throws `not_found`,
 * `forbidden`, `proposal.not_due`, `invalid`.
 */
export async function reviewProposal(context: MemberContext, input: ReviewProposalInput): Promise<ProposalView> {
  const { actor, now } = context;
  const { proposalId, verdict, nextOn } = input;
  await transact(context, async (tx) => {
    const proposal = await lockSteered(tx, actor, proposalId);
    const done = { postId: proposalId, reviewVerdict: verdict, reviewedById: actor.personId, reviewOn: toDate(nextOn) };
    if (!proposal.reviewDueAt && (await tx.proposal.count({ where: done })) > 0) return;
    if (!proposal.reviewDueAt) throw new DomainError("rule_violated", "proposal.not_due");
    const at = now();
    checkDay(nextOn, { field: "nextOn", at });
    await tx.proposal.update({ where: { postId: proposalId }, data: { ...done, reviewedAt: at, reviewDueAt: null } });
    const task = { kind: "proposal_review", subjectId: proposalId } as const;
    await completeTasks(tx, { ...task, at, actorId: actor.personId, outcome: verdict });
    await note(tx, { proposal, type: "proposal.reviewed", at, actor });
  });
  return getProposal(context, proposalId);
}

/** `until`: the end of the day it is to be reviewed on. */
type Due = { id: string; threadId: string; title: string; personId: string | null; until: Date };

/**
 * Puts outcomes whose review date has come before whoever stated them, or before the coordinators when that person is no
 * longer there. Returns how many there were.
 */
export async function raiseReviews(db: Database, at: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<Due[]>`
      with due as (
        update proposal set review_due_at = ${at}
        where review_due_at is null and outcome_at is not null and review_on <= ${dayOf(at)}::date
        returning post_id, title, outcome_by_id, review_on
      )
      select due.post_id as id, p.thread_id as "threadId", due.title,
        (due.review_on + time '23:59') at time zone 'Europe/Stockholm' as until,
        (select m.person_id from membership m join person x on x.id = m.person_id and x.deactivated_at is null
          where m.person_id = due.outcome_by_id and m.left_at is null) as "personId"
      from due join post p on p.id = due.post_id order by due.post_id`;
    for (const { id: subjectId, threadId, title, personId, until } of due) {
      const to = personId ? { personId } : ({ role: "coordinator" } as const);
      await raiseTask(tx, {
        kind: "proposal_review",
        subjectId,
        to,
        at,
        dueAt: until,
        threadId,
        data: { title },
      });
    }
    return due.length;
  });
}
