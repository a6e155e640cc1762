import { expect, test } from "vitest";
import { readSearch } from "./search-address.ts";

test.each([
  [{ q: '"rättslig grund" -samtycke', space: "ai-act", lang: "nb", offset: 20 }],
  [{ q: "profilering" }],
  [{}],
])("%j stays as it is", (wanted) => {
  expect(readSearch(wanted)).toEqual(wanted);
});

test("what is of no use is left out", () => {
  expect(readSearch({ q: 2024, lang: "tlh", offset: -3, other: true })).toEqual({ q: "2024" });
  expect(readSearch({ q: "", space: ["a"], offset: "many" })).toEqual({});
  expect(readSearch({ offset: 100_000 })).toEqual({ offset: 200 });
});
