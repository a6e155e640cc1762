import type { EventType } from "@samrad/contracts/live";
import { Prisma, type SqlTransaction, type Transaction } from "@samrad/db/client";

export type Fact = {
  type: EventType;
  at: Date | Prisma.Sql;
  actorId?: string | null;
  spaceId?: string | Prisma.Sql;
  threadId?: string;
  postId?: string;
  personId?: string;
  organisationId?: string;
  /** What it is about when nothing before says so: a recurring question, a concept, a task. */
  subjectId?: string;
  data?: Prisma.InputJsonObject;
};

/** Writes what happened into the log, in the transaction that makes it happen. */
export async function record(tx: SqlTransaction, fact: Fact): Promise<void> {
  await tx.$executeRaw(recordSql(fact));
}

/** `record` as a statement, for what is written together: once, or for each row of what it is written `from`. */
export function recordSql(fact: Fact, from = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    insert into event (type, at, actor_id, space_id, thread_id, post_id, person_id, organisation_id, subject_id, data)
    select ${fact.type}, ${fact.at}::timestamptz, ${fact.actorId ?? null}::uuid, ${fact.spaceId ?? null}::uuid,
      ${fact.threadId ?? null}::uuid, ${fact.postId ?? null}::uuid, ${fact.personId ?? null}::uuid,
      ${fact.organisationId ?? null}::uuid, ${fact.subjectId ?? null}::uuid, ${JSON.stringify(fact.data ?? {})}::jsonb ${from}`;
}

/** As `recordSql`, a fact for each row of a query: whom it is for, and of what it is, as `person_id` and `subject_id`. */
export function recordEachSql({ type, at }: Pick<Fact, "type" | "at">, rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    insert into event (type, at, person_id, subject_id)
    select ${type}, ${at}::timestamptz, each.person_id, each.subject_id from (${rows}) each`;
}

/** Forgets events older than `before`, and remembers how far: a cursor from before that has to read everything again. */
export async function pruneEvents(tx: Transaction, before: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint; newest: string | null }[]>`
    with gone as (delete from event where at < ${before} returning xid)
    select count(*) as count, max(xid::text::numeric)::text as newest from gone`;
  if (row?.newest) {
    await tx.setting.upsert({
      where: { key: "events.pruned" },
      create: { key: "events.pruned", value: row.newest },
      update: { value: row.newest },
    });
  }
  return Number(row?.count ?? 0);
}
