import { isTelling } from "./text/stop-words.ts";
import type { Vector, Weighed } from "./vectors.ts";

/** A word of the one text and the word of the other that it met: the same, or one that means the same. */
export interface MatchedWord {
  readonly query: string;
  readonly text: string;
}

/** Why two texts are held to be alike, what tells most first. */
export interface Reasons {
  readonly words: readonly MatchedWord[];
  readonly concepts: readonly string[];
  readonly provisions: readonly string[];
}

const MOST_WORDS = 6;

interface Shared {
  readonly feature: string;
  readonly weight: number;
}

function sharedOf(one: Vector, other: Vector): Shared[] {
  const shared = [...one.weights].flatMap(([feature, weight]) => {
    const its = other.weights.get(feature);
    return its === undefined ? [] : [{ feature, weight: weight * its }];
  });
  return shared.toSorted((a, b) => b.weight - a.weight);
}

type Matched = MatchedWord & { readonly weight: number };

function matchedIn(query: Weighed, text: Weighed, channel: "senses" | "words"): Matched[] {
  const [mine, its] = channel === "senses" ? [query.senses, text.senses] : [query.text, text.text];
  return sharedOf(mine, its).flatMap(({ feature, weight }) => {
    const [one, other] = [query, text].map(({ profile }) => profile.spoken.get(`${channel} ${feature}`));
    if (one === undefined || other === undefined || !isTelling(one) || !isTelling(other)) return [];
    return [{ query: one, text: other, weight }];
  });
}

function eachOnce(matches: readonly Matched[]): MatchedWord[] {
  const seen = new Set<string>();
  return matches.flatMap(({ query, text }) => {
    if (seen.has(query) || seen.has(text)) return [];
    seen.add(query).add(text);
    return [{ query, text }];
  });
}

/** What made two texts alike, in words that can be shown beside them. */
export function explain(query: Weighed, text: Weighed): Reasons {
  const matches = [...matchedIn(query, text, "words"), ...matchedIn(query, text, "senses")];
  return {
    words: eachOnce(matches.toSorted((one, other) => other.weight - one.weight)).slice(0, MOST_WORDS),
    concepts: sharedOf(query.concepts, text.concepts).map(({ feature }) => feature),
    provisions: sharedOf(query.provisions, text.provisions).map(({ feature }) => feature),
  };
}
