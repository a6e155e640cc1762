import { expect, test } from "vitest";
import { reachBetween } from "./policy.ts";

const open = { visibility: "public", organisationIds: [] } as const;
const network = { visibility: "network", organisationIds: [] } as const;
const named = (...organisationIds: string[]) => ({ visibility: "organisations", organisationIds }) as const;

test.each([
  { from: "public", here: open, there: open, expected: "all" },
  { from: "public to the network", here: open, there: network, expected: "members" },
  { from: "public to named organisations", here: open, there: named("a"), expected: "organisations" },
  { from: "the network to the public", here: network, there: open, expected: "all" },
  { from: "the network to itself", here: network, there: network, expected: "all" },
  { from: "the network to named organisations", here: network, there: named("a"), expected: "organisations" },
  { from: "named organisations to the network", here: named("a"), there: network, expected: "all" },
  { from: "named organisations to the same", here: named("a", "b"), there: named("b", "a"), expected: "all" },
  { from: "named organisations to more", here: named("a"), there: named("a", "b"), expected: "all" },
  { from: "named organisations to fewer", here: named("a", "b"), there: named("a"), expected: "organisations" },
])("a link from $from is open for $expected", ({ here, there, expected }) => {
  expect(reachBetween(here, there)).toBe(expected);
});
