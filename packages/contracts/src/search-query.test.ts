import { expect, test } from "vitest";
import { firstDayOf, parseSearch, withFilter, withoutFilter } from "./search-query.ts";

const word = (text: string) => ({ any: [{ text, isPhrase: false }], isExcluded: false });

test("reads words, phrases, exclusions and alternatives", () => {
  expect(parseSearch('samtycke "rättslig grund" -avtal').clauses).toEqual([
    word("samtycke"),
    { any: [{ text: "rättslig grund", isPhrase: true }], isExcluded: false },
    { any: [{ text: "avtal", isPhrase: false }], isExcluded: true },
  ]);
  expect(parseSearch("barn or elev skola").clauses).toEqual([
    {
      any: [
        { text: "barn", isPhrase: false },
        { text: "elev", isPhrase: false },
      ],
      isExcluded: false,
    },
    word("skola"),
  ]);
});

test("reads operators, with their values in quotation marks or not, and their exclusion", () => {
  expect(parseSearch('in:ai-act BY:"Alva Lind" -has:attachment is:Resolved').filters).toEqual([
    { operator: "in", value: "ai-act", isExcluded: false },
    { operator: "by", value: "Alva Lind", isExcluded: false },
    { operator: "has", value: "attachment", isExcluded: true },
    { operator: "is", value: "resolved", isExcluded: false },
  ]);
});

test("says what it does not understand, and searches for it as words", () => {
  expect(parseSearch("space:ai samtycke")).toEqual({
    clauses: [word("space:ai"), word("samtycke")],
    filters: [],
    problems: [{ kind: "operator", written: "space:ai" }],
  });
  expect(parseSearch("is:done before:yesterday lang:tlh").problems).toEqual([
    { kind: "value", written: "is:done" },
    { kind: "value", written: "before:yesterday" },
    { kind: "value", written: "lang:tlh" },
  ]);
});

test.each(["2009:400", "https://example.org/a", "in:", "C-582/14", "10:30", "a:b"])(
  "%s is a word and no operator",
  (text) => expect(parseSearch(text)).toEqual({ clauses: [word(text)], filters: [], problems: [] }),
);

test.each(["", '"', '"""', "-", '-"', "or", ' "" '])("%j is taken", (text) => {
  expect(parseSearch(text)).toMatchObject({ filters: [], problems: [] });
});

test.each([
  ["2026", "2026-01-01"],
  ["2026-03", "2026-03-01"],
  ["2026-02-28", "2026-02-28"],
  ["2026-02-30", undefined],
  ["2026-13", undefined],
  ["0001", undefined],
  ["igår", undefined],
])("%s begins on %s", (value, day) => expect(firstDayOf(value)).toBe(day));

test("operators are added to a query and taken out of it, and the rest stays as it was written", () => {
  expect(withFilter("samtycke", "org", "Norrvik kommun")).toBe('samtycke org:"Norrvik kommun"');
  const text = '"rättslig grund" in:"Skolan" -in:barn -avtal';
  const filters = parseSearch(text).filters;
  expect(filters.map((filter) => withoutFilter(text, filter))).toEqual([
    '"rättslig grund" -in:barn -avtal',
    '"rättslig grund" in:"Skolan" -avtal',
  ]);
});
