import type { TaskView } from "@samrad/contracts/tasks";
import type { MemberContext } from "../context.ts";
import { organisationRef } from "../names/view.ts";
import { tasksOfSql } from "./policy.ts";

/** Shown at once; whoever has more does some first. */
const most = 100;

type Row = Omit<TaskView, "dueAt" | "createdAt"> & { due_at: Date | null; created_at: Date };

const toTaskView = ({ due_at, created_at, ...row }: Row): TaskView => ({
  ...row,
  dueAt: due_at?.toISOString() ?? null,
  createdAt: created_at.toISOString(),
});

/** What waits for the member: what is due first stands first, then what has waited longest. */
export async function listTasks({ db, actor }: MemberContext): Promise<TaskView[]> {
  const rows = await db.$queryRaw<Row[]>`
    select k.id, k.kind, k.subject_id as "subjectId",
      k.data || case when k.kind = 'proposal_review' then jsonb_build_object('post', (select p.number from post p where p.id = k.subject_id))
        else '{}' end as data, k.role::text as role, k.due_at, k.created_at,
      case when t.id is not null then jsonb_build_object('id', t.id, 'title', t.title, 'lang', t.lang) end as thread,
      (select ${organisationRef} from organisation o where o.id = k.organisation_id) as organisation
    from task k ${tasksOfSql(actor)}
    order by k.due_at nulls last, k.created_at, k.id
    limit ${most}`;
  return rows.map(toTaskView);
}
