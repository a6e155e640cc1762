import { expect, test } from "vitest";
import { pageOf, parsePlace, type Place } from "./place.ts";

const row = (second: number): Place => ({ at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)), id: `row-${second}` });
const paging = { size: 2, placeOf: (place: Place) => place };

test("a page ends with the row that its cursor leads on from", () => {
  const { page, cursor } = pageOf([row(3), row(2), row(1)], paging);
  expect(page).toEqual([row(3), row(2)]);
  expect(parsePlace(cursor!)).toEqual(row(2));
});

test.each([[[]], [[row(1)]], [[row(2), row(1)]]])("a list that ends with the page leads nowhere", (found) => {
  expect(pageOf(found, paging)).toEqual({ page: found, cursor: null });
});
