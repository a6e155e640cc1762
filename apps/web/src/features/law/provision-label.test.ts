import { expect, test } from "vitest";
import { provisionLabel } from "./provision-label.ts";

test.each([
  ["celex:32016R0679#art_6/par_1/pnt_f", "Artikel 6.1 f", "Artikkel 6 nr. 1 bokstav f", "Article 6(1)(f)"],
  [
    "celex:32016R0679#art_6/par_1/sub_2",
    "Artikel 6.1 andra stycket",
    "Artikkel 6 nr. 1 avsnitt 2",
    "Article 6(1), subparagraph 2",
  ],
  ["celex:32016R0679#rct_47", "Skäl 47", "Fortalepunkt 47", "Recital 47"],
  ["celex:32016R0679#cpt_III", "Kapitel III", "Kapittel III", "Chapter III"],
  ["celex:32016R0679#cpt_III/sct_1", "Avsnitt 1", "Avsnitt 1", "Section 1"],
  ["sfs:2018:218#K3P1S2N3", "3 kap. 1 § andra stycket 3", "3 kap. 1 § andra stycket 3", "3 kap. 1 § andra stycket 3"],
  ["lov:2018-06-15-38#§8/ledd_2", "§ 8 2. ledd", "§ 8 2. ledd", "§ 8 2. ledd"],
  ["cjeu:C-582/14", "C-582/14", "C-582/14", "C-582/14"],
  ["edpb:opinion/28/2024", ...Array.from({ length: 3 }, () => "EDPB opinion 28/2024")],
  ["celex:32016R0679", "32016R0679", "32016R0679", "32016R0679"],
])("%s", (key, ...expected) => {
  expect((["sv", "nb", "en"] as const).map((language) => provisionLabel(key, language))).toEqual(expected);
});
