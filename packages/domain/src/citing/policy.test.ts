import { expect, test } from "vitest";
import { keyOfShorthand, readCites } from "./policy.ts";

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
