import { expect, test } from "vitest";
import { isFound } from "./palette-entries.ts";

test.each([
  ["Rättslig grund för röstanalys", "rost grund", true],
  ["Rättslig grund för röstanalys", "ratts", true],
  ["Rättslig grund för röstanalys", "grund bild", false],
  ["Inkorg", "", true],
])("%s is found by %s: %s", (label, text, expected) => {
  expect(isFound(label, text)).toBe(expected);
});
