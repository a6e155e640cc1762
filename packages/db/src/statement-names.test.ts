import { expect, test } from "vitest";
import { nameStatements } from "./statement-names.ts";

test("what is asked again and again gets a name, and keeps it", () => {
  const nameOf = nameStatements();
  const names = Array.from({ length: 7 }, () => nameOf({ sql: "select 1" }));
  expect(names.slice(0, 4)).toEqual(["", "", "", ""]);
  expect(names[4]).not.toBe("");
  expect(new Set(names.slice(4)).size).toBe(1);
});

test("texts that come once take no names from those that come often", () => {
  const nameOf = nameStatements();
  for (let number = 0; number < 10_000; number++) expect(nameOf({ sql: `select ${number}` })).toBe("");
  expect(Array.from({ length: 5 }, () => nameOf({ sql: "select 1" })).at(-1)).not.toBe("");
});
