import { describe, expect, it } from "vitest";
import { findAndCount } from "./find-citations.ts";

const PIECES: Record<string, string> = {
  "numbers without a head word": "1, ",
  "numbers and letters": "4 a, ",
  "articles without an act": "Article 6, ",
  "an endless list of points": "(a), ",
  "open brackets": "(",
  "nested brackets": "Article 6(1(",
  "ordinals without a unit": "första, ",
  "ordinals and connectors": "första och andra och ",
  "acts that cannot have the part": "OSL, Article 6, ",
  "parts that no act can have": "GDPR 5 §, ",
  "points of points": "point (a) of ",
  "points below points": "(1)",
  "dotted numbers": ".1",
  "steps without an end": "stk. 1, litra a ",
  "divisions without an end": "første ledd ",
  "letters in a row": "a ",
  "pointers without an act": "that Regulation, ",
  "section signs": "§ ",
  "section signs and numbers": "§§ 4-7-",
  slashes: "95/46/",
  "act types without a number": "Regulation (EU) ",
  "acts in one sentence": "Regulation (EU) 2016/679 and ",
  cases: "C-582/14, ",
  "half a case": "C-582/",
  "half an ECLI": "EU:C:2016:",
  "half a name": "Charter of Fundamental Rights of the European ",
  chapters: "1 kap. ",
  "chapters and sections": "1 kap. 1 § ",
  "Finnish steps": "1 kohdan ",
  "Finnish letters": "6 artiklan a ja ",
  titles: "lagen (2018:218) med kompletterande bestämmelser till ",
  "brackets after words": "lagen (2018:",
  "one long word": "förordningen",
  "a word of combining marks": "a\u030A",
  "soft hyphens": "\u00AD",
  dots: ".",
  spaces: " ",
  "blank lines": "\n\n",
  surrogates: "\uD83D\uDE00",
  "lone surrogates": "\uD83D",
};

const LENGTH = 1000;

function looksPerToken(piece: string, times: number): number {
  return findAndCount(`Article 6${piece.repeat(times)}`, { act: "celex:32016R0679" }).looks;
}

describe("the work grows as the text does", () => {
  it.each(Object.entries(PIECES))("%s", (_, piece) => {
    const [once, twice, fourTimes] = [1, 2, 4].map((factor) => looksPerToken(piece, LENGTH * factor));
    expect(twice).toBeLessThanOrEqual((once ?? 0) * 2.1 + 1000);
    expect(fourTimes).toBeLessThanOrEqual((once ?? 0) * 4.2 + 1000);
  });

  it.each(Object.entries(PIECES))("few looks at each character: %s", (_, piece) => {
    const text = piece.repeat(LENGTH);
    expect(findAndCount(text).looks).toBeLessThan(text.length * 80 + 1000);
  });
});
