import { expect, test } from "vitest";
import { readSnippet } from "./view.ts";

const marked = (word: string) => `\uE000${word}\uE001`;
const excerpt = (words: string) => `\uE002${words}`;
const begins = "\uE003";
const ends = "\uE003";

test("words that an excerpt cuts are left out, and it is said that the text goes on", () => {
  expect(readSnippet(excerpt(`uppgift om ${marked("samtycke")} enligt arti`))).toBe(
    `… om ${marked("samtycke")} enligt\u00A0…`,
  );
  expect(readSnippet(excerpt(` om ${marked("samtycke")} enligt `))).toBe(`… om ${marked("samtycke")} enligt\u00A0…`);
  // The end of a longer word, which seems to be the word that is searched for.
  expect(readSnippet(excerpt(`${marked("avtal")} och\n${marked("avtal")} om`))).toBe(
    `… och\n${marked("avtal")}\u00A0…`,
  );
});

test("what a text begins or ends with is whole", () => {
  expect(readSnippet(excerpt(`${begins}${marked("Avtal")} gäller.\n${ends}`))).toBe(`${marked("Avtal")} gäller.`);
  expect(readSnippet(excerpt(`${begins}${marked("Avtal")} gäl`))).toBe(`${marked("Avtal")}\u00A0…`);
  expect(readSnippet(excerpt(`öter ${marked("avtal")}${ends}`))).toBe(`… ${marked("avtal")}`);
  expect(readSnippet(`Ett helt ${marked("avtal")} här`)).toBe(`Ett helt ${marked("avtal")} här`);
});

test("what is marked in an address without end is shown", () => {
  const address = `domstol.example/${marked("avtal")}/${"a".repeat(100)}`;
  expect(readSnippet(excerpt(address))).toBe(address);
  expect(readSnippet(excerpt(`${begins}${address}`))).toBe(address);
});

const text = "Inledning om något. Sedan följer ett avtal med villkor. Till sist ett slut.";
const pieces = (shown: string) => `\uE004${text.slice(0, 20)}\uE003${shown}\uE003${text.slice(-20)}`;

test("pieces of a text say where it goes on", () => {
  expect(readSnippet(pieces(`följer ett ${marked("avtal")} med villkor`))).toBe(
    `… följer ett ${marked("avtal")} med villkor\u00A0…`,
  );
  expect(readSnippet(pieces(`${marked("Inledning")} om något. Sedan`))).toBe(
    `${marked("Inledning")} om något. Sedan\u00A0…`,
  );
  expect(readSnippet(pieces(`villkor. Till sist ett ${marked("slut")}`))).toBe(
    `… villkor. Till sist ett ${marked("slut")}`,
  );
  expect(readSnippet(pieces(text))).toBe(text);
});

test("pieces that are shorter than the ends they are held against are the whole text", () => {
  expect(readSnippet(`\uE004Ett avtal.\uE003Ett ${marked("avtal")}\uE003Ett avtal.`)).toBe(`Ett ${marked("avtal")}`);
});
