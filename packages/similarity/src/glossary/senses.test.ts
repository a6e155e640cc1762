import { describe, expect, test } from "vitest";
import { type Language, wordsOf } from "../text/words.ts";
import { entries } from "./entries.ts";
import { sensesOf } from "./senses.ts";

const sensesIn = (text: string, lang: Language) => new Set(sensesOf(wordsOf(text), lang).map(({ sense }) => sense));

function shareSense(one: [string, Language], other: [string, Language]): boolean {
  const mine = sensesIn(...one);
  return [...sensesIn(...other)].some((sense) => mine.has(sense));
}

describe("the glossary", () => {
  test("has terms of every language in every row, none of them empty", () => {
    const senses = new Set(entries.map(({ sense }) => sense));
    for (const sense of senses) {
      const row = entries.filter((entry) => entry.sense === sense);
      expect(new Set(row.map(({ column }) => column))).toEqual(new Set(["en", "sv", "nb"]));
      for (const { words } of row) expect(words.every((word) => word.replace("*", "") !== "")).toBe(true);
    }
  });

  test.each<[[string, Language], [string, Language]]>([
    [
      ["DPIA", "en"],
      ["konsekvensbedömning", "sv"],
    ],
    [
      ["vurdering av personvernkonsekvenser", "nb"],
      ["konsekvensbedömningen", "sv"],
    ],
    [
      ["personvernombodet", "nn"],
      ["data protection officer", "en"],
    ],
    [
      ["patientjournaler", "sv"],
      ["pasientene", "nb"],
    ],
    [
      ["personoplysninger", "da"],
      ["personuppgifter", "sv"],
    ],
  ])("knows that %j and %j say the same", (one, other) => {
    expect(shareSense(one, other)).toBe(true);
  });

  test("does not find short words inside others", () => {
    expect(shareSense(["valet", "sv"], ["election", "en"])).toBe(false);
  });

  test("says where the words of a term stand", () => {
    const found = sensesOf(wordsOf("We use facial recognition here"), "en");
    expect(found).toContainEqual(expect.objectContaining({ from: 2, words: 2 }));
  });
});
