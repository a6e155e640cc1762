import { expect, test } from "vitest";
import { join, toText } from "./view.ts";

const shared = Object.freeze({ id: "a", title: "Får vi “träna”?", nested: { list: [1, null] }, missing: undefined });

test.each([
  [
    "a page of joined objects",
    {
      rows: join([
        { own: { unread: 1 }, shared },
        { own: { unread: 0 }, shared },
      ]),
      cursor: null,
    },
  ],
  [
    "a page that holds other things too",
    { at: undefined, more: { x: 1 }, rows: join([{ own: {}, shared }]), list: [1] },
  ],
  [
    "objects of which one part is empty",
    {
      rows: join<object, object>([
        { own: {}, shared: {} },
        { own: { own: "å" }, shared: {} },
      ]),
    },
  ],
  ["an empty page", { rows: join([]), cursor: "x" }],
  ["what is no page", [1, "two", null]],
  ["a word", "word"],
  ["nothing", null],
])("%s is written as JSON writes it", (_name, value) => {
  expect(toText(value)).toBe(JSON.stringify(value));
  expect(toText(value)).toBe(JSON.stringify(value));
});

test("what is joined is like any object in any list, and what is made of it is written as it is then", () => {
  const rows = join([{ own: { unread: 1 }, shared }]);
  expect(rows).toEqual([{ ...shared, unread: 1 }]);
  expect(toText({ rows: rows.map((row) => ({ ...row, title: "Annan" })) })).toContain("Annan");
  expect([rows.length, [...rows].length, 0 in rows, Object.keys(rows), JSON.stringify(rows)]).toEqual([
    1,
    1,
    true,
    ["0"],
    JSON.stringify([{ unread: 1, ...shared }]),
  ]);
  expect(() => rows.pop()).toThrow(TypeError);
  expect(toText(undefined)).toBeUndefined();
});
