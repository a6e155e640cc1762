import { columnOf } from "./glossary/entries.ts";
import { settings, sumOfWeights } from "./settings.ts";
import { bm25, cosine, type Weighed } from "./vectors.ts";

/** The ways in which a text is like another, each from 0 to about 1. */
export type Likeness = Record<keyof typeof settings.weights, number>;

/** Bokmål, Nynorsk and Danish are read as one language. */
function speakAlike({ profile: one }: Weighed, { profile: other }: Weighed): boolean {
  return one.lang === other.lang || (columnOf(one.lang) ?? one.lang) === (columnOf(other.lang) ?? other.lang);
}

/** The words, where both speak alike; else what is spelt alike or means the same in English, whichever is more. */
function wordingOf(query: Weighed, text: Weighed): number {
  const words = bm25(query.words, text.words);
  return speakAlike(query, text) ? words : Math.max(words, bm25(query.english, text.english));
}

/** Compares a text with another one, in every way. */
export function compare(query: Weighed, text: Weighed): Likeness {
  return {
    wording: wordingOf(query, text),
    textInTitle: cosine(query.text, text.title),
    senses: cosine(query.senses, text.senses),
    titleSenses: cosine(query.titleSenses, text.titleSenses),
    grams: cosine(query.grams, text.grams),
    concepts: cosine(query.concepts, text.concepts),
    provisions: cosine(query.provisions, text.provisions),
    numbers: cosine(query.numbers, text.numbers),
  };
}

/** One figure for all the ways together, from 0 to about 1. */
export function scoreOf(likeness: Likeness): number {
  const ways = Object.entries(settings.weights) as [keyof Likeness, number][];
  return ways.reduce((sum, [way, weight]) => sum + weight * likeness[way], 0) / sumOfWeights;
}
