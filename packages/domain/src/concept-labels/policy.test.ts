import { describe, expect, test } from "vitest";
import { matchLabels, rankConcepts } from "./policy.ts";
import { type IndexedLabel, toLabelIndex } from "./view.ts";

const label = (conceptId: string, lang: IndexedLabel["lang"], text: string): IndexedLabel => ({
  conceptId,
  lang,
  text,
});

const index = toLabelIndex("1", [
  label("dpia", "sv", "konsekvensbedömning"),
  label("dpia", "sv", "konsekvensbedömning avseende dataskydd"),
  label("dpia", "nb", "vurdering av personvernkonsekvenser"),
  label("dpia", "en", "DPIA"),
  label("dpia", "en", "data protection impact assessment"),
  label("dpia", "fi", "vaikutustenarviointi"),
  label("personal-data", "sv", "personuppgifter"),
  label("personal-data", "nb", "personopplysninger"),
  label("special-categories", "sv", "särskilda kategorier av personuppgifter"),
  label("controller", "sv", "personuppgiftsansvarig"),
  label("consent", "sv", "samtycke"),
  label("consent", "nb", "samtykke"),
  label("consent", "en", "consent"),
  label("anonymisation", "sv", "anonymisering"),
  label("anonymisation", "nb", "anonymisering"),
  label("anonymisation", "en", "anonymisation"),
  label("training-data", "sv", "träningsdata"),
  label("automated", "sv", "automatiserat beslut"),
  label("ai", "sv", "AI"),
  label("ai", "nb", "KI"),
  label("llm", "en", "LLM"),
]);

const found = (text: string) => matchLabels(index, text).map((mention) => mention.conceptId);

describe("labels in a text", () => {
  test.each([
    ["Måste vi göra en konsekvensbedömning?", ["dpia"]],
    ["Konsekvensbedömningen och konsekvensbedömningarnas innehåll", ["dpia", "dpia"]],
    ["Vi gjorde en vurdering av personvernkonsekvenser.", ["dpia"]],
    ["Vurderinga av personvernkonsekvensane mangler", ["dpia"]],
    ["our DPIAs and the DPIA:n from Malmö, dpia", ["dpia", "dpia", "dpia"]],
    ["Data Protection Impact Assessments", ["dpia"]],
    ["tietosuojaa koskevan vaikutustenarvioinnin", ["dpia"]],
    ["De registrerades personuppgifterna", ["personal-data"]],
    ["om personopplysningene", ["personal-data"]],
    ["samtycket, samtycken och samtyckena", ["consent", "consent", "consent"]],
    ["samtykket", ["consent"]],
    ["den som anonymiserar eller har anonymiserat", ["anonymisation", "anonymisation"]],
    ["anonymized or anonymising", ["anonymisation", "anonymisation"]],
    ["dataene er anonymiserte; å anonymisere", ["anonymisation", "anonymisation"]],
    ["automatiserade beslut", ["automated"]],
    ["AI och LLM:er", ["ai", "llm"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("the longest label is meant, not what lies in it", () => {
    expect(found("särskilda kategorier av personuppgifter hos den personuppgiftsansvarige")).toEqual([
      "special-categories",
      "controller",
    ]);
  });

  test("a compound is about its parts", () => {
    expect(found("samtyckesblanketten")).toEqual(["consent"]);
    expect(found("röstträningsdata och träningsdatamängden")).toEqual(["training-data", "training-data"]);
    expect(matchLabels(index, "samtyckesblankett")[0]).toMatchObject({ match: "compound", start: 0, end: 17 });
  });

  test("abbreviations of two or three letters are other words in small letters", () => {
    expect(found("ki ai llm Ai")).toEqual([]);
  });

  test("what is in no label is not found, and no text is too strange", () => {
    expect(found("Ett beslut om hundar")).toEqual([]);
    expect(found("")).toEqual([]);
    expect(found("\u{1f600} --- ::: '' 12")).toEqual([]);
  });
});

test("the title weighs more than the text, and of twins the better known one comes alone", () => {
  const twins = toLabelIndex("2", [
    label("ours", "en", "consent"),
    label("ours", "sv", "samtycke"),
    label("theirs", "en", "Consent"),
    label("dpia", "en", "DPIA"),
  ]);
  const ranked = rankConcepts(twins, { title: "Is a DPIA needed?", text: "We have consent. Consent is there." });
  expect(ranked.map((each) => each.conceptId)).toEqual(["dpia", "ours"]);
});
