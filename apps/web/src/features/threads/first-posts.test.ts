// @vitest-environment jsdom
import type { PostView } from "@samrad/contracts/threads";
import { expect, test } from "vitest";
import { drawnUpTo, firstEnd } from "./first-posts.ts";

function posts(from: number, to: number, words = "Ett ord eller två."): PostView[] {
  const document = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };
  return Array.from({ length: to - from + 1 }, (_, index) => ({ number: from + index, document }) as PostView);
}

const numbers = (some: readonly PostView[]) => some.map(({ number }) => number);

/** All that is drawn, step by step. */
function steps(all: readonly PostView[], start: number): number[] {
  const lengths: number[] = [];
  for (let end = firstEnd(all, start); Number.isFinite(end); end = drawnUpTo(all, end).next)
    lengths.push(drawnUpTo(all, end).drawn.length);
  return lengths;
}

test("what fills the window is drawn first, and all of the others soon after", () => {
  const [first = 0, ...later] = steps(posts(1, 20), 0);
  expect(first).toBeLessThan(8);
  expect(later.at(-1)).toBe(20);
  expect(Math.max(...later.map((length, index) => length - [first, ...later][index]!))).toBeLessThan(8);
});

test("long posts fill the window sooner", () => {
  expect(firstEnd(posts(1, 20, "Ord ".repeat(400)), 0)).toBeLessThan(firstEnd(posts(1, 20), 0));
});

test("what stands above the place where reading begins is there from the start", () => {
  const { drawn } = drawnUpTo(posts(997, 1016), firstEnd(posts(997, 1016), 1_000));
  expect(numbers(drawn).slice(0, 4)).toEqual([997, 998, 999, 1_000]);
  expect(steps(posts(1, 20), 20)).toEqual([20]);
});

test("what comes before meanwhile takes away nothing that is drawn", () => {
  const end = firstEnd(posts(997, 1016), 1_000);
  const shown = numbers(drawnUpTo(posts(997, 1016), end).drawn);
  expect(numbers(drawnUpTo(posts(977, 1016), end).drawn)).toEqual([...numbers(posts(977, 996)), ...shown]);
});
