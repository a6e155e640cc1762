import type { Transaction } from "@samrad/db/client";
import type { Structure } from "./policy.ts";

/** What provisions two versions have together, and what these stand under. */
export async function readStructure(tx: Transaction, versionIds: readonly string[]): Promise<Structure> {
  const rows = await tx.provision.findMany({
    where: { versionId: { in: [...versionIds] } },
    select: { fragment: true, parent: true },
  });
  return new Map(rows.map(({ fragment, parent }) => [fragment, { parent }]));
}

/** The provisions of an act that anything cites. */
export async function findCitedKeys(tx: Transaction, act: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    select distinct key from citation where act = ${act} and key <> act and rejected_at is null`;
  return rows.map(({ key }) => key);
}

export type CitingSource = { sourceKind: "question" | "answer" | "thread"; sourceId: string; keys: string[] };

/** Questions, answers and threads that cite one of the provisions; posts and outcomes speak for their thread. */
export async function findCitingSources(tx: Transaction, keys: readonly string[]): Promise<CitingSource[]> {
  if (keys.length === 0) return [];
  return tx.$queryRaw<CitingSource[]>`
    select case when thread_id is null then source_kind else 'thread' end as "sourceKind",
      coalesce(thread_id, source_id) as "sourceId", array_agg(distinct key order by key) as keys
    from citation
    where key = any(${keys}) and rejected_at is null
      and (thread_id is not null or source_kind in ('question', 'answer'))
    group by 1, 2`;
}
