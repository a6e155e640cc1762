import { describe, expect, test } from "vitest";
import { learnTranslations } from "./learn.ts";
import { translationsOf } from "./translations.ts";
import { learnLexicon } from "./write.ts";

describe("a lexicon", () => {
  test("is learned from texts that say the same", () => {
    const learned = learnTranslations([
      [
        ["hund", "sover"],
        ["dog", "sleeps"],
      ],
      [
        ["hund", "äter"],
        ["dog", "eats"],
      ],
      [
        ["katt", "äter"],
        ["cat", "eats"],
      ],
    ]);
    const best = (word: string) => [...(learned.get(word) ?? [])].toSorted((a, b) => b[1] - a[1])[0]?.[0];
    expect(["hund", "sover", "äter", "katt"].map(best)).toEqual(["dog", "sleeps", "eats", "cat"]);
  });

  test("aligns lists point by point, and writes what is likely", () => {
    const source = "samtycke krävs\nsamtycke återkallas\nregister förs";
    const english = "consent required\nconsent withdrawn\nregister kept";
    expect(learnLexicon([{ source, english }], "sv")).toMatchObject({ samtyck: "consent:100" });
  });

  test("ships with the words of the regulation", () => {
    expect(translationsOf("samtyck", "sv")).toEqual([["consent", 1]]);
    expect(translationsOf("consent", "en")).toEqual([["consent", 1]]);
    expect(translationsOf("qqq", "sv")).toEqual([]);
    expect(translationsOf("samtyck", "fi")).toEqual([]);
  });
});
