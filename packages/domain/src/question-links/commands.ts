import { DomainError } from "@samrad/contracts/errors";
import type { LinkThreadInput } from "@samrad/contracts/questions";
import type { Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import * as policy from "../questions/policy.ts";
import { lockQuestion } from "../questions/queries.ts";
import { lockThread } from "../threads/queries.ts";

type Links = { questionId: string; threadIds: readonly string[] };

/** Writes the links that are not there yet. Throws `not_found` for a thread that the actor may not read. */
export async function linkThreads(tx: Transaction, { actor, now }: MemberContext, { questionId, threadIds }: Links) {
  const at = now();
  // In one order everywhere: two who link the same threads wait for each other, and never both.
  for (const threadId of [...new Set(threadIds)].toSorted()) {
    await lockThread(tx, actor, threadId);
    await tx.questionThread.createMany({
      data: { questionId, threadId, linkedById: actor.personId, linkedAt: at },
      skipDuplicates: true,
    });
  }
}

/** Says that a thread asks the question. A second time changes nothing. Throws `not_found`, `forbidden`, `question.closed`. */
export async function linkThread(context: MemberContext, { questionId, threadId }: LinkThreadInput): Promise<void> {
  const { actor } = context;
  await transact(context, async (tx) => {
    const question = await lockQuestion(tx, actor, questionId);
    allow(actor, policy.canEdit(actor, question));
    if (question.state === "closed") throw new DomainError("rule_violated", "question.closed");
    await linkThreads(tx, context, { questionId, threadIds: [threadId] });
  });
}
