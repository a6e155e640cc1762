// @vitest-environment jsdom
import type { PostView } from "@samrad/contracts/threads";
import { expect, test } from "vitest";
import { drawSpan, firstSpan, nextSpan, whole } from "./first-posts.ts";

function posts(from: number, to: number, words = "Ett ord eller två."): PostView[] {
  const document = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };
  return Array.from({ length: to - from + 1 }, (_, index) => ({ number: from + index, document }) as PostView);
}

const numbers = (some: readonly PostView[]) => some.map(({ number }) => number);

/** The numbers of all that is drawn, step by step. */
function steps(all: readonly PostView[], start: number): number[][] {
  const drawn: number[][] = [];
  let span = firstSpan(all, start);
  for (; span !== whole; span = nextSpan(all, span)) drawn.push(numbers(drawSpan(all, span).drawn));
  return [...drawn, numbers(drawSpan(all, span).drawn)];
}

test("what fills the window is drawn first, and all of the others soon after", () => {
  const all = posts(1, 30);
  const drawn = steps(all, 10);
  expect(drawn[0]![0]).toBe(10);
  expect(drawn[0]!.length).toBeLessThan(8);
  expect(drawn.at(-1)).toEqual(numbers(all));
  for (const [index, some] of drawn.slice(1).entries()) {
    expect(some).toEqual(expect.arrayContaining(drawn[index]!));
    expect(some.length - drawn[index]!.length).toBeLessThan(8);
  }
});

test("what is read on comes before what stands above", () => {
  const all = posts(1, 30);
  const next = nextSpan(all, firstSpan(all, 10));
  expect(drawSpan(all, next).above).toBe(9);
});

test("long posts fill the window sooner", () => {
  expect(firstSpan(posts(1, 20, "Ord ".repeat(400)), 0).end).toBeLessThan(firstSpan(posts(1, 20), 0).end);
});

test("the window is filled where reading begins at the end", () => {
  const { drawn, above, below } = drawSpan(posts(1, 20), firstSpan(posts(1, 20), 20));
  expect(drawn.length).toBeGreaterThan(3);
  expect([drawn.at(-1)?.number, below, above + drawn.length]).toEqual([20, 0, 20]);
});

test("a short thread is drawn at once", () => {
  expect(steps(posts(1, 2), 2)).toEqual([[1, 2]]);
  expect(steps([], 0)).toEqual([[]]);
});

test("what comes before meanwhile takes away nothing that is drawn", () => {
  const span = firstSpan(posts(997, 1016), 1_000);
  const { drawn } = drawSpan(posts(997, 1016), span);
  expect(drawSpan(posts(977, 1016), span)).toMatchObject({ drawn, above: 23 });
});
