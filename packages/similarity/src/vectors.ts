import type { Channel, Counts, Profile } from "./profile.ts";
import { settings } from "./settings.ts";
import { lengthOf, rarity, type Statistics } from "./statistics.ts";

/** Features with their weights, and the length of them all as a vector. */
export interface Vector {
  readonly weights: Counts;
  readonly norm: number;
}

/** What BM25 needs of a text: what it seeks as a query, and what it offers as a text. */
export interface Wording {
  readonly sought: Counts;
  readonly soughtInAll: number;
  readonly offered: Counts;
}

/** A profile among others: every feature weighed by how much it tells in their collection. */
export interface Weighed {
  readonly profile: Profile;
  readonly words: Wording;
  readonly english: Wording;
  readonly text: Vector;
  readonly title: Vector;
  readonly senses: Vector;
  readonly titleSenses: Vector;
  readonly grams: Vector;
  readonly concepts: Vector;
  readonly provisions: Vector;
  readonly numbers: Vector;
}

/** One channel of a collection. */
interface Seen {
  readonly statistics: Statistics;
  readonly channel: Channel;
}

function toVector(counts: Counts, { statistics, channel }: Seen): Vector {
  const weights: Counts = new Map();
  let squares = 0;
  for (const [feature, count] of counts) {
    const weight = Math.log1p(count) * rarity(statistics, channel, feature);
    if (weight > 0) weights.set(feature, weight);
    squares += weight * weight;
  }
  return { weights, norm: Math.sqrt(squares) };
}

function toWording(counts: Counts, { statistics, channel }: Seen): Wording {
  const { lengthPenalty, saturation } = settings;
  const stretch = 1 - lengthPenalty + (lengthPenalty * lengthOf(counts)) / statistics.meanLength[channel];
  const sought: Counts = new Map();
  const offered: Counts = new Map();
  for (const [feature, count] of counts) {
    sought.set(feature, (rarity(statistics, channel, feature) * count) / (count + 1));
    offered.set(feature, count / (count + saturation * stretch));
  }
  return { sought, soughtInAll: lengthOf(sought), offered };
}

/** Weighs a profile once, for any number of comparisons within one collection. */
export function weigh(statistics: Statistics, profile: Profile): Weighed {
  const { whole, title } = profile;
  const by = (channel: Channel): Seen => ({ statistics, channel });
  return {
    profile,
    words: toWording(whole.words, by("words")),
    english: toWording(whole.english, by("english")),
    text: toVector(whole.words, by("words")),
    title: toVector(title.words, by("words")),
    senses: toVector(whole.senses, by("senses")),
    titleSenses: toVector(title.senses, by("senses")),
    grams: toVector(whole.grams, by("grams")),
    concepts: toVector(whole.concepts, by("concepts")),
    provisions: toVector(whole.provisions, by("provisions")),
    numbers: toVector(whole.numbers, by("numbers")),
  };
}

/** Of all that one text seeks, how much another offers: BM25, as a share. */
export function bm25({ sought, soughtInAll }: Wording, { offered }: Wording): number {
  let found = 0;
  for (const [feature, weight] of sought) found += weight * (offered.get(feature) ?? 0);
  return soughtInAll === 0 ? 0 : found / soughtInAll;
}

/** The cosine between two texts, from 0 (nothing shared) to 1. */
export function cosine(one: Vector, other: Vector): number {
  const [small, large] = one.weights.size < other.weights.size ? [one, other] : [other, one];
  let dot = 0;
  for (const [feature, weight] of small.weights) dot += weight * (large.weights.get(feature) ?? 0);
  return dot === 0 ? 0 : dot / (one.norm * other.norm);
}
