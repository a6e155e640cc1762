import { expect, test } from "vitest";
import { wholeWordsOf } from "./view.ts";

const marked = (word: string) => `\uE000${word}\uE001`;
const excerpt = (words: string) => `\uE002${words}`;
const begins = "\uE003";
const ends = "\uE003";

test("words that an excerpt cuts are left out, and it is said that the text goes on", () => {
  expect(wholeWordsOf(excerpt(`uppgift om ${marked("samtycke")} enligt arti`))).toBe(
    `… om ${marked("samtycke")} enligt …`,
  );
  expect(wholeWordsOf(excerpt(` om ${marked("samtycke")} enligt `))).toBe(`… om ${marked("samtycke")} enligt …`);
  // The end of a longer word, which seems to be the word that is searched for.
  expect(wholeWordsOf(excerpt(`${marked("avtal")} och\n${marked("avtal")} om`))).toBe(`… och\n${marked("avtal")} …`);
});

test("what a text begins or ends with is whole", () => {
  expect(wholeWordsOf(excerpt(`${begins}${marked("Avtal")} gäller.\n${ends}`))).toBe(`${marked("Avtal")} gäller.`);
  expect(wholeWordsOf(excerpt(`${begins}${marked("Avtal")} gäl`))).toBe(`${marked("Avtal")} …`);
  expect(wholeWordsOf(excerpt(`öter ${marked("avtal")}${ends}`))).toBe(`… ${marked("avtal")}`);
  expect(wholeWordsOf(`Ett helt ${marked("avtal")} här`)).toBe(`Ett helt ${marked("avtal")} här`);
});

test("what is marked in an address without end is shown", () => {
  const address = `domstol.example/${marked("avtal")}/${"a".repeat(100)}`;
  expect(wholeWordsOf(excerpt(address))).toBe(address);
  expect(wholeWordsOf(excerpt(`${begins}${address}`))).toBe(address);
});
