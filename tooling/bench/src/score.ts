export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Keyed extends Span {
  readonly key: string;
}

export interface Gold extends Span {
  /** Keys that count as right; empty where only the place counts. */
  readonly keys: readonly string[];
}

export interface Example {
  readonly id: string;
  readonly text: string;
  readonly lang?: "sv" | "nb" | "en";
  readonly act?: string;
  readonly gold: readonly Gold[];
}

export interface Score {
  gold: number;
  overlapped: number;
  keyed: number;
  exact: number;
  found: number;
  right: number;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

export function isExact(gold: Gold, found: readonly Keyed[]): boolean {
  return found.some((citation) => overlaps(gold, citation) && gold.keys.includes(citation.key));
}

/** Adds one example's counts: gold that something overlaps, gold with its exact key, citations that overlap gold. */
export function addScore(score: Score, gold: readonly Gold[], found: readonly Keyed[]): void {
  for (const one of gold) {
    score.gold += 1;
    if (found.some((citation) => overlaps(one, citation))) score.overlapped += 1;
    if (one.keys.length === 0) continue;
    score.keyed += 1;
    if (isExact(one, found)) score.exact += 1;
  }
  score.found += found.length;
  score.right += found.filter((citation) => gold.some((one) => overlaps(one, citation))).length;
}

export function emptyScore(): Score {
  return { gold: 0, overlapped: 0, keyed: 0, exact: 0, found: 0, right: 0 };
}

export function share(part: number, whole: number): string {
  return whole === 0 ? "-" : (part / whole).toFixed(3);
}
