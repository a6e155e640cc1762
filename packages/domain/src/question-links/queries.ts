import type { DifferenceView, LinkedThread, QuestionRef, ThreadQuestions } from "@samrad/contracts/questions";
import { Prisma } from "@samrad/db/client";
import { allow } from "../actor.ts";
import type { ReadContext } from "../context.ts";
import * as questionPolicy from "../questions/policy.ts";
import { getQuestion } from "../questions/queries.ts";
import { questionRef, supportColumn } from "../questions/view.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { getThreadFacts } from "../threads/queries.ts";
import {
  linkedThreadColumns,
  linkedThreadJoins,
  type LinkedThreadRow,
  type ThreadQuestionRow,
  toLinkedThread,
  toThreadQuestion,
} from "./view.ts";

/** The threads behind a question that the actor may read, latest activity first. Throws `not_found`. */
export async function listLinkedThreads(context: ReadContext, questionId: string): Promise<LinkedThread[]> {
  const { db, actor } = context;
  await getQuestion(context, { questionId });
  const rows = await db.$queryRaw<LinkedThreadRow[]>`
    select ${linkedThreadColumns(actor)} from question_thread qt ${linkedThreadJoins}
    where qt.question_id = ${questionId}::uuid and ${visibleToSql(actor)}
    order by t.last_post_at desc, t.id desc`;
  return rows.map((row) => toLinkedThread(row, actor));
}

/** The questions that a thread asks and the actor may read, and what the actor may do about them. Throws `not_found`. */
export async function listThreadQuestions(context: ReadContext, threadId: string): Promise<ThreadQuestions> {
  const { db, actor } = context;
  await getThreadFacts(context, threadId);
  const rows = await db.$queryRaw<ThreadQuestionRow[]>`
    select ${questionRef} as ref, ${supportColumn} as support, qt.different_at, qt.difference_settled_at,
      t.author_id as thread_author_id
    from question_thread qt join question q on q.id = qt.question_id join thread t on t.id = qt.thread_id
    where qt.thread_id = ${threadId}::uuid and ${questionPolicy.visibleToSql(actor)}
    order by q.number`;
  const link = questionPolicy.canCoordinate(actor);
  return {
    questions: rows.map((row) => toThreadQuestion(row, actor)),
    abilities: { link, suggest: actor.kind === "member" && !link && rows.length === 0 },
  };
}

/** Where askers say that the question is a different one, oldest first, in threads that the actor may read. Throws `forbidden`. */
export async function listDifferences({ db, actor }: ReadContext): Promise<DifferenceView[]> {
  allow(actor, questionPolicy.canCoordinate(actor));
  const rows = await db.$queryRaw<(LinkedThreadRow & { question: QuestionRef })[]>(Prisma.sql`
    select ${linkedThreadColumns(actor)}, ${questionRef} as question
    from question_thread qt ${linkedThreadJoins} join question q on q.id = qt.question_id
    where qt.different_at is not null and qt.difference_settled_at is null and ${visibleToSql(actor)} and ${questionPolicy.visibleToSql(actor)}
    order by qt.different_at, qt.thread_id`);
  return rows.map(({ question, ...row }) => ({ question, thread: toLinkedThread(row, actor) }));
}
