import { describe, expect, it } from "vitest";
import { tokenize } from "./tokens.ts";

function wordsOf(text: string): string[] {
  return tokenize(text).map((token) => token.text);
}

describe("tokens", () => {
  it.each([
    ["Article 6(1)(f)", ["article", "6", "(", "1", ")", "(", "f", ")"]],
    ["C\u2011582/14", ["c", "-", "582", "/", "14"]],
    ["12\u201314", ["12", "-", "14"]],
    ["data\u00ADskydds\u00ADlagen", ["dataskyddslagen"]],
    ["fo\u0308rordning", ["förordning"]],
    ["GDPR\u2019s", ["gdpr", "'", "s"]],
    ["underArticle 9", ["under", "article", "9"]],
    ["13b §§", ["13", "b", "§", "§"]],
    ["\u2063 12", ["12"]],
  ])("%j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("keeps the offsets of the text as given", () => {
    const text = "a\u00ADb\u00A0 fo\u0308r\uD83D\uDE00x";
    const cut = tokenize(text).map(({ start, end }) => text.slice(start, end));
    expect(cut).toEqual(["a\u00ADb", "fo\u0308r", "\uD83D", "\uDE00", "x"]);
  });

  it("tells lines from paragraphs", () => {
    expect(tokenize("a b\nc\n \nd e").map(({ gap }) => gap)).toEqual(["none", "space", "line", "paragraph", "space"]);
  });
});
