import type { QuestionVisibility } from "@samrad/contracts/questions";
import type { Database, Transaction } from "@samrad/db/client";
import { notifyOf } from "../notifications/commands.ts";
import { record } from "../events/commands.ts";
import { audienceOf } from "../questions/policy.ts";
import { completeTasks, raiseTask } from "../tasks/commands.ts";

type About = { questionId: string; number: number; at: Date; actorId: string };

/** Puts before the signatories of all who have answered that the text behind their answers has changed. */
export async function askToConfirm(tx: Transaction, { questionId, number, at, actorId }: About): Promise<void> {
  const answers = await tx.answer.findMany({
    where: { questionId, organisation: { deactivatedAt: null } },
    select: { organisationId: true },
    orderBy: { organisationId: "asc" },
  });
  for (const { organisationId } of answers) {
    const to = { role: "signatory", organisationId } as const;
    await raiseTask(tx, { kind: "answer_confirm", subjectId: questionId, to, at, actorId, data: { number } });
  }
}

/** An authority has answered: nothing about the question waits for its signatories any more. */
export async function settleTasks(tx: Transaction, about: About & { organisationId: string }): Promise<void> {
  const { questionId: subjectId, organisationId, at, actorId } = about;
  for (const kind of ["answer_confirm", "answer_expired"] as const)
    await completeTasks(tx, { kind, subjectId, organisationId, at, actorId });
}

/** Tells those who follow the question, and those who opened its threads, as far as they may read it. */
export async function tellOfAnswer(tx: Transaction, about: About & { organisation: string }): Promise<void> {
  const { questionId, number, at, actorId, organisation } = about;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select distinct p.id from question q
    join (
      select f.question_id, f.person_id from question_follow f where f.question_id = ${questionId}::uuid
      union
      select qt.question_id, t.author_id from question_thread qt join thread t on t.id = qt.thread_id
        where qt.question_id = ${questionId}::uuid
    ) c on c.question_id = q.id
    join person p on p.id = c.person_id
    join membership m on m.person_id = p.id and m.left_at is null
    where q.visibility in ('public', 'network') or m.roles && array['coordinator', 'administrator']::role[]
      or (q.state = 'suggested' and q.created_by_id = p.id)`;
  const people = rows.map(({ id }) => id);
  await notifyOf(tx, { kind: "answer", subjectId: questionId, people, at, actorId, data: { number, organisation } });
}

type ExpiredRow = { organisation_id: string; question_id: string; number: number; visibility: QuestionVisibility };

/**
 * Notices the answers whose last day has passed, each once, and puts them before the signatories of their authorities.
 * Returns how many there were.
 */
export async function expireAnswers(db: Database, at: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const expired = await tx.$queryRaw<ExpiredRow[]>`
      with gone as (
        update answer set expired_at = ${at}
        where expired_at is null and expires_on < (${at}::timestamptz at time zone 'Europe/Stockholm')::date
        returning organisation_id, question_id
      )
      select gone.organisation_id, gone.question_id, q.number, q.visibility
      from gone join question q on q.id = gone.question_id order by gone.question_id, gone.organisation_id`;
    for (const { organisation_id: organisationId, question_id: subjectId, number, visibility } of expired) {
      const to = { role: "signatory", organisationId } as const;
      await raiseTask(tx, { kind: "answer_expired", subjectId, to, at, data: { number } });
      await record(tx, { type: "answer.expired", at, subjectId, data: { audience: audienceOf(visibility) } });
    }
    return expired.length;
  });
}
