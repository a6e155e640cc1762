import type { Electorate, ProposalKind, VotePosition } from "@samrad/contracts/proposals";
import type { PersonHandle } from "./cast.ts";

type DemoVote = {
  by: PersonHandle;
  /** A position, or places in the options with the most wanted first. */
  says: VotePosition | readonly number[];
  reason?: string;
};

/** Ages are days before now; a date to come has a negative one. */
export type DemoDecision = {
  /** The post that puts it to the vote: the slug of its thread, and its number. */
  thread: string;
  post: number;
  lang: string;
  kind: ProposalKind;
  title: string;
  options: readonly string[];
  electorate: Electorate;
  quorum: number | null;
  hidden: boolean;
  closes: number;
  votes: readonly DemoVote[];
  outcome?: { by: PersonHandle; age: number; words: string; review: number };
};

/** What the demo network decides together: one vote goes on, one has come to its end. */
export const demoDecisions: readonly DemoDecision[] = [
  {
    thread: "one-case-two-countries-one-plan",
    post: 7,
    lang: "en",
    kind: "consent",
    title: "Two short plans with a common annex in English, two reports with a common part",
    options: [],
    electorate: "organisations",
    quorum: 4,
    hidden: false,
    closes: -5,
    votes: [
      { by: "marit", says: "agree" },
      { by: "samir", says: "agree", reason: "With the table of questions in the annex, each with an owner." },
      {
        by: "alva",
        says: "disagree",
        reason:
          "The plans and reports, yes. But a participant must be able to read the annex in the language in which it is bound by it; we would add a Swedish summary. I do not stand in the way.",
      },
    ],
  },
  {
    thread: "federerad-inlarning-vem-ar-ansvarig",
    post: 7,
    lang: "sv",
    kind: "ranked",
    title: "Vilken fråga ber vi myndigheterna om besked i först?",
    options: [
      "När är en uppdatering av en modell en personuppgift?",
      "Är den som samordnar federerad inlärning personuppgiftsansvarig eller biträde?",
      "Hur svarar man den som vill veta om uppgifterna har använts?",
    ],
    electorate: "readers",
    quorum: 4,
    hidden: true,
    closes: 131,
    votes: [
      { by: "karin", says: [1, 2, 0] },
      { by: "samir", says: [0, 1, 2], reason: "Utan svar på den första går de andra inte att besvara." },
      { by: "fredrik", says: [1, 0] },
      { by: "sigrid", says: [1, 2, 0] },
      { by: "henrik", says: [2, 1, 0], reason: "Det er det kundene spør om." },
    ],
    outcome: {
      by: "elin",
      age: 130,
      words:
        "Frågan om vem som är ansvarig när någon samordnar träningen går först. Den lämnas till Integritetsverket och Personverntilsynet som en återkommande fråga; de två andra står kvar i den ordning som omröstningen gav.",
      review: -25,
    },
  },
];
