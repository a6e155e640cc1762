import type { TaskKind } from "@samrad/contracts/tasks";
import type { Role } from "@samrad/contracts/people";
import { Prisma, type Transaction } from "@samrad/db/client";
import { record } from "../events/commands.ts";

export type NewTask = {
  kind: TaskKind;
  subjectId: string;
  to: { personId: string } | { role: Role; organisationId?: string };
  at: Date;
  dueAt?: Date;
  /** Only those who may read the thread see the task. */
  threadId?: string;
  data?: Prisma.InputJsonObject;
  actorId?: string;
};

/** Puts a task before its assignee, in the causing transaction. One that is open already gets the new date and words. */
export async function raiseTask(tx: Transaction, task: NewTask): Promise<void> {
  const { kind, subjectId, to, at, dueAt = null, threadId = null, data = {} } = task;
  const {
    personId = null,
    role = null,
    organisationId = null,
  } = to as { personId?: string; role?: Role; organisationId?: string };
  await tx.$executeRaw`
    insert into task (kind, subject_id, thread_id, person_id, role, organisation_id, data, due_at, created_at)
    values (${kind}, ${subjectId}::uuid, ${threadId}::uuid, ${personId}::uuid, ${role}::role, ${organisationId}::uuid,
      ${JSON.stringify(data)}::jsonb, ${dueAt}, ${at})
    on conflict (kind, subject_id, person_id, role, organisation_id) where done_at is null
      do update set due_at = excluded.due_at, data = excluded.data`;
  await record(tx, { type: "task.raised", at, actorId: task.actorId, subjectId });
}

export type DoneTask = {
  kind: TaskKind;
  subjectId: string;
  at: Date;
  /** Who did it; nobody when it is no longer needed. */
  actorId?: string;
  outcome?: string;
  /** Of the organisation's tasks alone. */
  organisationId?: string;
};

/** Ends the open tasks of a kind about a subject, in the transaction of what was to be done. */
export async function completeTasks(tx: Transaction, done: DoneTask): Promise<void> {
  const { kind, subjectId, at, actorId = null, outcome = null, organisationId } = done;
  const of = organisationId ? Prisma.sql`and organisation_id = ${organisationId}::uuid` : Prisma.empty;
  const count = await tx.$executeRaw`
    update task set done_at = ${at}, done_by_id = ${actorId}::uuid, outcome = ${outcome}
    where kind = ${kind} and subject_id = ${subjectId}::uuid and done_at is null ${of}`;
  if (count > 0) await record(tx, { type: "task.done", at, actorId, subjectId });
}
