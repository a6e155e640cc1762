import { compare, scoreOf } from "./likeness.ts";
import { settings } from "./settings.ts";
import type { Weighed } from "./vectors.ts";

/** A text that was found, and how much it is like what was asked. */
export interface Scored {
  readonly weighed: Weighed;
  readonly score: number;
}

/** How much the others that were found are like one of them, those most that are most like what was asked. */
function agreementOn(one: Scored, found: readonly Scored[]): number {
  let sum = 0;
  let whole = 0;
  for (const other of found) {
    if (other === one) continue;
    sum += other.score * scoreOf(compare(other.weighed, one.weighed));
    whole += other.score;
  }
  return whole === 0 ? 0 : sum / whole;
}

/**
 * Scores of what was found that count what the best of them have in common: what is asked is what
 * many of them say, and one that shares with it only a word by chance is like none of the others. `found` is in the
 * order of its scores, of one kind.
 */
export function agreedScores(found: readonly Scored[]): number[] {
  const { among, weight } = settings.agreement;
  const best = found.slice(0, among);
  return found.map((one, place) => one.score + (place < among ? weight * agreementOn(one, best) : 0));
}
