import type { Document } from "@samrad/contracts/document";
import type { InterfaceLanguage } from "@samrad/contracts/languages";

type Parts = readonly [facts: [string, string], question: [string, string], view: [string, string]];

/** What a space that has no template may begin with: the facts, the question, and one's own view of it. */
const parts: Record<InterfaceLanguage, Parts> = {
  sv: [
    ["Fakta", "Vem gör vad, med vilka uppgifter, och var i processen ni är."],
    ["Fråga", "Den rättsliga frågan i en eller två meningar, med de bestämmelser den gäller."],
    ["Egen bedömning", "Hur ni själva ser på frågan, och vad som gör er osäkra."],
  ],
  nb: [
    ["Fakta", "Hvem gjør hva, med hvilke opplysninger, og hvor i prosessen dere er."],
    ["Spørsmål", "Det rettslige spørsmålet i en eller to setninger, med bestemmelsene det gjelder."],
    ["Egen vurdering", "Hvordan dere selv ser på spørsmålet, og hva som gjør dere usikre."],
  ],
  nn: [
    ["Fakta", "Kven gjer kva, med kva opplysningar, og kor i prosessen de er."],
    ["Spørsmål", "Det rettslege spørsmålet i éi eller to setningar, med føresegnene det gjeld."],
    ["Eiga vurdering", "Korleis de sjølve ser på spørsmålet, og kva som gjer dykk usikre."],
  ],
  en: [
    ["Facts", "Who does what, with which data, and how far the work has come."],
    ["Question", "The legal question in a sentence or two, with the provisions it concerns."],
    ["Own view", "How you see the question yourselves, and what makes you unsure."],
  ],
};

/** A template to begin with: three headings, each with what belongs under it. */
export function firstTemplate(language: InterfaceLanguage): Document {
  const content = parts[language].flatMap(([heading, help]): Document["content"] => [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: heading }] },
    { type: "paragraph", content: [{ type: "text", text: help, marks: [{ type: "italic" }] }] },
  ]);
  return { type: "doc", content };
}
