import { DomainError } from "@samrad/contracts/errors";
import type { RelateQuestionsInput } from "@samrad/contracts/questions";
import type { Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { noteChange } from "../question-changes/commands.ts";
import { canEdit } from "../questions/policy.ts";
import { lockQuestion } from "../questions/queries.ts";
import { leadsTo } from "./queries.ts";

/** A conflict has no direction: it is kept once, from the smaller id. */
function inOrder({ fromId, toId, kind }: RelateQuestionsInput): RelateQuestionsInput {
  return kind === "conflicts_with" && toId < fromId ? { fromId: toId, toId: fromId, kind } : { fromId, toId, kind };
}

async function lockBoth(tx: Transaction, { actor }: MemberContext, ids: string[]) {
  for (const id of ids.toSorted()) allow(actor, canEdit(actor, await lockQuestion(tx, actor, id)));
}

/**
 * Says how two questions stand to each other. A second time changes nothing. Throws `not_found`, `forbidden`, and
 * `question.relation_cycle` when the sentence would come back to where it began, such as two that supersede each other.
 */
export async function relateQuestions(context: MemberContext, input: RelateQuestionsInput): Promise<void> {
  const relation = inOrder(input);
  await transact(context, async (tx) => {
    // One relation after the other: two that each are right may make a circle together.
    await holdLock(tx, "question relations");
    await lockBoth(tx, context, [relation.fromId, relation.toId]);
    await checkCircle(tx, relation);
    const { actor, now } = context;
    const data = { ...relation, createdById: actor.personId, createdAt: now() };
    const { count } = await tx.questionRelation.createMany({ data, skipDuplicates: true });
    if (count > 0) await noteBoth(tx, context, { ...relation, change: "related" });
  });
}

async function checkCircle(tx: Transaction, { fromId, toId, kind }: RelateQuestionsInput) {
  if (fromId === toId) throw new DomainError("rule_violated", "question.relation_self");
  if (kind !== "conflicts_with" && (await leadsTo(tx, kind, [toId, fromId])))
    throw new DomainError("rule_violated", "question.relation_cycle");
}

type Noted = RelateQuestionsInput & { change: "related" | "unrelated" };

async function noteBoth(tx: Transaction, { actor, now }: MemberContext, { fromId, toId, kind, change }: Noted) {
  const by = { kind: change, at: now(), actorId: actor.personId };
  await noteChange(tx, { ...by, questionId: fromId, data: { relation: kind, direction: "from", questionId: toId } });
  await noteChange(tx, { ...by, questionId: toId, data: { relation: kind, direction: "to", questionId: fromId } });
}

/** Takes a relation back. A second time changes nothing. Throws `not_found`, `forbidden`. */
export async function unrelateQuestions(context: MemberContext, input: RelateQuestionsInput): Promise<void> {
  const relation = inOrder(input);
  await transact(context, async (tx) => {
    await holdLock(tx, "question relations");
    await lockBoth(tx, context, [relation.fromId, relation.toId]);
    const { count } = await tx.questionRelation.deleteMany({ where: relation });
    if (count > 0) await noteBoth(tx, context, { ...relation, change: "unrelated" });
  });
}
