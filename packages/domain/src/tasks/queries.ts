import type { TaskView } from "@samrad/contracts/tasks";
import { Prisma } from "@samrad/db/client";
import type { Member } from "../actor.ts";
import type { MemberContext } from "../context.ts";
import { organisationRef } from "../names/view.ts";
import { waitsForVoteOfSql } from "../proposals/policy.ts";
import { stands } from "../posts/policy.ts";
import { visibleToSql as questionVisibleToSql } from "../questions/policy.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { tasksOfSql } from "./policy.ts";

/** Shown at once; whoever has more does some first. */
const most = 100;

type Row = Omit<TaskView, "dueAt" | "createdAt"> & { due_at: Date | null; created_at: Date };

const toTaskView = ({ due_at, created_at, ...row }: Row): TaskView => ({
  ...row,
  dueAt: due_at?.toISOString() ?? null,
  createdAt: created_at.toISOString(),
});

/** The question that a task `k` names by its number, or that a law's change has to be checked for, if the member may read it. */
const questionOf = (actor: Member) => Prisma.sql`(
  select jsonb_build_object('number', q.number, 'title', q.title) from question q
  where q.id = coalesce(
      (select n.id from question n where n.number = (k.data->>'number')::int),
      (select coalesce(a.question_id, c.source_id) from law_check c
        left join answer a on c.source_kind = 'answer' and a.id = c.source_id
        where k.kind = 'provision_check' and c.id = k.subject_id))
    and ${questionVisibleToSql(actor)})`;

/** What is put to the vote in the post `p`, by the proposal `pr`. */
const proposalOf = Prisma.sql`jsonb_build_object('post', p.number, 'proposal', pr.title, 'lang', p.lang)`;

const threadOf = Prisma.sql`jsonb_build_object('id', t.id, 'title', t.title, 'lang', t.lang)`;

/** What waits for the member, votes among it: what is due first stands first, then what has waited longest. */
export async function listTasks({ db, actor }: MemberContext): Promise<TaskView[]> {
  const rows = await db.$queryRaw<Row[]>`
    select k.id, k.kind, k.subject_id as "subjectId",
      k.data || coalesce((select ${proposalOf} from proposal pr join post p on p.id = pr.post_id
        where k.kind = 'proposal_review' and pr.post_id = k.subject_id), '{}') as data, k.role::text as role, k.due_at, k.created_at,
      case when t.id is not null then ${threadOf} end as thread, ${questionOf(actor)} as question,
      (select ${organisationRef} from organisation o where o.id = k.organisation_id) as organisation
    from task k ${tasksOfSql(actor)}
    union all
    select pr.post_id, 'proposal_vote', pr.post_id, ${proposalOf}, null, pr.closes_at, pr.opened_at,
      ${threadOf}, null, null
    from proposal pr join post p on p.id = pr.post_id and ${stands}
    join thread t on t.id = p.thread_id join space s on s.id = t.space_id
    where ${visibleToSql(actor)} and ${waitsForVoteOfSql(actor)}
    order by due_at nulls last, created_at, id
    limit ${most}`;
  return rows.map(toTaskView);
}
