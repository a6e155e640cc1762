import { expect, test } from "vitest";
import { clusterOf, mostCommon } from "./policy.ts";

/** Texts at places on a line: the nearer, the more alike. */
const onALine = (places: number[]) =>
  clusterOf(places.length, (one, other) => Math.max(0, 1 - Math.abs(places[one]! - places[other]!)));

test("texts that are alike stand together, the closest group first; what is like nothing stands alone", () => {
  expect(onALine([0, 0.5, 10, 10.1, 20])).toEqual([
    [2, 3],
    [0, 1],
  ]);
});

test("a chain of neighbours is no group: the ends have to be alike too", () => {
  const chain = onALine([0, 0.85, 1.7, 2.55]);
  expect(chain.every((group) => group.length === 2)).toBe(true);
});

test("of nothing there are no groups, and of many no endless one", () => {
  expect(onALine([])).toEqual([]);
  expect(Math.max(...onALine(Array.from({ length: 40 }, () => 0)).map((group) => group.length))).toBeLessThanOrEqual(
    12,
  );
});

test("what most say comes first", () => {
  expect(mostCommon([["a", "b"], ["b"], ["b", "c", "a"]], 2)).toEqual(["b", "a"]);
});
