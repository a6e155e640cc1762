import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCitations } from "./find-citations.ts";
import { formatKey, parseKey } from "./keys.ts";

const WORDS =
  `Article Articles artikel artiklarna artikkel artiklan § §§ kap. stk. nr. litra bokstav point points of the i och
and to - – , ; . ( ) (1) (a) (f) 6 9 12 13.1 1 a b GDPR OSL TF dataskyddslagen (2018:218) personopplysningsloven kohdan
alakohta Regulation (EU) 2016/679 95/46/EC C-582/14 EU:C:2016:779 EDPB Guidelines 05/2020 WP216 prop. 2017/18:105
första stycket andre ledd that this samma lag recital skäl Annex III kapitel V \n\n \u00AD`.split(/[ \n]+/);

const legalText = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(" "));
const gluedText = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(""));
const anyText = fc.oneof(legalText, gluedText, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const options = fc.record(
  {
    lang: fc.constantFrom("sv", "nb", "nn", "en", "da", "fi"),
    act: fc.constantFrom("celex:32016R0679", "sfs:2009:400", "lov:2018-06-15-38", "fi:2018/1050", "nonsense", ""),
  },
  { requiredKeys: [] },
);

// Thousands of texts: on a machine that is busy they take their time.
describe("whatever the text", { timeout: 60_000 }, () => {
  it("offsets lie within it, in order and apart, and hold no blanks at their ends", () => {
    fc.assert(
      fc.property(anyText, options, (text, given) => {
        let reached = 0;
        for (const { start, end } of findCitations(text, given)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("each key can be parsed and written again", () => {
    fc.assert(
      fc.property(anyText, options, (text, given) => {
        for (const { key } of findCitations(text, given)) {
          const parsed = parseKey(key);
          expect(parsed && formatKey(parsed), key).toBe(key);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("blanks of any kind, soft hyphens and decomposed letters change no key", () => {
    const text =
      "Enligt artikel 6.1 f i dataskyddsförordningen och 3 kap. 1 § andra stycket 3 dataskyddslagen, mål C-582/14.";
    const keys = findCitations(text).map(({ key }) => key);
    expect(keys).toHaveLength(3);
    for (const changed of [
      text.normalize("NFD"),
      text.replaceAll(" ", "\u00A0"),
      text.replaceAll(" ", "\n"),
      text.replaceAll("-", "\u2011"),
      text.replaceAll("dsl", "ds\u00ADl").replaceAll("skydds", "skydds\u00AD"),
    ])
      expect(findCitations(changed).map(({ key }) => key)).toEqual(keys);
  });
});
