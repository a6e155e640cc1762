import type { CitationSpan } from "@samrad/contracts/citations";

/** A piece of a text node; `index` is that of the citation that it belongs to, `first` whether the citation begins in it. */
export type Piece = { text: string; index?: number; first?: boolean };

/** A text node cut where citations begin and end; `start` is its place in the plain text of the document. */
export function citedPieces(text: string, start: number, spans: readonly CitationSpan[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, rest: Omit<Piece, "text"> = {}) => {
    if (from < to) pieces.push({ text: text.slice(from, to), ...rest });
  };
  let reached = 0;
  for (const [index, span] of spans.entries()) {
    const [from, to] = [Math.max(span.start - start, reached), Math.min(span.end - start, text.length)];
    if (from >= to) continue;
    add(reached, from);
    add(from, to, { index, first: span.start >= start });
    reached = to;
  }
  add(reached, text.length);
  return pieces;
}
