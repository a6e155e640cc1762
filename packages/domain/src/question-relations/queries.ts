import type { QuestionRelationView, RelationKind } from "@samrad/contracts/questions";
import type { Reader } from "@samrad/db/client";
import type { ReadContext } from "../context.ts";
import { visibleToSql } from "../questions/policy.ts";
import { getQuestion } from "../questions/queries.ts";
import { questionRef } from "../questions/view.ts";

/** How a question stands to others that the actor may read, in the order of their numbers. Throws `not_found`. */
export async function listRelations(context: ReadContext, questionId: string): Promise<QuestionRelationView[]> {
  const { db, actor } = context;
  await getQuestion(context, { questionId });
  return db.$queryRaw<QuestionRelationView[]>`
    select r.kind, case when r.from_id = ${questionId}::uuid then 'from' else 'to' end as direction, ${questionRef} as question
    from question_relation r
    join question q on q.id = case when r.from_id = ${questionId}::uuid then r.to_id else r.from_id end
    where ${questionId}::uuid in (r.from_id, r.to_id) and ${visibleToSql(actor)}
    order by r.kind, q.number`;
}

/** Whether one comes to `end` from `start` along relations of this kind. */
export async function leadsTo(db: Reader, kind: RelationKind, [start, end]: [string, string]): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    with recursive reached(id) as (
      select ${start}::uuid
      union
      select r.to_id from question_relation r join reached on r.from_id = reached.id
      where r.kind = ${kind}::question_relation_kind
    )
    select exists (select 1 from reached where id = ${end}::uuid) as found`;
  return row?.found ?? false;
}
