import { notFound } from "@samrad/contracts/errors";
import type { SimilarFigures, SimilarItemRef } from "@samrad/contracts/similar";
import { Prisma, type Reader } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { isPublished } from "../answers/view.ts";
import type { ReadContext } from "../context.ts";
import { visibleToSql as questionVisibleToSql } from "../questions/policy.ts";
import { visibleToSql as spaceVisibleToSql } from "../spaces/policy.ts";
import * as policy from "./policy.ts";

/** Throws `not_found` for what is not there and for what the actor may not read. */
export async function requireReadable({ db, actor }: ReadContext, { kind, id }: SimilarItemRef): Promise<void> {
  const rows = {
    guidance: Prisma.sql`question q where q.id = ${id}::uuid and ${isPublished}`,
    question: Prisma.sql`question q where q.id = ${id}::uuid and ${questionVisibleToSql(actor)}`,
    thread: Prisma.sql`thread t join space s on s.id = t.space_id where t.id = ${id}::uuid and ${spaceVisibleToSql(actor)}`,
  };
  const found = await db.$queryRaw<unknown[]>`select 1 from ${rows[kind]}`;
  if (found.length === 0) throw notFound();
}

/** Of either kind: a question and what is published in answer to it go by one id. */
async function count(db: Reader, id: string): Promise<SimilarFigures> {
  const [row] = await db.$queryRaw<SimilarFigures[]>`
    select count(distinct c.person_id)::int as shown,
      (count(distinct c.person_id) filter (where c.outcome = 'answered' and c.source_id = ${id}::uuid))::int as answered
    from similar_choice c where c.shown @> ${JSON.stringify([{ id }])}::jsonb`;
  return row ?? { shown: 0, answered: 0 };
}

/** How many people had something before them when they were about to ask, and said so. Throws `not_found`, `forbidden`. */
export async function getSimilarFigures(context: ReadContext, item: SimilarItemRef): Promise<SimilarFigures> {
  await requireReadable(context, item);
  allow(context.actor, policy.canSeeFigures(context.actor));
  return count(context.db, item.id);
}
