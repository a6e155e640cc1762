import { expect, test } from "vitest";
import { readSearch } from "./search-address.ts";

test.each([
  [{ q: '"rättslig grund" -samtycke in:ai-act', offset: 20 }],
  [{ q: "profilering", saved: "01900000-0000-7000-8000-000000000001" }],
  [{}],
])("%j stays as it is", (wanted) => {
  expect(readSearch(wanted)).toEqual(wanted);
});

test("what is of no use is left out", () => {
  expect(readSearch({ q: 2024, lang: "tlh", offset: -3, other: true })).toEqual({ q: "2024" });
  expect(readSearch({ q: "", space: ["a"], saved: "x", offset: "many" })).toEqual({});
  expect(readSearch({ offset: 100_000 })).toEqual({ offset: 200 });
});

test("an address of old, with its filters beside the query, finds the same", () => {
  expect(readSearch({ q: "profilering", space: "ai-act", lang: "nb" })).toEqual({ q: "profilering in:ai-act lang:nb" });
});
