import type { TextLanguage } from "@samrad/contracts/languages";
import {
  familyOf,
  formsOf,
  isAbbreviation,
  joinsWords,
  tokensOf,
  type WordFamily,
  wordFamilies,
} from "./word-forms.ts";

/** A label as the vocabulary has it; deprecated concepts lend theirs to what replaces them. */
export type IndexedLabel = { conceptId: string; lang: TextLanguage; text: string };

/** A label made ready: for each of its words the forms by which it is known. */
export type Entry = IndexedLabel & { words: ReadonlySet<string>[] };

export type FamilyIndex = {
  family: WordFamily;
  /** By the forms of the first word. */
  byFirstWord: ReadonlyMap<string, readonly Entry[]>;
  /** Labels of one word that may be a part of a compound. */
  parts: ReadonlyMap<string, readonly Entry[]>;
};

/** All labels of one version of the vocabulary, ready to be found in texts. */
export type LabelIndex = {
  version: string;
  families: readonly FamilyIndex[];
  /** In how many languages a concept has labels: what was made for this network has more than what was imported. */
  languages: ReadonlyMap<string, number>;
};

/** A shorter part would be found in too many words that have nothing to do with it. */
export const shortestPart = 6;

function put<V>(map: Map<string, V[]>, key: string, value: V) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function toEntry(label: IndexedLabel): Entry | undefined {
  const tokens = tokensOf(label.text);
  if (tokens.length === 0 || tokens.length > 12) return undefined;
  const family = familyOf(label.lang);
  const words = tokens.map(({ text }) => new Set(isAbbreviation(text) ? [text] : formsOf(text, family)));
  return { ...label, words };
}

function toFamilyIndex(family: WordFamily, entries: readonly Entry[]): FamilyIndex {
  const byFirstWord = new Map<string, Entry[]>();
  const parts = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const form of entry.words[0]!) put(byFirstWord, form, entry);
    if (entry.words.length > 1 || !joinsWords(family)) continue;
    for (const form of entry.words[0]!) if (form.length >= shortestPart) put(parts, form, entry);
  }
  return { family, byFirstWord, parts };
}

export function toLabelIndex(version: string, labels: readonly IndexedLabel[]): LabelIndex {
  const spoken = new Map<string, Set<string>>();
  const byFamily = new Map<WordFamily, Entry[]>(wordFamilies.map((family) => [family, []]));
  for (const label of labels) {
    spoken.set(label.conceptId, (spoken.get(label.conceptId) ?? new Set()).add(label.lang));
    const entry = toEntry(label);
    if (entry) byFamily.get(familyOf(label.lang))!.push(entry);
  }
  return {
    version,
    families: wordFamilies.map((family) => toFamilyIndex(family, byFamily.get(family)!)),
    languages: new Map([...spoken].map(([id, languages]) => [id, languages.size])),
  };
}
