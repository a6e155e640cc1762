import type { Transaction } from "@samrad/db/client";
import { notifyOf } from "../notifications/commands.ts";
import type { LockedProposal } from "../proposals/queries.ts";

type About = {
  proposal: LockedProposal;
  kind: "proposal_opened" | "proposal_changed" | "proposal_closed";
  at: Date;
  actorId?: string;
};

/** Whoever follows the thread, is asked by name or as a signatory, or has voted on any version. */
async function findConcerned(tx: Transaction, { id, threadId, electorate }: LockedProposal): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select person_id as id from reading where thread_id = ${threadId}::uuid and follow in ('watch', 'track')
    union select person_id from proposal_voter where post_id = ${id}::uuid
    union select person_id from vote where post_id = ${id}::uuid
    union select person_id from membership
      where ${electorate === "signatories"} and left_at is null and 'signatory' = any(roles)`;
  return rows.map((row) => row.id);
}

/** Tells all whom a proposal concerns, in the causing transaction; only those who may read the thread hear of it. */
export async function tellOfProposal(tx: Transaction, { proposal, kind, at, actorId }: About): Promise<void> {
  const { id, threadId, title } = proposal;
  const people = await findConcerned(tx, proposal);
  await notifyOf(tx, { kind, subjectId: id, people, at, actorId, threadId, postId: id, data: { proposal: title } });
}
