import { expect, test } from "vitest";
import { countedOn, keyOfShorthand, readCites, unitOf } from "./policy.ts";

test.each([
  ["gdpr/6/1/f", "celex:32016R0679#art_6/par_1/pnt_f"],
  ["GDPR", "celex:32016R0679"],
  ["aiact/57", "celex:32024R1689#art_57"],
  ["osl/21/7", "sfs:2009:400#K21P7"],
  ["förvaltningslagen/28", "sfs:2017:900#P28"],
  ["celex:32016R0679#art_6", "celex:32016R0679#art_6"],
  ["celex:32016R0679/art_6/par_1", "celex:32016R0679#art_6/par_1"],
  ["cjeu:C-582/14", "cjeu:C-582/14"],
])("%s names %s", (shorthand, key) => {
  expect(keyOfShorthand(shorthand)).toBe(key);
});

test.each(["nonsense/6", "gdpr/6/1/f/i/x", ""])("%j names nothing", (shorthand) => {
  expect(keyOfShorthand(shorthand)).toBeUndefined();
});

test("takes the operators out of a query", () => {
  expect(readCites('cites:gdpr/6 "rättslig grund" cites:aiact/57')).toEqual({
    text: '"rättslig grund"',
    keys: ["celex:32016R0679#art_6", "celex:32024R1689#art_57"],
  });
  expect(readCites("cites:nonsense/6 samtycke")).toEqual({ text: "cites:nonsense/6 samtycke", keys: [] });
});

const gdpr = "celex:32016R0679";

test.each([
  [`${gdpr}#art_6/par_1/pnt_f`, ["", "#art_6", "#art_6/par_1", "#art_6/par_1/pnt_f"]],
  [`${gdpr}#art_4/pnt_11`, ["", "#art_4", "#art_4/par_11"]],
  [
    `${gdpr}#art_6/par_1/sub_1/pnt_f`,
    ["", "#art_6", "#art_6/par_1", "#art_6/par_1/sub_1", "#art_6/par_1/sub_1/pnt_f", "#art_6/par_1/pnt_f"],
  ],
])("%s counts on itself and on all that it stands in", (key, fragments) => {
  expect(countedOn(key).map((one) => one.key)).toEqual(fragments.map((fragment) => `${gdpr}${fragment}`));
});

test("each place knows what it stands in, and which of them people cite by a number", () => {
  expect(countedOn("sfs:2018:218#K3P1S2")).toEqual([
    { key: "sfs:2018:218", parent: "", isUnit: false },
    { key: "sfs:2018:218#K3", parent: "sfs:2018:218", isUnit: false },
    { key: "sfs:2018:218#K3P1", parent: "sfs:2018:218#K3", isUnit: true },
    { key: "sfs:2018:218#K3P1S2", parent: "sfs:2018:218#K3P1", isUnit: false },
  ]);
  expect(countedOn("cjeu:C-582/14")).toEqual([{ key: "cjeu:C-582/14", parent: "", isUnit: false }]);
  expect(unitOf(`${gdpr}#art_6/par_1/pnt_f`)).toBe(`${gdpr}#art_6`);
  expect(unitOf(`${gdpr}#cpt_II`)).toBe(`${gdpr}#cpt_II`);
});
