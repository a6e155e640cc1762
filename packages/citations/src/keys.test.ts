import { describe, expect, it } from "vitest";
import { formatKey, parseKey } from "./keys.ts";

const KEYS = [
  "celex:32016R0679",
  "celex:32016R0679#art_6/par_1/sub_1/pnt_f",
  "celex:32024R1689#art_5/par_1/pnt_h/pnt_iii",
  "celex:32016R0679#rct_47",
  "celex:32024R1689#anx_III/pnt_5/pnt_b",
  "celex:32016R0679#cpt_V",
  "celex:12016P/TXT#art_8",
  "cjeu:C-582/14",
  "ecli:EU:C:2016:779",
  "edpb:guidelines/05/2020",
  "wp29:248",
  "sfs:2018:218#K3P1S2N3",
  "sfs:2009:400#K2P4aS1N4b",
  "sfs:1998:204#P10Nf",
  "sfs:1938:279#P29O2",
  "lov:2018-06-15-38#§8/ledd_2/bokstav_a",
  "lov:1967-02-10#§13b/ledd_1/nr_6",
  "lov:1999-07-02-63#§3-15",
  "lov-dk:2018/502#§12/stk_1/nr_2/litra_a",
  "fi:1999/621#§24/mom_1/kohta_7",
];

describe("keys", () => {
  it.each(KEYS)("%s is parsed and written again", (key) => {
    const parsed = parseKey(key);
    expect(parsed && formatKey(parsed)).toBe(key);
  });

  it("gives the parts from the outermost to the innermost", () => {
    expect(parseKey("sfs:2018:218#K3P1S2N3")).toEqual({
      source: "sfs:2018:218",
      tradition: "se",
      parts: [
        { level: "chapter", value: "3" },
        { level: "section", value: "1" },
        { level: "paragraph", value: "2" },
        { level: "point", value: "3" },
      ],
    });
  });

  it("writes the keys of what lies around a part", () => {
    const parsed = parseKey("celex:32016R0679#art_6/par_1/pnt_f");
    const around = parsed?.parts.map((_, index) => formatKey({ ...parsed, parts: parsed.parts.slice(0, index + 1) }));
    expect(around?.map((key) => key.slice(17))).toEqual(["art_6", "art_6/par_1", "art_6/par_1/pnt_f"]);
  });

  it.each([
    "",
    "GDPR",
    "celex:",
    "celex:32016R0679#",
    "celex:1#foo_2",
    "sfs:1:2#X3",
    "cjeu:C-1/14#art_1",
    "sfs:1:2#K1#P2",
  ])("%j is no key", (text) => {
    expect(parseKey(text)).toBeUndefined();
  });
});
