import { describe, expect, test } from "vitest";
import { type Language, languages } from "../src/languages.ts";
import { compileText, placeholdersOf } from "./placeholders.ts";
import { readTexts, type Texts } from "./read-catalogues.ts";
import { isUsed, scanSources } from "./source-scan.ts";

const all = Object.fromEntries(
  await Promise.all(languages.map(async (language) => [language, await readTexts(language)] as const)),
) as Record<Language, Texts>;
const ids = [...all.sv.keys()];
const usage = await scanSources();

const textOf = (id: string, language: Language) => all[language].get(id)?.text ?? "";
/** The words that a reader sees: no placeholders, no elements, no acronyms. */
const wordsOf = (text: string) =>
  text
    .replaceAll(/\{\w+(, (plural|select)[^{]*|\})|(one|other) \{|<\/?\w+>|\b\p{Lu}{2,}\b/gu, " ")
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];
const longerTexts = ids.filter((id) => wordsOf(textOf(id, "sv")).length >= 4);
const placeholders = (id: string, language: Language) =>
  Object.fromEntries(
    [...placeholdersOf(compileText(id, textOf(id, language)))].toSorted(([one], [other]) => one.localeCompare(other)),
  );

describe.each(languages)("%s", (language) => {
  test("has every text, and no other", () => {
    expect([...all[language].keys()].toSorted()).toEqual(ids.toSorted());
  });

  test("leaves none empty", () => {
    expect(ids.filter((id) => textOf(id, language).trim() === "")).toEqual([]);
  });

  test("takes the same values as Swedish", () => {
    const differing = ids.filter(
      (id) => JSON.stringify(placeholders(id, language)) !== JSON.stringify(placeholders(id, "sv")),
    );
    expect(differing).toEqual([]);
  });

  test("does not raise its voice", () => {
    expect(ids.filter((id) => textOf(id, language).includes("!"))).toEqual([]);
  });
});

test("every text is used", () => {
  expect(ids.filter((id) => !isUsed(id, usage))).toEqual([]);
});

test("every text that is asked for is there", () => {
  expect(usage.asked.filter(({ id }) => !all.sv.has(id))).toEqual([]);
});

test.each([
  ["sv", "nb"],
  ["sv", "nn"],
  ["sv", "en"],
  ["nb", "en"],
  ["nn", "en"],
] as const)("a longer text is not the same in %s and %s", (one, other) => {
  expect(longerTexts.filter((id) => textOf(id, one) === textOf(id, other))).toEqual([]);
});

test("nynorsk is no copy of bokmål", () => {
  const copies = longerTexts.filter((id) => textOf(id, "nb") === textOf(id, "nn"));
  expect(copies.length / Math.max(longerTexts.length, 1)).toBeLessThan(0.1);
});

/** Frequent words that one of the two written languages has and the other has not (Nynorskordboka, Bokmålsordboka). */
const foreignWords = {
  nn: "ikke jeg hva hvem hvor hvordan hvilke hvis noe noen fra mer være en et allerede gjør kommer skriver finnes ennå nå hverandre annen dere gir egen siden sendes lagres fortsatt navn tegn dem",
  nb: "ikkje eg kva kven korleis kvar noko nokon frå meir vere ein eit gjer kjem finst dykk berre gjev namn teikn dei",
};

test.each(["nn", "nb"] as const)("%s keeps to its own words", (language) => {
  const foreign = new Set(foreignWords[language].split(" "));
  const strangers = ids.filter((id) => wordsOf(textOf(id, language)).some((word) => foreign.has(word)));
  expect(strangers).toEqual([]);
});
