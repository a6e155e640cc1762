import type { CitingKind } from "@samrad/contracts/provisions";
import type { SqlTransaction, Transaction } from "@samrad/db/client";
import { type CountedOn, countedOn } from "./policy.ts";

/** A thread, a question or an answer, with keys that its texts cite. */
export type CitedIn = { kind: CitingKind; id: string; keys: readonly string[] };

type Row = CountedOn & Pick<CitedIn, "kind" | "id">;

function toRows(items: readonly CitedIn[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { kind, id, keys } of items) {
    for (const key of new Set(keys))
      for (const place of countedOn(key)) rows.set(`${id} ${place.key}`, { ...place, kind, id });
  }
  return [...rows.values()];
}

/** Counts new citations on the pages of what they cite. What is counted already is not counted twice. */
export async function addCiting(tx: SqlTransaction, items: readonly CitedIn[]): Promise<void> {
  const rows = toRows(items);
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into citing (key, item_id, kind, parent, is_unit, thread_id, space_id, question_id)
    select r.key, r.id, r.kind, r.parent, r.unit, t.id, t.space_id, coalesce(q.id, w.question_id)
    from unnest(${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.id)}::uuid[],
      ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.parent)}::text[],
      ${rows.map((row) => row.isUnit)}::bool[]) as r (key, id, kind, parent, unit)
    left join thread t on r.kind = 'thread' and t.id = r.id
    left join question q on r.kind = 'question' and q.id = r.id
    left join answer w on r.kind = 'answer' and w.id = r.id
    on conflict do nothing`;
}

async function readCited(tx: Transaction, ids: readonly string[]): Promise<CitedIn[]> {
  return tx.$queryRaw<CitedIn[]>`
    select case when thread_id is null then source_kind else 'thread' end as kind,
      coalesce(thread_id, source_id) as id, array_agg(distinct key) as keys
    from citation
    where rejected_at is null and (thread_id = any(${ids}::uuid[]) or (thread_id is null and source_id = any(${ids}::uuid[])))
    group by 1, 2`;
}

/** Counts anew what these threads, questions and answers cite, after a text of theirs was written anew or taken back. */
export async function settleCiting(tx: Transaction, ids: readonly string[]): Promise<void> {
  const cited = await readCited(tx, ids);
  const rows = toRows(cited);
  await tx.$executeRaw`
    delete from citing where item_id = any(${ids}::uuid[]) and not exists (
      select 1 from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.key)}::text[]) as r (id, key)
      where r.id = citing.item_id and r.key = citing.key)`;
  await addCiting(tx, cited);
}
