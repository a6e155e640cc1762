import type { Document } from "@samrad/contracts/document";
import type { Prisma, Transaction } from "@samrad/db/client";
import { voterOf } from "../src/proposals/policy.ts";
import { lockProposal } from "../src/proposals/queries.ts";
import { countVotes } from "../src/proposals/view.ts";
import { demoId } from "./build-network.ts";
import { castOrganisations, castPeople } from "./cast.ts";
import { type DemoDecision, demoDecisions } from "./decisions.ts";
import { readNameless } from "./nameless.ts";

const day = 86_400_000;
const ago = (now: Date, days: number) => new Date(now.getTime() - days * day);
const asJson = (document: Document) => document as unknown as Prisma.InputJsonObject;

/** Puts to the vote what posts of the demo network say is, with the votes, and what came of those that are over. */
export async function writeDecisions(tx: Transaction, now: Date): Promise<void> {
  for (const decision of demoDecisions) {
    const postId = demoId(decision.thread, decision.post);
    const { createdAt } = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { createdAt: true } });
    await writeProposal(tx, decision, { postId, openedAt: createdAt, now });
    await tx.vote.createMany({ data: decision.votes.map((_, index) => toVoteRow(decision, index, createdAt)) });
    await conclude(tx, decision, now);
  }
}

type Opening = { postId: string; openedAt: Date; now: Date };

async function writeProposal(tx: Transaction, decision: DemoDecision, { postId, openedAt, now }: Opening) {
  const { kind, title, electorate, quorum, hidden } = decision;
  const terms = { kind, title, electorate, quorum, hidden, options: [...decision.options] };
  await tx.proposal.create({
    data: { postId, ...terms, openedAt, closesAt: ago(now, decision.closes) },
    select: { postId: true },
  });
}

/** One votes an hour after the other. */
function toVoteRow(decision: DemoDecision, index: number, openedAt: Date): Prisma.VoteCreateManyInput {
  const { by, says, reason } = decision.votes[index]!;
  const person = castPeople[by];
  const member = { personId: person.id, organisationId: castOrganisations[person.organisation].id };
  return {
    postId: demoId(decision.thread, decision.post),
    version: 1,
    voterId: voterOf(member, decision),
    ...member,
    ...(typeof says === "string" ? { position: says, ranking: [] } : { ranking: [...says] }),
    reason,
    lang: decision.lang,
    castAt: new Date(openedAt.getTime() + ((index + 1) * day) / 24),
  };
}

async function conclude(tx: Transaction, { thread, post, lang, votes, closes, outcome }: DemoDecision, now: Date) {
  if (!outcome) return;
  const postId = demoId(thread, post);
  const proposal = await lockProposal(tx, null, { proposalId: postId, lock: "alone" });
  const ballots = votes.map(({ says }) =>
    typeof says === "string" ? { position: says, ranking: [] } : { position: null, ranking: says },
  );
  await tx.proposal.update({
    where: { postId },
    data: {
      closedAt: ago(now, closes),
      tally: countVotes(proposal, ballots),
      outcome: asJson(readNameless(outcome.words)),
      outcomeLang: lang,
      outcomeById: castPeople[outcome.by].id,
      outcomeAt: ago(now, outcome.age),
      reviewOn: ago(now, outcome.review),
    },
    select: { postId: true },
  });
}
