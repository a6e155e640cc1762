import { expect, test } from "vitest";
import { type KnownValues, suggestionsFor, takeSuggestion } from "./operator-suggestions.ts";

const known: KnownValues = {
  in: [
    { value: "ai-act", label: "AI-förordningen" },
    { value: "legal-basis", label: "Rättslig grund" },
  ],
};
const written = (text: string) => suggestionsFor(text, text.length, known).map((one) => one.written);

test.each([
  ["samtycke i", ["in:", "is:"]],
  ["-ha", ["-has:"]],
  ["is:", ["is:resolved", "is:unresolved"]],
  ["is:un", ["is:unresolved"]],
  ["is:resolved", []],
  ["in:rätt", ["in:legal-basis"]],
  ['in:"rättslig g', ["in:legal-basis"]],
  ["in:ai", ["in:ai-act"]],
  ["samtycke", []],
  ["", []],
  ["foo:", []],
])("%j suggests %j", (text, wanted) => expect(written(text)).toEqual(wanted));

test("a suggestion takes the place of the word at the caret, and of nothing else", () => {
  const [first] = suggestionsFor("samtycke i -avtal", 10, known);
  expect(takeSuggestion("samtycke i -avtal", 10, first!)).toEqual(["samtycke in: -avtal", 12]);
  const [value] = suggestionsFor("samtycke in:rät", 15, known);
  expect(takeSuggestion("samtycke in:rät", 15, value!)).toEqual(["samtycke in:legal-basis ", 24]);
});
