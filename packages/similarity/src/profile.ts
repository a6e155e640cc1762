import { sensesOf } from "./glossary/senses.ts";
import { translationsOf } from "./lexicon/translations.ts";
import { settings } from "./settings.ts";
import { fold, gramsOf } from "./text/fold.ts";
import { stem } from "./text/stem.ts";
import { isStopWord } from "./text/stop-words.ts";
import { type Language, wordsOf } from "./text/words.ts";

/** What a text is compared by: each of these is counted for itself. */
export const channels = ["words", "grams", "senses", "english", "concepts", "provisions", "numbers"] as const;
export type Channel = (typeof channels)[number];

/** How often each feature stands in a text. */
export type Counts = Map<string, number>;
export type Features = Record<Channel, Counts>;

/** A text with what is known of it beside its words. */
export interface Source {
  readonly lang: Language;
  readonly title: string;
  readonly body: string;
  /** Keys of the concepts it is tagged with or names. */
  readonly concepts?: readonly string[];
  /** Keys of the provisions, acts and judgments it cites. */
  readonly provisions?: readonly string[];
}

/** A text as it is compared. */
export interface Profile {
  readonly lang: Language;
  readonly title: Features;
  readonly whole: Features;
  /** The word of the text that a feature was read from, by `CHANNEL FEATURE`. */
  readonly spoken: ReadonlyMap<string, string>;
}

function emptyFeatures(): Features {
  const entries = channels.map((channel) => [channel, new Map<string, number>()] as const);
  return Object.fromEntries(entries) as Features;
}

function add(counts: Counts, feature: string, count: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + count);
}

type Spoken = Map<string, string>;

function addWord(features: Features, word: string, { lang, spoken }: { lang: Language; spoken: Spoken }): void {
  if (/^\d/.test(word)) return add(features.numbers, word, 1);
  const root = stem(word, lang);
  const folded = fold(root);
  add(features.words, folded, 1);
  spoken.set(`words ${folded}`, word);
  for (const gram of gramsOf(fold(word), settings.gramLength)) add(features.grams, gram, 1);
  for (const [english, chance] of translationsOf(root, lang)) {
    add(features.english, english, chance);
    spoken.set(`english ${english}`, word);
  }
}

function readText(text: string, lang: Language, spoken: Spoken): Features {
  const features = emptyFeatures();
  const words = wordsOf(text);
  for (const word of words) if (!isStopWord(word, lang)) addWord(features, word, { lang, spoken });
  for (const { sense, from, words: length } of sensesOf(words, lang)) {
    add(features.senses, String(sense), 1);
    const term = words.slice(from, from + length).join(" ");
    // A small word may carry a sense; as a reason it says nothing.
    if (!isStopWord(term, lang)) spoken.set(`senses ${sense}`, term);
  }
  return features;
}

function sum(title: Features, body: Features): Features {
  const whole = emptyFeatures();
  for (const channel of channels) {
    for (const [feature, count] of title[channel]) add(whole[channel], feature, settings.titleCounts * count);
    for (const [feature, count] of body[channel]) add(whole[channel], feature, count);
  }
  return whole;
}

/** Reads a text once, for any number of comparisons. */
export function describe({ lang, title, body, concepts = [], provisions = [] }: Source): Profile {
  const spoken: Spoken = new Map();
  const below = readText(body, lang, spoken);
  for (const concept of concepts) add(below.concepts, concept, 1);
  for (const provision of provisions) add(below.provisions, provision, 1);
  const above = readText(title, lang, spoken);
  return { lang, title: above, whole: sum(above, below), spoken };
}
