import { describe, expect, it } from "vitest";
import { DANISH } from "../test-data/danish.ts";
import { ENGLISH } from "../test-data/english.ts";
import { FINNISH } from "../test-data/finnish.ts";
import { BOKMAL, NYNORSK } from "../test-data/norwegian.ts";
import { inFull, type Sentence, type Sentences } from "../test-data/sentence.ts";
import { SWEDISH } from "../test-data/swedish.ts";
import { findCitations, type Language } from "./find-citations.ts";

const SETS: readonly Sentences[] = [SWEDISH, BOKMAL, NYNORSK, ENGLISH, DANISH, FINNISH];

function expectedOf([, keys]: Sentence): string[] {
  const written = keys === "" ? [] : keys.split(" ");
  return written.map((key) => (key.startsWith("…") ? `…${inFull(key.slice(1))}` : inFull(key)));
}

function foundIn([text, , act]: Sentence, lang: Language | undefined): string[] {
  const found = findCitations(text, { ...(lang && { lang }), ...(act && { act: inFull(act) }) });
  return found.map(({ key, range }) => (range === true ? `…${key}` : key));
}

function countShared(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  return one.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

function figuresOf(sets: readonly Sentences[], told: boolean): { recall: number; precision: number } {
  let [expected, found, right] = [0, 0, 0];
  for (const { lang, sentences } of sets) {
    for (const sentence of sentences) {
      const [should, does] = [expectedOf(sentence), foundIn(sentence, told ? lang : undefined)];
      [expected, found, right] = [expected + should.length, found + does.length, right + countShared(should, does)];
    }
  }
  return { recall: right / expected, precision: right / found };
}

describe("the six-language set", () => {
  it("is large enough to mean something", () => {
    expect(SETS.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(150);
  });

  it.each(SETS.map((set) => [set.lang, set] as const))("keys every sentence in %s", (lang, { sentences }) => {
    const wrong = sentences
      .map((sentence) => ({ text: sentence[0], expected: expectedOf(sentence), found: foundIn(sentence, lang) }))
      .filter(({ expected, found }) => expected.join(" ") !== found.join(" "));
    expect(wrong).toEqual([]);
  });

  it("keeps its figures where the language has to be guessed", () => {
    const { recall, precision } = figuresOf(SETS, false);
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });
});
