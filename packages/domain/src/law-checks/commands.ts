import type { Transaction } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";
import type { Change } from "../law-versions/queries.ts";
import { concerning } from "./policy.ts";
import { findCitedKeys, findCitingSources, readStructure } from "./queries.ts";

type NewVersion = {
  act: string;
  date: string;
  before: string;
  version: string;
  changes: readonly Change[];
  at: Date;
};

/**
 * Has whatever cites a changed provision checked: questions and answers by those who answer for them; threads are told.
 * What was raised for the same law and date before stays as it is. Returns how many were raised.
 */
export async function raiseChecks(
  tx: Transaction,
  { act, date, before, version, changes, at }: NewVersion,
): Promise<number> {
  if (changes.length === 0) return 0;
  const concerns = concerning(act, changes, await readStructure(tx, [before, version]));
  const concerned = new Map<string, string[]>();
  for (const key of await findCitedKeys(tx, act)) {
    const changed = concerns(key);
    if (changed.length > 0) concerned.set(key, changed);
  }
  const sources = await findCitingSources(tx, [...concerned.keys()]);
  const data = sources.map(({ sourceKind, sourceId, keys }) => ({
    id: uuidv7(),
    sourceKind,
    sourceId,
    act,
    versionId: version,
    beforeId: before,
    date: new Date(date),
    cited: keys,
    changed: [...new Set(keys.flatMap((key) => concerned.get(key) ?? []))],
    createdAt: at,
  }));
  const { count } = await tx.lawCheck.createMany({ data, skipDuplicates: true });
  return count;
}
