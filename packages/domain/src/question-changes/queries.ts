import type { QuestionChangeView } from "@samrad/contracts/questions";
import { Prisma } from "@samrad/db/client";
import { threadWithheldSql } from "../chatham-house/policy.ts";
import { doerRef } from "../chatham-house/view.ts";
import type { MemberContext } from "../context.ts";
import { canCoordinate, visibleToSql as questionVisibleToSql } from "../questions/policy.ts";
import { getQuestion } from "../questions/queries.ts";
import { questionRef } from "../questions/view.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { type ChangeRow, toChangeView } from "./view.ts";

const most = 300;

/**
 * How a question became what it is, newest first, without what is about threads and questions that the actor may not
 * read. Throws `not_found`.
 */
export async function listChanges(context: MemberContext, questionId: string): Promise<QuestionChangeView[]> {
  const { db, actor } = context;
  await getQuestion(context, { questionId });
  const signed = { withheld: threadWithheldSql(actor), person: Prisma.sql`c.actor_id` };
  const rows = await db.$queryRaw<ChangeRow[]>`
    select c.id, c.at, c.kind, c.data, ${doerRef(actor, signed)} as actor,
      case when q.id is not null then ${questionRef} end as question,
      case when t.id is not null then jsonb_build_object('id', t.id, 'title', t.title, 'lang', t.lang) end as thread
    from question_change c
    left join thread t on t.id = (c.data->>'threadId')::uuid
    left join space s on s.id = t.space_id
    left join question q on q.id = (c.data->>'questionId')::uuid
    where c.question_id = ${questionId}::uuid and (t.id is null or ${visibleToSql(actor)})
      and (q.id is null or ${questionVisibleToSql(actor)})
    order by c.at desc, c.id desc limit ${most}`;
  return rows.map((row) => toChangeView(row, { isCoordinator: canCoordinate(actor) }));
}
