import { expect, test } from "vitest";
import { firstSpan } from "./view.ts";

/** An id of that moment, in hours. */
const idOf = (hour: number) =>
  `${(hour * 3_600_000)
    .toString(16)
    .padStart(12, "0")
    .replace(/^(.{8})/, "$1-")}-7000-8000-000000000000`;

const hours = Array.from({ length: 11 }, (_, index) => index * 1_000);

test("a span begins between two known ids, where so many posts are newer", () => {
  const spread = { posts: 10_000, ids: hours.map(idOf) };
  // A word in every fourth of 10,000 posts, one an hour: 400 posts have about 100 with it.
  const span = firstSpan({ counts: [2_500], spread });
  expect(span?.posts).toBeCloseTo(400);
  expect(span?.since.slice(0, 13)).toBe(idOf(9_600).slice(0, 13));
});

test("nothing begins in the oldest posts that are known, or where none are", () => {
  expect(firstSpan({ counts: [1_200], spread: { posts: 1_500, ids: [idOf(0), idOf(1_000)] } })).toBeNull();
  expect(firstSpan({ counts: [1_200], spread: { posts: 1_500, ids: [] } })).toBeNull();
});
