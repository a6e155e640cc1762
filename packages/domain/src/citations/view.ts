import type { CitationMarkView, CitationSpan } from "@samrad/contracts/citations";
import type { Writer } from "@samrad/contracts/people";
import { type Document, textStarts } from "@samrad/contracts/document";
import { Prisma } from "@samrad/db/client";

/** JSON of what a text cites, for the row of the text: `kind` and `id` are SQL for its source. */
export function citationsOf(kind: Prisma.Sql, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select jsonb_agg(jsonb_build_object('start', c.start_at, 'end', c.end_at, 'key', c.key)
      order by c.start_at, c.origin desc, c.end_at)
    from citation c where c.source_kind = ${kind} and c.source_id = ${id} and c.rejected_at is null)`;
}

/** Spans that do not overlap; where two do, the earlier one, or what a person said. */
export function toCitationSpans(rows: readonly CitationSpan[] | null): CitationSpan[] {
  const spans: CitationSpan[] = [];
  for (const row of rows ?? []) if (row.start >= (spans.at(-1)?.end ?? 0)) spans.push(row);
  return spans;
}

/**
 * Spans of one document, in another one that differs from it in the labels of its mentions alone: each moves with the text
 * that it begins in.
 */
export function carrySpans(spans: CitationSpan[], from: Document, to: Document): CitationSpan[] {
  if (from === to || spans.length === 0) return spans;
  const [before, after] = [[...textStarts(from).values()], [...textStarts(to).values()]];
  return spans.map((span) => {
    const place = before.findLastIndex((start) => start <= span.start);
    const moved = place < 0 ? 0 : (after[place] ?? 0) - (before[place] ?? 0);
    return { ...span, start: span.start + moved, end: span.end + moved };
  });
}

export type MarkRow = {
  id: string;
  quote: string;
  wrongKey: string | null;
  rightKey: string | null;
  startAt: number | null;
  createdAt: Date;
  author: Writer;
};

export function toMarkView({ startAt, createdAt, ...row }: MarkRow): CitationMarkView {
  return { ...row, detached: startAt === null, createdAt: createdAt.toISOString() };
}
