import { DomainError } from "@samrad/contracts/errors";
import type { CreateQuestionInput, QuestionText, QuestionView } from "@samrad/contracts/questions";
import type { Prisma, Transaction } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";
import { allow } from "../actor.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { linkThreads } from "../question-links/commands.ts";
import * as policy from "./policy.ts";
import { getQuestion } from "./queries.ts";

export type QuestionWording = { title: QuestionText; statement: QuestionText };

/** Languages in which something stands; a statement needs its title. Throws `question.title_missing`. */
function inUse({ title, statement }: QuestionWording): QuestionWording {
  const filled = (text: QuestionText): QuestionText =>
    Object.fromEntries(Object.entries(text).filter(([, one]) => one));
  const wording = { title: filled(title), statement: filled(statement) };
  if (Object.keys(wording.statement).some((lang) => !Object.hasOwn(wording.title, lang)))
    throw new DomainError("invalid", "question.title_missing", { field: "title" });
  return wording;
}

/** The one place where the texts of a question are written: whatever is made from them is made here. */
export async function writeQuestionText(tx: Transaction, questionId: string, wording: QuestionWording): Promise<void> {
  await tx.question.update({ where: { id: questionId }, data: wording, select: { id: true } });
}

export type Change = { questionId: string; kind: string; at: Date; actorId: string; data?: Prisma.InputJsonObject };

/** Notes in the question's history what was changed, in the transaction that changes it. */
export async function noteChange(tx: Transaction, { questionId, kind, at, actorId, data = {} }: Change): Promise<void> {
  await tx.question.update({
    where: { id: questionId },
    data: { revision: { increment: 1 }, changedAt: at },
    select: { id: true },
  });
  await tx.questionChange.create({ data: { id: uuidv7(), questionId, kind, at, actorId, data } });
}

/** Makes a recurring question, asked by these threads. Throws `forbidden`, `invalid`, `not_found` for a thread. */
export async function createQuestion(context: MemberContext, input: CreateQuestionInput): Promise<QuestionView> {
  const { actor, now } = context;
  allow(actor, policy.canCoordinate(actor));
  await transact(context, async (tx) => {
    await holdLock(tx, input.id);
    if (await wasCreated(tx, input.id, actor.personId)) return;
    const wording = inUse(input);
    const at = now();
    const times = { createdAt: at, changedAt: at };
    await tx.question.create({
      data: { id: input.id, ...wording, createdById: actor.personId, ownerId: actor.personId, ...times },
    });
    await writeQuestionText(tx, input.id, wording);
    await noteChange(tx, { questionId: input.id, kind: "created", at, actorId: actor.personId, data: wording });
    await linkThreads(tx, context, { questionId: input.id, threadIds: input.threadIds });
  });
  return getQuestion(context, { questionId: input.id });
}

async function wasCreated(tx: Transaction, questionId: string, personId: string): Promise<boolean> {
  const found = await tx.question.findUnique({ where: { id: questionId }, select: { createdById: true } });
  if (found && found.createdById !== personId) throw new DomainError("conflict", "id.taken");
  return found !== null;
}
