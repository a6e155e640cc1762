import type { ConceptMention } from "@samrad/contracts/concepts";
import { type Entry, type FamilyIndex, type LabelIndex, shortestPart } from "./view.ts";
import { abbreviationOf, formsOf, type Token, tokensOf } from "./word-forms.ts";

type Found = { entry: Entry; length: number; match: ConceptMention["match"] };

/** A word of the text in each family's forms, worked out once. */
type Word = Token & { forms: string[][]; abbreviation: string | undefined };

const strength = { same: 2, inflected: 1, compound: 0 } as const;

/**
 * The labels that occur in a text, in any language and in the forms that their language gives them; of those that lie
 * in one another only the longest. One word may stand for several concepts.
 */
export function matchLabels(index: LabelIndex, text: string): ConceptMention[] {
  const words = tokensOf(text).map((token) => toWord(token, index));
  const mentions: ConceptMention[] = [];
  for (let at = 0; at < words.length;) {
    const found = bestAt(index, words, at);
    const length = found[0]?.length ?? 1;
    mentions.push(...found.map((one) => toMention(one, words[at]!, words[at + length - 1]!)));
    at += length;
  }
  return mentions;
}

function toWord(token: Token, { families }: LabelIndex): Word {
  const forms = families.map(({ family }) => formsOf(token.text, family));
  return { ...token, forms, abbreviation: abbreviationOf(token.text) };
}

function toMention({ entry, match }: Found, first: Token, last: Token): ConceptMention {
  return { conceptId: entry.conceptId, label: entry.text, lang: entry.lang, start: first.start, end: last.end, match };
}

/** The longest labels that begin here, and of those the ones that fit best: one a concept. */
function bestAt(index: LabelIndex, words: readonly Word[], at: number): Found[] {
  const whole = index.families.flatMap((family, number) => wholeLabels(family, words, { at, number }));
  const found = whole.length > 0 ? whole : index.families.flatMap((family, n) => compounds(family, words[at]!, n));
  const longest = Math.max(...found.map(weightOf));
  const best = new Map<string, Found>();
  for (const one of found) if (weightOf(one) === longest) best.set(one.entry.conceptId, one);
  return [...best.values()];
}

/** Of compounds the longest part counts, of whole labels the number of words, and then the likeness. */
function weightOf({ entry, length, match }: Found): number {
  return match === "compound" ? entry.text.length : length * 1_000 + strength[match];
}

type Place = { at: number; number: number };

function keysOf(word: Word, number: number): string[] {
  const { abbreviation } = word;
  return abbreviation ? [abbreviation, abbreviation.toLowerCase(), ...word.forms[number]!] : word.forms[number]!;
}

function wholeLabels({ byFirstWord }: FamilyIndex, words: readonly Word[], { at, number }: Place): Found[] {
  const candidates = new Set(keysOf(words[at]!, number).flatMap((form) => byFirstWord.get(form) ?? []));
  return [...candidates].flatMap((entry) => {
    const spoken = words.slice(at, at + entry.words.length);
    const fits =
      spoken.length === entry.words.length && spoken.every((word, n) => isWord(word, entry.words[n]!, number));
    if (!fits) return [];
    const same = spoken.every(
      (word, n) => entry.words[n]!.has(word.text) || entry.words[n]!.values().next().value === word.forms[number]![0],
    );
    return [{ entry, length: spoken.length, match: same ? ("same" as const) : ("inflected" as const) }];
  });
}

const isWord = (word: Word, known: ReadonlySet<string>, number: number): boolean =>
  keysOf(word, number).some((form) => known.has(form));

/** A label at the end of a word says what it is, one at its start what it is about: "träningsdatamängd", "rösträningsdata". */
function compounds({ parts }: FamilyIndex, word: Word, number: number): Found[] {
  if (parts.size === 0 || word.text.length < shortestPart + 3) return [];
  const pieces = new Set<string>();
  const [whole = ""] = word.forms[number]!;
  for (let end = shortestPart; end <= whole.length - 3; end++) pieces.add(whole.slice(0, end));
  for (const form of word.forms[number]!) {
    for (let start = 3; start <= form.length - shortestPart; start++) pieces.add(form.slice(start));
  }
  const found = new Set([...pieces].flatMap((piece) => parts.get(piece) ?? []));
  return [...found].map((entry) => ({ entry, length: 1, match: "compound" as const }));
}

type Evidence = { conceptId: string; weight: number; words: Set<string> };

const titleWeight = 3;
const matchWeight = { same: 1, inflected: 1, compound: 0.5 } as const;

/** What a mention says for its concept: longer labels are seldom meant otherwise. */
const weigh = ({ label, match }: ConceptMention): number =>
  matchWeight[match] * (1 + Math.log2(tokensOf(label).length + label.length / 12));

/**
 * The concepts that a thread speaks of, the likeliest first. What the title says counts more, repeating counts less and
 * less, and of two concepts with the same words the one with labels in more languages comes first and alone.
 */
export function rankConcepts(index: LabelIndex, { title, text }: { title: string; text: string }): Ranked[] {
  const evidence = new Map<string, Evidence>();
  for (const part of [title, text]) collect(index, { part, factor: part === title ? titleWeight : 1 }, evidence);
  const ranked = [...evidence.values()].map((each) => ({
    conceptId: each.conceptId,
    words: [...each.words],
    score: each.weight * (1 + (index.languages.get(each.conceptId) ?? 1) / 6),
  }));
  return withoutTwins(ranked.toSorted((a, b) => b.score - a.score || a.conceptId.localeCompare(b.conceptId)));
}

export type Ranked = { conceptId: string; score: number; words: string[] };

function collect(index: LabelIndex, { part, factor }: { part: string; factor: number }, into: Map<string, Evidence>) {
  const counts = new Map<string, number>();
  for (const mention of matchLabels(index, part)) {
    const { conceptId } = mention;
    const before = counts.get(conceptId) ?? 0;
    counts.set(conceptId, before + 1);
    const each = into.get(conceptId) ?? { conceptId, weight: 0, words: new Set<string>() };
    each.weight += (factor * weigh(mention)) / (before + 1);
    each.words.add(part.slice(mention.start, mention.end));
    into.set(conceptId, each);
  }
}

function withoutTwins(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ words }) => {
    const key = words.toSorted().join("\n");
    return !seen.has(key) && seen.add(key);
  });
}
