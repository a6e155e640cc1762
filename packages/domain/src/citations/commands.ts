import type { Transaction } from "@samrad/db/client";
import { type CitationSource, type CitingText, type Found, readCitations, type Reading } from "./policy.ts";

type Row = CitationSource & Found;

/** Writes what new texts cite: one statement, and none where nothing is cited. */
export async function writeCitations(
  tx: Transaction,
  texts: readonly (CitationSource & Pick<Reading, "found">)[],
): Promise<void> {
  const rows: Row[] = texts.flatMap(({ found, ...source }) => found.map((citation) => ({ ...source, ...citation })));
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into citation (source_kind, source_id, thread_id, key, act, start_at, end_at, is_range)
    select * from unnest(${rows.map((row) => row.sourceKind)}::text[], ${rows.map((row) => row.sourceId)}::uuid[],
      ${rows.map((row) => row.threadId)}::uuid[], ${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.act)}::text[],
      ${rows.map((row) => row.start)}::int[], ${rows.map((row) => row.end)}::int[], ${rows.map((row) => row.range)}::bool[])`;
}

/**
 * Writes what a text cites in place of what it cited before, in the transaction that writes the text. A command that
 * has read the text before its transaction gives that reading.
 */
export async function indexCitations(tx: Transaction, source: CitationSource & (CitingText | Reading)): Promise<void> {
  const { sourceKind, sourceId, threadId } = source;
  await dropCitations(tx, source);
  const { found } = "found" in source ? source : readCitations(source);
  await writeCitations(tx, [{ sourceKind, sourceId, threadId, found }]);
}

/** Forgets what a text cites: it was taken back. */
export async function dropCitations(
  tx: Transaction,
  { sourceKind, sourceId }: Pick<CitationSource, "sourceKind" | "sourceId">,
): Promise<void> {
  await tx.$executeRaw`delete from citation where source_kind = ${sourceKind} and source_id = ${sourceId}::uuid`;
}
