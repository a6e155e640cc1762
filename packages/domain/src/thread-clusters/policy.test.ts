import { expect, test } from "vitest";
import { clusterOf, sharedTerms, similarity, toProfiles } from "./policy.ts";

const texts = [
  { id: "a", terms: ["anonym", "modell", "vikt", "fråga"] },
  { id: "b", terms: ["anonym", "modell", "vikt", "läck", "fråga"] },
  { id: "c", terms: ["rekryter", "rangordn", "fråga"] },
  { id: "d", terms: ["rekryter", "rangordn", "röstprov", "fråga"] },
  { id: "e", terms: ["barnhem", "fråga"] },
];

test("texts that share what few have stand together; what shares only what all have stands alone", () => {
  const groups = clusterOf(toProfiles(texts)).map((group) => group.toSorted().join(" "));
  expect(new Set(groups)).toEqual(new Set(["a b", "c d"]));
});

test("nothing is more alike than a text with itself, and order does not count", () => {
  const [a, b] = toProfiles(texts) as [ReturnType<typeof toProfiles>[0], ReturnType<typeof toProfiles>[0]];
  expect(similarity(a, a)).toBeCloseTo(1);
  expect(similarity(a, b)).toBeCloseTo(similarity(b, a));
});

test("a group is explained by what most of it shares, and never by what everybody says", () => {
  const profiles = toProfiles(texts).filter((profile) => ["a", "b"].includes(profile.id));
  expect(sharedTerms(profiles, 2).every((term) => ["anonym", "modell", "vikt"].includes(term))).toBe(true);
  expect(clusterOf([])).toEqual([]);
});
