import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCitations } from "../find-citations.ts";
import { formatKey, type Part, parseKey } from "../keys.ts";
import { citationStyles, formatCitation } from "./format-citation.ts";

const part = (level: Part["level"], value: fc.Arbitrary<string>) => value.map((one): Part => ({ level, value: one }));
const number = (max: number) => fc.integer({ min: 1, max }).map(String);
const letter = fc.constantFrom("a", "b", "c", "f", "j");
const optional = (one: fc.Arbitrary<Part>) => fc.option(one, { nil: undefined });

function partsOf(...parts: fc.Arbitrary<Part | undefined>[]): fc.Arbitrary<Part[]> {
  return fc.tuple(...parts).map((all) => all.filter((one) => one !== undefined));
}

const keysOf = (source: fc.Arbitrary<string>, parts: fc.Arbitrary<Part[]>) =>
  fc.tuple(source, parts).map(([act, path]) => formatKey({ source: act, parts: path }));

const unionActs = fc.constantFrom("32016R0679", "32024R1689", "31995L0046", "32022R2065", "32011R0182", "32021D0914");
const union = keysOf(
  unionActs.map((number) => `celex:${number}`),
  fc.oneof(
    fc.constant<Part[]>([]),
    partsOf(part("article", number(30)), part("paragraph", number(14)), optional(part("point", letter))),
    partsOf(part("article", number(30)), part("point", letter)),
    partsOf(part("article", number(30)), part("paragraph", number(9)), part("division", number(5))),
    partsOf(part("recital", number(70))),
    partsOf(part("annex", fc.constantFrom("I", "III", "VII")), optional(part("point", number(9)))),
    partsOf(part("chapter", fc.constantFrom("I", "III", "V"))),
  ),
);
const swedish = keysOf(
  fc.constantFrom("2018:218", "2009:400", "1949:105", "2021:1234").map((one) => `sfs:${one}`),
  partsOf(part("chapter", number(20)), part("section", number(40)), optional(part("paragraph", number(6)))),
);
const norwegian = keysOf(
  fc.constantFrom("lov:2018-06-15-38", "lov:1967-02-10", "lov:2006-05-19-16", "lov:1999-07-02-63"),
  partsOf(part("section", number(60)), optional(part("paragraph", number(6))), optional(part("point", letter))),
);
const danish = keysOf(
  fc.constantFrom("lov-dk:2018/502", "lov-dk:2013/606"),
  partsOf(part("section", number(40)), optional(part("paragraph", number(6)))),
);
const finnish = keysOf(
  fc.constantFrom("fi:2018/1050", "fi:1999/621", "fi:2020/777"),
  partsOf(part("section", number(40)), optional(part("paragraph", number(6)))),
);
const judgments = fc
  .tuple(fc.constantFrom("C", "T"), number(900), fc.integer({ min: 10, max: 25 }))
  .map(([court, count, year]) => `cjeu:${court}-${count}/${year}`);

describe("a citation that is written", () => {
  it("is read as the same key again, in every style", () => {
    const keys = fc.oneof(union, swedish, norwegian, danish, finnish, judgments);
    fc.assert(
      fc.property(keys, fc.constantFrom(...citationStyles), (key, style) => {
        const { text, lang } = formatCitation(key, style);
        expect(text, style).not.toBe(key);
        expect(findCitations(text, { lang }).map((found) => found.key)).toEqual([key]);
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    [
      "celex:32016R0679#art_6/par_1/pnt_f",
      "artikel 6.1 f i dataskyddsförordningen",
      "artikkel 6 nr. 1 bokstav f i personvernforordningen",
      "Article 6(1)(f) GDPR",
      "Regulation (EU) 2016/679, art 6(1)(f)",
    ],
    [
      "celex:32024R1689#anx_III/pnt_5/pnt_b",
      "punkt 5 b i bilaga III till AI-förordningen",
      "vedlegg III nr. 5 bokstav b til KI-forordningen",
      "Annex III, point 5(b), AI Act",
      "Regulation (EU) 2024/1689, Annex III, point 5(b)",
    ],
    ["cjeu:C-582/14", "mål C-582/14", "sak C-582/14", "Case C-582/14", "Case C-582/14"],
    [
      "edpb:guidelines/05/2020",
      "EDPB riktlinjer 05/2020",
      "EDPB retningslinjer 05/2020",
      "EDPB Guidelines 05/2020",
      "EDPB Guidelines 05/2020",
    ],
    [
      "celex:31991R2092",
      "förordning (EEG) nr 2092/91",
      "forordning (EØF) nr. 2092/91",
      "Regulation (EEC) No 2092/91",
      "Regulation (EEC) No 2092/91",
    ],
  ])("%s", (key, ...written) => {
    expect(citationStyles.map((style) => formatCitation(key, style).text)).toEqual(written);
  });

  it("of national law stands in the words of its country", () => {
    const swedish = "sfs:2018:218#K3P1S2N3";
    expect(formatCitation(swedish, "sv").text).toBe("3 kap. 1 § andra stycket 3 dataskyddslagen (2018:218)");
    expect(formatCitation(swedish, "nb")).toEqual({ ...formatCitation(swedish, "sv"), lang: "sv" });
    expect(formatCitation("lov:2018-06-15-38#§8/ledd_2/bokstav_a", "oscola")).toEqual({
      text: "personopplysningsloven § 8 andre ledd bokstav a",
      lang: "nb",
    });
  });

  it("of what has no form is its key", () => {
    for (const key of ["lov-dk:1903/12#§4", "nothing", "x:y"])
      expect(formatCitation(key, "en")).toEqual({ text: key, lang: "en" });
    expect(parseKey("nothing")).toBeUndefined();
  });
});
