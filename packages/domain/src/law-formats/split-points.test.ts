import { expect, test } from "vitest";
import { splitPoints } from "./split-points.ts";

const paths = (text: string, numbers?: "par" | "pnt") =>
  splitPoints(text, { ...(numbers && { numbers }) }).map(({ steps }) => steps.join("/"));

const letters = Array.from("abcdefghij");

test.each<[string, string, string[]]>([
  ["points in parentheses", "Where:\n(a) one;\n(b) two.", ["", "pnt_a", "pnt_b"]],
  ["points with their text on the next line", "Om\na)\nett,\nb)\ntvå.", ["", "pnt_a", "pnt_b"]],
  ["words after the points", "Where:\n(a) one.\nPoint (a) does not count.", ["", "pnt_a", "sub_2"]],
  ["points within points", "(a) one: (i) x;\n(ii) y;\n(b) two", ["pnt_a", "pnt_a/pnt_i", "pnt_a/pnt_ii", "pnt_b"]],
  ["i after h", letters.map((letter) => `(${letter}) x`).join("\n"), letters.map((letter) => `pnt_${letter}`)],
  ["a list that begins within the line", "It means: (a) one;\n(b) two;", ["", "pnt_a", "pnt_b"]],
  ["two lists with the same letters", "If:\n(a) x\nElse:\n(a) y", ["", "pnt_a", "sub_2", "sub_2/pnt_a"]],
  ["a point that was put in between", "If:\n(a) x\n(b) y\n(ba) z\n(c) w", ["", "pnt_a", "pnt_b", "pnt_ba", "pnt_c"]],
  ["no points at all", "One.\nTwo.", ["", "sub_2"]],
])("%s", (_, text, expected) => {
  expect(paths(text)).toEqual(expected);
});

test("definitions are numbered as paragraphs are", () => {
  expect(paths("Här avses med\n1.\nord: ett,\n2.\nsats: två.", "par")).toEqual(["", "par_1", "par_2"]);
});

test("a line between two points belongs to the first of them", () => {
  expect(splitPoints("Is:\n(1) one\nas said\n;\n(2) two")).toEqual([
    { steps: [], text: "Is:" },
    { steps: ["pnt_1"], text: "one\nas said;" },
    { steps: ["pnt_2"], text: "two" },
  ]);
});
