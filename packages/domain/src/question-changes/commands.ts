import type { QuestionChangeKind, QuestionVisibility } from "@samrad/contracts/questions";
import type { Prisma, Transaction } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";
import { record } from "../events/commands.ts";
import { audienceOf } from "../questions/policy.ts";

export type Change = {
  questionId: string;
  kind: QuestionChangeKind;
  at: Date;
  actorId: string;
  data?: Prisma.InputJsonObject;
  /** Who could read the question before, if that has changed: they hear that it is gone. */
  wasVisible?: QuestionVisibility;
};

/** Notes in the question's history and in the log what was changed, in the transaction that changes it. */
export async function noteChange(tx: Transaction, change: Change): Promise<void> {
  const { questionId, kind, at, actorId, data = {}, wasVisible } = change;
  const { visibility } = await tx.question.update({
    where: { id: questionId },
    data: { changedAt: at },
    select: { visibility: true },
  });
  await tx.questionChange.create({ data: { id: uuidv7(), questionId, kind, at, actorId, data } });
  const audience = audienceOf(visibility, wasVisible);
  await record(tx, { type: "question.changed", at, actorId, subjectId: questionId, data: { audience, kind } });
}
