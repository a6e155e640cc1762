import fc from "fast-check";
import { describe as group, expect, test } from "vitest";
import { agreedScores } from "./agreement.ts";
import { compare, scoreOf } from "./likeness.ts";
import { describe, type Source } from "./profile.ts";
import { explain } from "./reasons.ts";
import { countAll } from "./statistics.ts";
import { weigh } from "./vectors.ts";

const questions: Source[] = [
  { lang: "sv", title: "Hur länge får träningsdata sparas efter att modellen tagits i drift?", body: "" },
  { lang: "nb", title: "Kan arbeidsgiver måle ansattes ytelse med kunstig intelligens?", body: "" },
  {
    lang: "en",
    title: "Does facial recognition at a stadium need consent?",
    body: "Article 9 GDPR and biometric data.",
  },
  { lang: "en", title: "Must a trained model be retrained when a person asks for erasure?", body: "" },
  { lang: "sv", title: "Är promptar och AI-svar allmänna handlingar?", body: "" },
  { lang: "nb", title: "Når trengs en vurdering av personvernkonsekvenser?", body: "" },
];

function rank(asked: Source): { title: string; score: number }[] {
  const profiles = questions.map(describe);
  const query = describe(asked);
  const statistics = countAll([...profiles, query]);
  const weighed = weigh(statistics, query);
  return questions
    .map(({ title }, index) => ({ title, score: scoreOf(compare(weighed, weigh(statistics, profiles[index]!))) }))
    .toSorted((one, other) => other.score - one.score);
}

group("the ranking", () => {
  test.each<{ across: string; lang: Source["lang"]; title: string; known: number }>([
    {
      across: "the same language",
      lang: "sv",
      title: "När ska vi gallra underlaget som modellen tränades på?",
      known: 0,
    },
    {
      across: "Swedish to Norwegian",
      lang: "sv",
      title: "Får chefen mäta de anställdas prestationer med AI?",
      known: 1,
    },
    { across: "Norwegian to Swedish", lang: "nb", title: "Innsyn i ledetekster som saksdokumenter?", known: 4 },
    { across: "Swedish to English", lang: "sv", title: "Tränas modellen om när någon vill bli raderad?", known: 3 },
    { across: "Norwegian to English", lang: "nb", title: "Ansiktsgjenkjenning på kampdag: samtykke?", known: 2 },
    { across: "two terms for one thing", lang: "sv", title: "Behövs en konsekvensbedömning?", known: 5 },
    { across: "an abbreviation", lang: "en", title: "Is a DPIA needed?", known: 5 },
  ])("puts the known question first: $across", ({ lang, title, known }) => {
    expect(rank({ lang, title, body: "" })[0]?.title).toBe(questions[known]?.title);
  });

  test("finds the parts of compounds", () => {
    const [first] = rank({ lang: "sv", title: "Arbetsgivarens prestationsmätning", body: "" });
    expect(first?.title).toBe(questions[1]?.title);
  });

  test("names no letters and abbreviations as reasons", () => {
    const [one, other] = [
      describe({ lang: "nb", title: "Krav til å slette etter art. 17 nr. 1", body: "" }),
      describe({ lang: "nb", title: "Plikt til å slette, jf. art. 17 nr. 3", body: "" }),
    ];
    const statistics = countAll([one, other, ...questions.map(describe)]);
    const { words } = explain(weigh(statistics, one), weigh(statistics, other));
    expect(words).toContainEqual({ query: "slette", text: "slette" });
    expect(words.filter(({ query, text }) => `${query}${text}`.length < 6)).toEqual([]);
  });

  test("counts provisions and concepts that two texts share", () => {
    const asked = { lang: "en", title: "A question about something", body: "" } as const;
    const statistics = countAll([...questions, asked].map(describe));
    const score = (one: Partial<Source>, other: Partial<Source>): number =>
      scoreOf(
        compare(
          weigh(statistics, describe({ ...asked, ...one })),
          weigh(statistics, describe({ ...asked, title: "", ...other })),
        ),
      );
    const cited = { provisions: ["celex:32016R0679#art_9"] };
    const tagged = { concepts: ["dpia"] };
    expect(score(cited, cited)).toBeGreaterThan(score(cited, {}));
    expect(score(tagged, tagged)).toBeGreaterThan(score(tagged, {}));
  });
});

group("agreement", () => {
  test("lifts what others of those found say too over what is like none of them", () => {
    const texts: Source[] = [
      { lang: "en", title: "Entrance exam", body: "Marks of the exam." },
      { lang: "en", title: "Camera at the entrance of a school", body: "Pupils are filmed by a camera." },
      { lang: "en", title: "Filming pupils at school", body: "A camera films pupils in the yard." },
    ];
    const profiles = texts.map((text) => describe(text));
    const statistics = countAll([...questions.map((question) => describe(question)), ...profiles]);
    const found = profiles.map((profile) => ({ weighed: weigh(statistics, profile), score: 0.3 }));
    const [exam = 0, ...alike] = agreedScores(found);
    expect(exam).toBeGreaterThanOrEqual(0.3);
    expect(Math.min(...alike)).toBeGreaterThan(exam);
    expect(agreedScores([])).toEqual([]);
  });
});

group("the reasons", () => {
  test("name the words that met, in the words of each text", () => {
    const [asked, known] = [
      describe({ lang: "sv", title: "Får arbetsgivaren spara loggar?", body: "" }),
      describe({ lang: "en", title: "May an employer keep logs?", body: "" }),
    ];
    const statistics = countAll([...questions.map(describe), asked, known]);
    const { words } = explain(weigh(statistics, asked), weigh(statistics, known));
    expect(words).toContainEqual({ query: "arbetsgivaren", text: "employer" });
  });

  test("name what both cite", () => {
    const source: Source = { lang: "sv", title: "Artikel 9", body: "", provisions: ["celex:32016R0679#art_9"] };
    const statistics = countAll([...questions.map(describe), describe(source)]);
    const weighed = weigh(statistics, describe(source));
    expect(explain(weighed, weighed).provisions).toEqual(["celex:32016R0679#art_9"]);
  });
});

group("any two texts", () => {
  const languages = ["sv", "nb", "nn", "en", "da", "fi"] as const;
  const source = fc.record({ lang: fc.constantFrom(...languages), title: fc.string(), body: fc.string() });

  test("have a score from 0 to about 1, and a text is most like itself", () => {
    fc.assert(
      fc.property(source, source, (one, other) => {
        const [mine, its] = [describe(one), describe(other)];
        const statistics = countAll([...questions.map(describe), mine, its]);
        const [a, b] = [weigh(statistics, mine), weigh(statistics, its)];
        const score = scoreOf(compare(a, b));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThan(1.01);
        expect(compare(a, a).grams).toBeGreaterThanOrEqual(compare(a, b).grams - 1e-9);
      }),
      { numRuns: 100 },
    );
  });
});
