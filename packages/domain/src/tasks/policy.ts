import type { Role } from "@samrad/contracts/people";
import { Prisma } from "@samrad/db/client";
import type { Member } from "../actor.ts";
import { visibleToSql } from "../spaces/policy.ts";

/** Whom a task waits for: one person, or whoever has a role, in one organisation or in any. */
export type Assignee =
  | { personId: string; role: null; organisationId: null }
  | { personId: null; role: Role; organisationId: string | null };

/** Whether the task waits for the member. */
export function isAssigned({ personId, roles, organisationId }: Member, task: Assignee): boolean {
  if (task.role === null) return task.personId === personId;
  const here = task.organisationId === null || task.organisationId === organisationId;
  return here && roles.includes(task.role);
}

/** `isAssigned` as SQL over a `task` under the alias `k`. */
export function assignedToSql({ personId, roles, organisationId }: Member): Prisma.Sql {
  return Prisma.sql`(k.person_id = ${personId}::uuid or (k.role::text = any(${[...roles]})
    and (k.organisation_id is null or k.organisation_id = ${organisationId}::uuid)))`;
}

/** The open tasks of the member, without those of threads that are not open to the member. */
export function tasksOfSql(actor: Member): Prisma.Sql {
  return Prisma.sql`
    left join thread t on t.id = k.thread_id
    left join space s on s.id = t.space_id
    where k.done_at is null and ${assignedToSql(actor)} and (k.thread_id is null or ${visibleToSql(actor)})`;
}
