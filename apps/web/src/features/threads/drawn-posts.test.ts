// @vitest-environment jsdom
import type { PostView } from "@samrad/contracts/threads";
import { expect, test } from "vitest";
import { drawSpan, firstSpan, nextSpan, spanWith, type Span } from "./drawn-posts.ts";

function posts(from: number, to: number, words = "Ett ord eller två."): PostView[] {
  const document = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };
  return Array.from({ length: to - from + 1 }, (_, index) => ({ number: from + index, document }) as PostView);
}

const numbers = (some: readonly PostView[]) => some.map(({ number }) => number);

const isWhole = (all: readonly PostView[], span: Span) => drawSpan(all, span).drawn.length === all.length;

/** The numbers of all that is drawn, step by step. */
function steps(all: readonly PostView[], first: Span, isNear = true): number[][] {
  const drawn: number[][] = [];
  let span = first;
  for (; !isWhole(all, span); span = nextSpan(all, span, isNear)) drawn.push(numbers(drawSpan(all, span).drawn));
  return [...drawn, numbers(drawSpan(all, span).drawn)];
}

test("what fills the window is drawn first, and all of the others soon after", () => {
  const all = posts(1, 30);
  const drawn = steps(all, firstSpan(all, 10));
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
  const next = nextSpan(all, firstSpan(all, 10), true);
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
  expect(steps(posts(1, 2), firstSpan(posts(1, 2), 2))).toEqual([[1, 2]]);
  expect(steps([], firstSpan([], 0))).toEqual([[]]);
});

test("what comes before meanwhile takes away nothing that is drawn", () => {
  const span = firstSpan(posts(997, 1016), 1_000);
  const { drawn } = drawSpan(posts(997, 1016), span);
  expect(drawSpan(posts(977, 1016), span)).toMatchObject({ drawn, above: 23 });
});

test("far from the window what is to come is drawn by the groups it stands in", () => {
  const drawn = steps(posts(30, 95), { from: 55, end: 66 }, false);
  expect(drawn.map((some) => [some[0], some.at(-1)])).toEqual([
    [55, 66],
    [55, 80],
    [55, 95],
    [41, 95],
    [30, 95],
  ]);
});

test("a reply is drawn as it comes, and hundreds of posts are drawn by steps", () => {
  const all = posts(1, 20);
  const span = { from: 1, end: 20 };
  expect(spanWith([...all, ...posts(21, 22)], span, 0)).toEqual({ from: 1, end: 22 });
  expect(spanWith([...all, ...posts(21, 220)], span, 0)).toEqual(span);
});

test("another place of the thread is drawn from where it was asked for", () => {
  const there = posts(1_000, 1_019);
  expect(spanWith(there, { from: 1, end: 20 }, 1_003)).toEqual(firstSpan(there, 1_003));
});
