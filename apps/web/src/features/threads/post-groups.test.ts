import type { PostView } from "@samrad/contracts/threads";
import { expect, test } from "vitest";
import { makeGrouping } from "./post-groups.ts";

const posts = (from: number, to: number): PostView[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ number: from + index }) as PostView);

test("posts are grouped in their order, whatever number they begin with", () => {
  const groups = makeGrouping()(posts(18, 45));
  expect(groups.map((group) => group.posts.map(({ number }) => number).join(" "))).toEqual([
    "18 19 20",
    "21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40",
    "41 42 43 44 45",
  ]);
});

test("a group that nothing has come to is the same as before", () => {
  const group = makeGrouping();
  const shown = posts(21, 50);
  const [full, last] = group(shown);
  const again = group([...posts(1, 20), ...shown, ...posts(51, 52)]);
  expect(again).toHaveLength(3);
  expect(again[1]).toBe(full);
  expect(again[2]).not.toBe(last);
});

test("a post that has changed makes its group another one", () => {
  const group = makeGrouping();
  const shown = posts(1, 40);
  const [first, second] = group(shown);
  const [firstNow, secondNow] = group([{ ...shown[0]! }, ...shown.slice(1)]);
  expect(firstNow).not.toBe(first);
  expect(secondNow).toBe(second);
});
