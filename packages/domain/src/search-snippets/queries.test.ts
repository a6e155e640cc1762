import { expect, test } from "vitest";
import { wholeWordsOf } from "./queries.ts";

const marked = (word: string) => `\uE000${word}\uE001`;

test("words that an excerpt cuts are left out, and others never", () => {
  const excerpt = `\uE002uppgift om ${marked("samtycke")} enligt arti`;
  expect(wholeWordsOf(excerpt)).toBe(`om ${marked("samtycke")} enligt`);
  // The end of a longer word, which seems to be the word that is searched for.
  expect(wholeWordsOf(`\uE002${marked("avtal")} och\n${marked("avtal")} om`)).toBe(`och\n${marked("avtal")}`);
  expect(wholeWordsOf(`\uE002 ${marked("Avtal")} gäller. `)).toBe(`${marked("Avtal")} gäller.`);
  expect(wholeWordsOf(`Ett helt ${marked("avtal")} här`)).toBe(`Ett helt ${marked("avtal")} här`);
});

test("what is marked in an address without end is shown", () => {
  const address = `domstol.example/${marked("avtal")}/${"a".repeat(100)}`;
  expect(wholeWordsOf(`\uE002${address}`)).toBe(address);
});
