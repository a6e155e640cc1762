import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import { type Language, wordsOf } from "../text/words.ts";
import { learnTranslations, type Pair } from "./learn.ts";

/** A text in two languages, line beside line. */
export interface Parallel {
  readonly source: string;
  readonly english: string;
}

const MOST_TRANSLATIONS = 4;
const LEAST_CHANCE = 0.08;

function stemsOf(text: string, lang: Language): string[] {
  const words = wordsOf(text).filter((word) => !isStopWord(word, lang) && !/^\d/.test(word));
  return words.map((word) => stem(word, lang));
}

/** A list of points is aligned point by point where both languages have as many. */
function linesOf({ source, english }: Parallel): [string, string][] {
  const own = source.split("\n");
  const other = english.split("\n");
  return own.length === other.length ? own.map((line, index) => [line, other[index] ?? ""]) : [[source, english]];
}

function write(row: ReadonlyMap<string, number>): string {
  const likely = [...row].toSorted((one, other) => other[1] - one[1]).slice(0, MOST_TRANSLATIONS);
  const kept = likely.filter(([, chance]) => chance >= LEAST_CHANCE);
  const total = kept.reduce((sum, [, chance]) => sum + chance, 0);
  return kept.map(([word, chance]) => `${word}:${Math.round((100 * chance) / total)}`).join(" ");
}

/** Learns from parallel texts which English stems the stems of a language stand for: `{ "samtyck": "consent:100" }`. */
export function learnLexicon(texts: readonly Parallel[], lang: Language): Record<string, string> {
  const pairs = texts.flatMap(linesOf).map(([own, other]): Pair => [stemsOf(own, lang), stemsOf(other, "en")]);
  const rows = [...learnTranslations(pairs)].map(([word, row]): [string, string] => [word, write(row)]);
  return Object.fromEntries(rows.filter(([, row]) => row !== "").toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
