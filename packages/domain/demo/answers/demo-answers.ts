import type { Position } from "@samrad/contracts/answers";
import type { TextLanguage } from "@samrad/contracts/languages";

type Texts = Partial<Record<TextLanguage, string>>;

/** What an authority of the demo network answered. Ages are in days before the network is seeded. */
export type DemoAnswer = {
  by: "gustav" | "olav";
  position: Position;
  age: number;
  /** The version of the common text that it is on. */
  on: number;
  /** The last day, counted from now; negative when it has passed. */
  expires?: number;
  words?: string;
  /** What the same authority had answered before. */
  before?: { position: Position; age: number; on: number; words: string };
};

export type DemoAnswers = {
  question: string;
  by: "elin" | "alva" | "ingrid";
  /** The wordings of the common text, the first one first. */
  texts: { age: number; wording: Texts }[];
  answers: DemoAnswer[];
};

export const demoAnswers: readonly DemoAnswers[] = [
  {
    question: "anonym-modell",
    by: "alva",
    texts: [
      {
        age: 120,
        wording: {
          sv: "En modell som har tränats på personuppgifter är anonym först när det är försumbart sannolikt att uppgifter om dem som fanns i träningsdata kan tas ut, både direkt ur modellen och genom frågor till den (EDPB:s yttrande 28/2024).\n\nDen som påstår att en modell är anonym ska kunna visa:\n\n- vilka uppgifter den tränades på och hur de begränsades,\n- vilka angrepp som har prövats, med vilket resultat,\n- vad som gäller när modellen lämnas vidare eller finjusteras.\n\nKan det inte visas gäller dataskyddsförordningen för modellen.",
          nb: "En modell som er trent på personopplysninger, er anonym først når det er ubetydelig sannsynlig at opplysninger om dem som fantes i treningsdataene, kan hentes ut, både direkte fra modellen og gjennom spørsmål til den (EDPBs uttalelse 28/2024).\n\nDen som hevder at en modell er anonym, må kunne vise:\n\n- hvilke opplysninger den ble trent på, og hvordan de ble begrenset,\n- hvilke angrep som er prøvd, med hvilket resultat,\n- hva som gjelder når modellen gis videre eller finjusteres.\n\nKan det ikke vises, gjelder personvernforordningen for modellen.",
          en: "A model trained on personal data is anonymous only when the likelihood is insignificant that data about those in the training data can be had from it, both directly from the model and through queries (EDPB Opinion 28/2024).\n\nWhoever claims that a model is anonymous has to be able to show:\n\n- which data it was trained on, and how they were limited,\n- which attacks were tried, with what result,\n- what holds when the model is passed on or fine-tuned.\n\nIf that cannot be shown, the GDPR applies to the model.",
        },
      },
    ],
    answers: [
      {
        by: "gustav",
        position: "agrees",
        age: 96,
        on: 1,
        expires: 270,
        words:
          "Vi delar bedömningen. Prövningen görs av den personuppgiftsansvarige före överlåtelsen och ska dokumenteras enligt artikel 5.2 dataskyddsförordningen. En ny prövning behövs när nya angrepp blir kända.",
      },
      {
        by: "olav",
        position: "agrees_with_reservation",
        age: 88,
        on: 1,
        words:
          "Vi er enige i hovedregelen. For modeller som bare skal brukes internt, mener vi at kravene til testing kan tilpasses risikoen, jf. personvernforordningen artikkel 24 og 32. Vurderingen må fortsatt være skriftlig.",
        before: {
          position: "no_position",
          age: 110,
          on: 1,
          words: "Vi venter med å ta standpunkt til uttalelsen fra EDPB er gjennomgått.",
        },
      },
    ],
  },
  {
    question: "information-nar-modell-laser",
    by: "ingrid",
    texts: [
      {
        age: 140,
        wording: {
          nb: "Den som lar en modell lese det innbyggere eller kunder skriver, må si det før de skriver, i et klart språk (personvernforordningen artikkel 12 og 13).",
          sv: "Den som låter en modell läsa det som invånare eller kunder skriver ska säga det innan de skriver, på klart språk (artiklarna 12 och 13 dataskyddsförordningen).",
        },
      },
      {
        age: 9,
        wording: {
          nb: "Den som lar en modell lese det innbyggere eller kunder skriver, må si det før de skriver, i et klart språk (personvernforordningen artikkel 12 og 13). Det må fremgå om teksten også brukes til å trene modellen, og hvordan man kan protestere mot det.",
          sv: "Den som låter en modell läsa det som invånare eller kunder skriver ska säga det innan de skriver, på klart språk (artiklarna 12 och 13 dataskyddsförordningen). Det ska framgå om texten också används för att träna modellen, och hur man kan invända mot det.",
        },
      },
    ],
    answers: [
      { by: "gustav", position: "agrees", age: 6, on: 2, words: "Vi delar bedömningen." },
      {
        by: "olav",
        position: "agrees",
        age: 130,
        on: 1,
        words: "Vi er enige. Informasjonen bør stå der teksten skrives, ikke bare i en personvernerklæring.",
      },
    ],
  },
  {
    question: "berattigat-intresse-traning",
    by: "elin",
    texts: [
      {
        age: 400,
        wording: {
          sv: "Berättigat intresse kan bära träning på kundsamtal om de registrerade rimligen kan vänta sig det, uppgifterna begränsas och rätten att invända är lätt att använda före träningen (artikel 6.1 f dataskyddsförordningen).",
        },
      },
    ],
    answers: [
      {
        by: "gustav",
        position: "agrees_with_reservation",
        age: 380,
        on: 1,
        expires: -12,
        words:
          "Med förbehåll för känsliga uppgifter: förekommer de i samtalen räcker inte artikel 6.1 f, utan också artikel 9.2 måste prövas.",
      },
      {
        by: "olav",
        position: "dissents",
        age: 350,
        on: 1,
        words:
          "Vi mener at kunder som ringer banken sin, normalt ikke kan forvente at samtalen brukes til trening. Da er samtykke det riktige utgangspunktet.",
      },
    ],
  },
  {
    question: "pseudonymiserat-hos-leverantor",
    by: "alva",
    texts: [
      {
        age: 30,
        wording: {
          sv: "Avsändaren bedömer före utlämnandet om mottagaren rimligen kan identifiera någon (C-413/23 P). Kan mottagaren det är uppgifterna personuppgifter också där. Avsändarens egna skyldigheter, bland annat att informera, påverkas inte.",
        },
      },
    ],
    answers: [
      {
        by: "gustav",
        position: "agrees",
        age: 21,
        on: 1,
        words: "Vi delar bedömningen och utgår från den i vår tillsyn.",
      },
    ],
  },
  {
    question: "ehds-traning",
    by: "elin",
    texts: [],
    answers: [
      {
        by: "gustav",
        position: "outside_remit",
        age: 40,
        on: 0,
        words: "Tillstånd enligt EHDS-förordningen ges av det organ som blir ansvarigt för tillgång till hälsodata.",
      },
    ],
  },
];
