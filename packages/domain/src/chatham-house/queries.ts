import type { ListRevealsInput, RevealView } from "@samrad/contracts/chatham-house";
import { Prisma, type SqlReader } from "@samrad/db/client";
import { allow } from "../actor.ts";
import type { MemberContext } from "../context.ts";
import { personRef } from "../names/view.ts";
import { afterCursor, pageOf } from "../place.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { canReadReveals, threadUnderRuleSql } from "./policy.ts";

const pageSize = 30;

type Row = Omit<RevealView, "at" | "endsAt"> & { at: Date; ends_at: Date };

/** Which auditor saw the names of which thread, when and why, the newest first. Throws `forbidden`. */
export async function listReveals(
  { db, actor }: MemberContext,
  input: ListRevealsInput,
): Promise<{ reveals: RevealView[]; cursor: string | null }> {
  allow(actor, canReadReveals(actor));
  const rows = await db.$queryRaw<Row[]>`
    select v.id, v.reason, v.at, v.ends_at, ${personRef} as auditor, (
      select jsonb_build_object('id', t.id, 'title', t.title, 'lang', t.lang) from thread t join space s on s.id = t.space_id
      where t.id = v.thread_id and ${visibleToSql(actor)}) as thread
    from name_reveal v join person a on a.id = v.auditor_id
    where true ${afterCursor(input.cursor, Prisma.sql`(v.at, v.id)`)}
    order by v.at desc, v.id desc limit ${pageSize + 1}`;
  const { page, cursor } = pageOf(rows, { size: pageSize, placeOf: (row) => row });
  const reveals = page.map(({ ends_at, ...row }) => ({
    ...row,
    at: row.at.toISOString(),
    endsAt: ends_at.toISOString(),
  }));
  return { reveals, cursor };
}

/** Whether a thread names nobody, whoever asks: for who reads and writes there. True for one that is not there. */
export async function withholdsNames(db: SqlReader, threadId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ withheld: boolean }[]>`
    select ${threadUnderRuleSql} as withheld from thread t join space s on s.id = t.space_id where t.id = ${threadId}::uuid`;
  return row?.withheld ?? true;
}
