import { stem } from "../text/stem.ts";
import type { Language } from "../text/words.ts";
import { type Column, columnOf, entries, type Entry } from "./entries.ts";

/** The terms of one language, by how they are looked up. */
interface Index {
  readonly whole: Map<string, number[]>;
  readonly prefixes: Map<string, number[]>;
  readonly phrases: Map<string, Entry[]>;
}

const LANGUAGE: Record<Column, Language> = { en: "en", sv: "sv", nb: "nb" };

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function build(column: Column): Index {
  const index: Index = { whole: new Map(), prefixes: new Map(), phrases: new Map() };
  for (const entry of entries.filter((one) => one.column === column)) {
    const [first = "", ...more] = entry.words;
    if (more.length > 0) push(index.phrases, first.replace("*", ""), entry);
    else if (first.endsWith("*")) push(index.prefixes, first.slice(0, -1), entry.sense);
    else push(index.whole, stem(first, LANGUAGE[column]), entry.sense);
  }
  return index;
}

const INDEXES: Record<Column, Index> = { en: build("en"), sv: build("sv"), nb: build("nb") };

/** A term found in a text: where its words stand, and its sense. */
export interface Sense {
  readonly sense: number;
  readonly from: number;
  readonly words: number;
}

function longestPrefix(index: Index, word: string, least: number): [senses: number[], length: number] {
  for (let length = word.length; length >= least; length -= 1) {
    const senses = index.prefixes.get(word.slice(0, length));
    if (senses !== undefined) return [senses, length];
  }
  return [[], 0];
}

/** What a part of a compound has to have for its letters. */
const SHORTEST_PART = 4;

/** Senses of what stands inside a compound after its first part: "patient|journal", "träning|s|data". */
function laterParts(index: Index, word: string, from: number): number[] {
  for (let start = Math.max(from, 3); start <= word.length - SHORTEST_PART; start += 1) {
    const part = word.slice(start);
    const [senses, length] = longestPrefix(index, part, SHORTEST_PART);
    const whole = index.whole.get(part) ?? [];
    if (length > 0) return [...senses, ...laterParts(index, word, start + length)];
    if (whole.length > 0) return whole;
  }
  return [];
}

function sensesOfWord(index: Index, word: string, lang: Language): number[] {
  const whole = index.whole.get(stem(word, lang)) ?? [];
  const [senses, length] = longestPrefix(index, word, 2);
  const compound = lang !== "en" && word.length >= 8 ? laterParts(index, word, length) : [];
  return [...new Set([...whole, ...senses, ...compound])];
}

function stands(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

function phrasesAt(index: Index, words: readonly string[], at: number): Entry[] {
  const word = words[at] ?? "";
  const found: Entry[] = [];
  for (let length = 1; length <= word.length; length += 1) {
    for (const entry of index.phrases.get(word.slice(0, length)) ?? [])
      if (entry.words.every((pattern, offset) => stands(pattern, words[at + offset]))) found.push(entry);
  }
  return found;
}

/** The senses of a text's words, also of the parts of compounds and of terms of several words. */
export function sensesOf(words: readonly string[], lang: Language): Sense[] {
  const column = columnOf(lang);
  if (column === undefined) return [];
  const index = INDEXES[column];
  return words.flatMap((word, from) => [
    ...phrasesAt(index, words, from).map((entry) => ({ sense: entry.sense, from, words: entry.words.length })),
    ...sensesOfWord(index, word, lang).map((sense) => ({ sense, from, words: 1 })),
  ]);
}
