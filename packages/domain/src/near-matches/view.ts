import type { Correction, SearchHit } from "@samrad/contracts/search";
import { type Configuration, editsBetween, mostEdits } from "../search-words/view.ts";

/** A clause as a configuration reads it: how much it tells that a text has it, and its place in the query. */
export type Weighed = { place: number; query: string; weight: number };

/** What has less than this share of what the words of a query tell is not near it. */
export const leastShare = 0.5;

/** How much it tells that one of so many texts has a word which stands in `seenIn` of them. */
export const weightOf = (seenIn: number, texts: number): number =>
  Math.max(0.1, Math.log((texts + 1) / (seenIn + 0.5)));

/** A word that stands nowhere tells no more than the others do: else nothing would be near a text that does without it. */
export function weighUnknown(clauses: readonly (Omit<Weighed, "weight"> & { weight: number | null })[]): Weighed[] {
  const known = clauses.flatMap(({ weight }) => weight ?? []);
  const mean = known.reduce((sum, weight) => sum + weight, 0) / Math.max(1, known.length) || 1;
  return clauses.map(({ weight, ...clause }) => ({ ...clause, weight: weight ?? mean }));
}

/**
 * The clauses of which a near text has at least one: what all the others tell together is too little. The rarest are
 * enough to look for, which spares reading every text with a common word.
 */
export function needed(clauses: readonly Weighed[]): Weighed[] {
  const whole = clauses.reduce((sum, { weight }) => sum + weight, 0);
  let dropped = 0;
  return clauses
    .toSorted((one, other) => one.weight - other.weight)
    .filter(({ weight }) => {
      if (dropped + weight >= leastShare * whole) return true;
      dropped += weight;
      return false;
    });
}

/** A word that nobody has written, and what it was read as in each configuration. */
export type Misspelt = { place: number; word: string; alike: ReadonlyMap<Configuration, string[]> };

const mostShown = 3;

/** The words of hits that stand there instead of a misspelt one: those that the reader sees, as they are written. */
export function toCorrection({ word }: Misspelt, hits: readonly SearchHit[]): Correction {
  const marked = hits.flatMap(({ title, snippet }) => [...title, ...snippet]).filter(({ hit }) => hit);
  const counts = new Map<string, number>();
  for (const { text } of marked) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  const near = [...counts].filter(([text]) => editsBetween(text, word.toLowerCase()) <= mostEdits(word) + 1);
  const to = near.toSorted((one, other) => other[1] - one[1]).map(([text]) => text);
  return { from: word, to: to.slice(0, mostShown) };
}
