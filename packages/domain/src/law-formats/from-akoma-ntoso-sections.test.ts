import { expect, test } from "vitest";
import { asBytes } from "../../testing/laws.ts";
import type { LawPart } from "./law-text.ts";
import { readLaw } from "./read-law.ts";

const statute = (work: string, body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="statute"><meta><identification source="#us">
<FRBRWork><FRBRthis value="${work}/!main"/></FRBRWork>
<FRBRExpression><FRBRdate date="2030-01-01" name="consolidation"/><FRBRlanguage language="swe"/></FRBRExpression>
</identification></meta><body>${body}</body></act></akomaNtoso>`;

async function read(text: string, act?: string) {
  const { head, parts } = await readLaw(asBytes(text), () => () => [], act);
  const all: LawPart[] = [];
  for await (const part of parts) all.push(part);
  return { act: head.act, parts: all, texts: Object.fromEntries(all.map((part) => [part.fragment, part.text])) };
}

const swedish = `
<chapter><num>1 kap.</num><heading>Lagens innehåll</heading>
<section><num>1 §</num><content><p>Lagen gäller trädgårdar.</p><p>Den gäller också krukor.</p></content></section></chapter>
<chapter><num>2 kap.</num><heading>Odling</heading>
<section><num>1 §</num><heading>Tillstånd</heading>
<paragraph><content><p>Tillstånd får ges för</p></content></paragraph>
<paragraph><num>1.</num><content><p>ärter, och</p></content></paragraph>
<paragraph><num>2.</num><content><p>bönor.</p></content></paragraph>
<paragraph><content><p>Tillståndet är skriftligt.</p></content></paragraph></section>
<section><num>1 a §</num><content><p>Bin är välkomna.</p></content></section></chapter>`;

test("a Swedish statute is divided into chapters, sections, paragraphs and points", async () => {
  const { act, parts, texts } = await read(statute("/akn/se/act/sfs/2030/57", swedish));
  expect(act).toBe("sfs:2030:57");
  expect(texts).toEqual({
    K1: "",
    K1P1: "",
    K1P1S1: "Lagen gäller trädgårdar.",
    K1P1S2: "Den gäller också krukor.",
    K2: "",
    K2P1: "",
    K2P1S1: "Tillstånd får ges för",
    K2P1S1N1: "ärter, och",
    K2P1S1N2: "bönor.",
    K2P1S2: "Tillståndet är skriftligt.",
    K2P1a: "Bin är välkomna.",
  });
  expect(parts.find(({ fragment }) => fragment === "K2P1")).toMatchObject({ parent: "K2", heading: "Tillstånd" });
});

test("a Norwegian act numbers its sections through its chapters", async () => {
  const body = `<chapter><num>Kapittel II.</num><heading>Dyrking</heading>
<section><num>§ 3.</num><heading>Tillatelse</heading>
<subsection><num>(1)</num><content><p>Tillatelse gis skriftlig.</p></content></subsection>
<subsection><num>(2)</num><list><intro><p>Den gjelder</p></intro>
<point><num>a)</num><content><p>erter</p></content></point><point><num>b)</num><content><p>bønner</p></content></point></list></subsection>
</section></chapter>`;
  const { act, parts, texts } = await read(statute("/akn/no/act/lov/2030-05-17/57", body));
  expect(act).toBe("lov:2030-05-17-57");
  expect(texts).toEqual({
    kap_ii: "",
    "§3": "",
    "§3/ledd_1": "Tillatelse gis skriftlig.",
    "§3/ledd_2": "Den gjelder",
    "§3/ledd_2/bokstav_a": "erter",
    "§3/ledd_2/bokstav_b": "bønner",
  });
  expect(parts[1]).toMatchObject({ parent: "kap_ii", heading: "Tillatelse" });
});

test("acts of Finland and Denmark are known by their place in the tree, others by what the reader says", async () => {
  const body = (num: string) => `<section><num>${num}</num><content><p>Puutarhat ovat avoinna.</p></content></section>`;
  const finnish = await read(statute("/akn/fi/act/statute-consolidated/2030/57", body("4 §")));
  expect([finnish.act, finnish.texts]).toEqual(["fi:2030/57", { "§4": "Puutarhat ovat avoinna." }]);
  expect(await read(statute("/akn/dk/act/2030/57", body("§ 4.")))).toMatchObject({ act: "lov-dk:2030/57" });
  expect((await read(statute("/somewhere/else", body("4 §")), "fi:2030/58")).texts).toHaveProperty("§4");
});

test("sections of an act of the Union only part its chapters", async () => {
  const body = `<chapter><num>CHAPTER III</num><heading>Rights</heading>
<section><num>Section 1</num><heading>Access</heading>
<article><num>Article 12</num><heading>Gates</heading><paragraph><num>1.</num><content><p>Gates are open.</p></content></paragraph></article></section></chapter>`;
  const { parts } = await read(statute("/akn/eu/act/reg/2030/57", body));
  expect(parts.map(({ fragment, parent, heading }) => [fragment, parent, heading])).toEqual([
    ["cpt_III", "", "Rights"],
    ["cpt_III/sct_1", "cpt_III", "Access"],
    ["art_12", "cpt_III/sct_1", "Gates"],
    ["art_12/par_1", "", ""],
  ]);
});
