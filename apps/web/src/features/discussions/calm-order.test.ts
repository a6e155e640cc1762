import { expect, test } from "vitest";
import { countWaiting, keepOrder, nextShown } from "./calm-order.ts";

test.each([
  { what: "a new row waits above", order: ["a", "b"], read: ["new", "a", "b"], shown: ["a", "b"], waiting: 1 },
  {
    what: "a row that moved up waits",
    order: ["a", "b", "c"],
    read: ["c", "a", "b"],
    shown: ["a", "b", "c"],
    waiting: 1,
  },
  { what: "new and moved", order: ["a", "b", "c"], read: ["new", "c", "a", "b"], shown: ["a", "b", "c"], waiting: 2 },
  { what: "the first row has something new", order: ["a", "b"], read: ["a", "b"], shown: ["a", "b"], waiting: 0 },
  {
    what: "a page that was added comes after",
    order: ["a", "b"],
    read: ["a", "b", "c"],
    shown: ["a", "b", "c"],
    waiting: 0,
  },
  {
    what: "a page while something waits",
    order: ["a", "b"],
    read: ["new", "a", "b", "c"],
    shown: ["a", "b", "c"],
    waiting: 1,
  },
  { what: "a row that is gone goes", order: ["a", "b"], read: ["b"], shown: ["b"], waiting: 0 },
])("$what", ({ order, read, shown, waiting }) => {
  expect(keepOrder(order, read)).toEqual(shown);
  expect(countWaiting(shown, read)).toBe(waiting);
});

test("nobody in the list: it shows what was read", () => {
  const before = { scope: "all", order: ["a"], read: ["a"] };
  expect(nextShown(before, { scope: "all", read: ["new", "a"], inUse: false }).order).toEqual(["new", "a"]);
  expect(nextShown(before, { scope: "all", read: ["new", "a"], inUse: true }).order).toEqual(["a"]);
  expect(nextShown(before, { scope: "open", read: ["b"], inUse: true }).order).toEqual(["b"]);
  expect(nextShown(before, { scope: "all", read: ["a"], inUse: false })).toBe(before);
});
