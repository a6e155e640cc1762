import { DomainError } from "@samrad/contracts/errors";
import { type CastVoteInput, positionsOf, type ProposalView } from "@samrad/contracts/proposals";
import type { Transaction } from "@samrad/db/client";
import { allow, type Member } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import * as policy from "../proposals/policy.ts";
import { getProposal, type LockedProposal, lockProposal } from "../proposals/queries.ts";

/** Throws `rule_violated`, and `conflict` when the voter has seen another version. */
function checkOpen(proposal: LockedProposal, seen: number, at: Date) {
  const { thread, withdrawnAt, version } = proposal;
  if (thread.lockedAt) throw new DomainError("rule_violated", "thread.locked");
  if (thread.space.archivedAt) throw new DomainError("rule_violated", "space.archived");
  if (withdrawnAt) throw new DomainError("rule_violated", "proposal.withdrawn");
  if (!policy.isOpen(proposal, at)) throw new DomainError("rule_violated", "proposal.closed");
  if (seen !== version) throw new DomainError("conflict", "proposal.stale", { version });
}

/** Whoever blocks says why: what stands in the way has to be known to be removed. */
function checkContent({ kind, options }: LockedProposal, { position, ranking, reason }: CastVoteInput) {
  const fits =
    kind === "ranked"
      ? position === null && ranking.every((place) => place < options.length)
      : position !== null && positionsOf[kind].includes(position) && ranking.length === 0;
  if (!fits) throw new DomainError("invalid", "proposal.vote_missing", { field: "position" });
  if (position === "block" && reason === "")
    throw new DomainError("invalid", "proposal.reason_missing", { field: "reason" });
}

type Cast = { proposal: LockedProposal; input: CastVoteInput; at: Date };

/** What the vote was before: nothing, something else, or just this. */
async function writeVote(
  tx: Transaction,
  actor: Member,
  { proposal, input, at }: Cast,
): Promise<"new" | "changed" | "same"> {
  const { position, ranking, reason, lang } = input;
  const [row] = await tx.$queryRaw<{ isNew: boolean }[]>`
    insert into vote (post_id, version, voter_id, person_id, organisation_id, position, ranking, reason, lang, cast_at)
    values (${proposal.id}::uuid, ${proposal.version}, ${policy.voterOf(actor, proposal)}::uuid, ${actor.personId}::uuid,
      ${actor.organisationId}::uuid, ${position}::vote_position, ${ranking}::int[], ${reason}, ${lang}, ${at})
    on conflict (post_id, version, voter_id) do update set person_id = excluded.person_id,
      organisation_id = excluded.organisation_id, position = excluded.position, ranking = excluded.ranking,
      reason = excluded.reason, lang = excluded.lang, cast_at = excluded.cast_at
    where (vote.person_id, vote.position, vote.ranking, vote.reason, vote.lang)
      is distinct from (excluded.person_id, excluded.position, excluded.ranking, excluded.reason, excluded.lang)
    returning xmax = 0 as "isNew"`;
  if (!row) return "same";
  return row.isNew ? "new" : "changed";
}

/** While a vote is hidden no event says who voted, and none comes where the number is hidden too. */
async function tell(tx: Transaction, actor: Member, { proposal, isNew, at }: Omit<Cast, "input"> & { isNew: boolean }) {
  const { id, threadId, spaceId, hidden, countShown } = proposal;
  const place = { spaceId, threadId, postId: id, subjectId: id };
  await record(tx, { type: "vote.cast", at, actorId: actor.personId, personId: actor.personId, ...place });
  if (!hidden || (countShown && isNew)) await record(tx, { type: "proposal.counted", at, ...place });
}

/**
 * Casts the vote of the member, or of the member's organisation, in place of the one before. Voting the same again changes
 * nothing. Throws `not_found`, `forbidden`, `rule_violated`, `invalid`, `conflict` with `proposal.stale`.
 */
export async function castVote(context: MemberContext, input: CastVoteInput): Promise<ProposalView> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const proposal = await lockProposal(tx, actor, { proposalId: input.proposalId, lock: "shared" });
    allow(actor, policy.isVoter(actor, proposal));
    const at = now();
    checkOpen(proposal, input.version, at);
    checkContent(proposal, input);
    const written = await writeVote(tx, actor, { proposal, input, at });
    if (written !== "same") await tell(tx, actor, { proposal, isNew: written === "new", at });
  });
  return getProposal(context, input.proposalId);
}
