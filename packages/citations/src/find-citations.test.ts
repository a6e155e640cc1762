import { describe, expect, it } from "vitest";
import { findCitations, type FindOptions } from "./find-citations.ts";

function spansIn(text: string, options?: FindOptions): string[] {
  return findCitations(text, options).map(
    ({ start, end, key, range }) => `${text.slice(start, end)} = ${key}${range ? " …" : ""}`,
  );
}

const GDPR = "celex:32016R0679";

describe("spans", () => {
  it.each([
    [
      "a single citation runs to the act's name",
      "Se artikel 6.1 f i dataskyddsförordningen.",
      [`artikel 6.1 f i dataskyddsförordningen = ${GDPR}#art_6/par_1/pnt_f`],
    ],
    ["or from it", "Jf. fvl. § 13.", ["fvl. § 13 = lov:1967-02-10#§13"]],
    [
      "items of a list hold their own numbers",
      "Articles 13, 14(1)(a), (d) and 18 GDPR",
      [
        `13 = ${GDPR}#art_13`,
        `14(1)(a) = ${GDPR}#art_14/par_1/pnt_a`,
        `(d) = ${GDPR}#art_14/par_1/pnt_d`,
        `18 = ${GDPR}#art_18`,
      ],
    ],
    ["so do the ends of a range", "artiklarna 12–14 i GDPR", [`12 = ${GDPR}#art_12 …`, `14 = ${GDPR}#art_14 …`]],
    [
      "a chapter belongs to the first item",
      "10 kap. 2 och 15 §§ OSL",
      ["10 kap. 2 = sfs:2009:400#K10P2", "15 = sfs:2009:400#K10P15"],
    ],
    [
      "an act named twice in one breath is one",
      "Regulation (EU) 2016/679 (GDPR) applies.",
      [`Regulation (EU) 2016/679 (GDPR) = ${GDPR}`],
    ],
    ["inflections stay outside", "GDPR:s syfte", [`GDPR = ${GDPR}`]],
    ["pages may stand inside", "prop. 2017/18:105 s. 48 f.", ["prop. 2017/18:105 s. 48 = prop:2017/18:105"]],
  ])("%s", (_, text, spans) => {
    expect(spansIn(text)).toEqual(spans);
  });
});

describe("context", () => {
  it("takes the act named last that can have such a part", () => {
    expect(spansIn("GDPR and OSL apply. Article 6 and 7 kap. 1 § are relevant.", { lang: "sv" }).slice(2)).toEqual([
      `Article 6 = ${GDPR}#art_6`,
      "7 kap. 1 § = sfs:2009:400#K7P1",
    ]);
  });

  it("leaves a division that opens a line to the text it stands in, and goes on with one that does not", () => {
    const article = `artikel 6.1 i GDPR = ${GDPR}#art_6/par_1`;
    const opening = "Grunden är artikel 6.1 i GDPR.\nAndra stycket gäller inte den som saknar stöd.";
    expect(spansIn(opening, { lang: "sv" })).toEqual([article]);
    const division = `ndra stycket = ${GDPR}#art_6/par_1/sub_2`;
    expect(spansIn("Se artikel 6.1 i GDPR. Andra stycket gäller inte.", { lang: "sv" })).toEqual([
      article,
      `A${division}`,
    ]);
    expect(spansIn("Se artikel 6.1 i GDPR,\nandra stycket.", { lang: "sv" })).toEqual([article, `a${division}`]);
  });

  it("does not reach over paragraphs, the caller's act does", () => {
    const text = "The AI Act is new.\n\nArticle 5 matters.";
    expect(spansIn(text)).toEqual(["AI Act = celex:32024R1689"]);
    expect(spansIn(text, { act: GDPR })[1]).toBe(`Article 5 = ${GDPR}#art_5`);
  });

  it("looks ahead in the sentence", () => {
    expect(spansIn("Article 5 was breached, as the GDPR makes clear.")[0]).toBe(`Article 5 = ${GDPR}#art_5`);
  });

  it("spreads an act over what is listed before it", () => {
    expect(spansIn("The AI Act aside, Article 6(1)(c) and Article 6(1)(e) GDPR apply.").slice(1)).toEqual([
      `Article 6(1)(c) = ${GDPR}#art_6/par_1/pnt_c`,
      `Article 6(1)(e) GDPR = ${GDPR}#art_6/par_1/pnt_e`,
    ]);
  });

  it("gives nothing to the default that is another text's", () => {
    for (const text of [
      "Article 8 ECHR",
      "Article 5 of the Spanish Constitution",
      "Article 2-ter Italian Privacy Code",
      "the Article 29 Working Party",
      "artikel 8 i Europakonventionen",
      "Article 13 LOPDGDD",
      "Article 200",
    ])
      expect(spansIn(text, { act: GDPR }), text).toEqual([]);
  });

  it("knows the names a text gives", () => {
    expect(spansIn("Påhittadelagen (1960:729) gäller. Se 3 § påhittadelagen.")[1]).toBe(
      "3 § påhittadelagen = sfs:1960:729#P3",
    );
  });

  it("finds the same whatever it has read before", () => {
    const text =
      "Enligt den lagen gäller artikel 6.1 f GDPR, prop. 2017/18:105 s. 48 och a. prop. s. 51, men samma lag (2018:218) säger mer.";
    // Each word between others, where most begin nothing: "a" and "lagen" do only in their places.
    for (const word of text.split(" ")) spansIn(`ett ${word} till`);
    expect(spansIn(text).map((span) => span.split(" = ")[1])).toEqual([
      `${GDPR}#art_6/par_1/pnt_f`,
      "prop:2017/18:105",
      "prop:2017/18:105",
      "sfs:2018:218",
    ]);
  });
});
