import { expect, test } from "vitest";
import { concerning } from "./policy.ts";

const act = "celex:32024R1689";
const structure = new Map(
  [
    ["cpt_VI", ""],
    ["art_57", "cpt_VI"],
    ["art_57/par_1", ""],
    ["art_57/par_1/sub_2", ""],
    ["art_57/par_9", ""],
    ["art_57/par_9/pnt_a", ""],
    ["art_57/par_9/pnt_b", ""],
    ["art_57/par_16", ""],
    ["art_3", ""],
    ["art_3/par_1", ""],
  ].map(([fragment = "", parent = ""]) => [fragment, { parent }]),
);

const concerned = (cited: string, changed: string, traits = { text: true, heading: false }) =>
  concerning(act, [{ fragment: changed, ...traits }], structure)(`${act}${cited}`).length > 0;

test.each([
  ["the same", "#art_57/par_1", "art_57/par_1", true],
  ["what is below", "#art_57", "art_57/par_1", true],
  ["a point below", "#art_57", "art_57/par_9/pnt_a", true],
  ["a paragraph whose point changed", "#art_57/par_9", "art_57/par_9/pnt_a", true],
  ["the chapter", "#cpt_VI", "art_57/par_1", true],
  ["a point under changed words", "#art_57/par_9/pnt_a", "art_57/par_9", true],
  ["a neighbour", "#art_57/par_16", "art_57/par_1", false],
  ["a neighbouring point", "#art_57/par_9/pnt_b", "art_57/par_9/pnt_a", false],
  ["another subparagraph of the paragraph", "#art_57/par_1/sub_1", "art_57/par_1/sub_2", true],
  ["a point that the act does not have", "#art_57/par_1/pnt_z", "art_57/par_1", true],
  ["another chapter", "#cpt_VII", "art_57/par_1", false],
  ["the act as a whole", "", "art_57/par_1", false],
  ["a definition cited as a point", "#art_3/pnt_1", "art_3/par_1", true],
])("%s: %s when %s changes", (...[, cited, changed, expected]) => {
  expect(concerned(cited, changed)).toBe(expected);
});

test("a heading alone concerns whoever cites what it heads, and nobody below", () => {
  const heading = { text: false, heading: true };
  expect(concerned("#art_57", "art_57", heading)).toBe(true);
  expect(concerned("#art_57/par_16", "art_57", heading)).toBe(false);
});

test("tells which provisions changed", () => {
  const changes = ["art_57/par_1", "art_57/par_9/pnt_a"].map((fragment) => ({ fragment, text: true, heading: false }));
  const find = concerning(act, changes, structure);
  expect(find(`${act}#art_57`)).toEqual([`${act}#art_57/par_1`, `${act}#art_57/par_9/pnt_a`]);
  expect(find(`${act}#art_57/par_9`)).toEqual([`${act}#art_57/par_9/pnt_a`]);
});
