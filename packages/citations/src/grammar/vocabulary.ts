import { type Family, type Unit } from "./mentions.ts";

function table<Value>(rows: Record<string, Value>): ReadonlyMap<string, Value> {
  return new Map(
    Object.entries(rows).flatMap(([words, value]) => words.split(" ").map((word) => [word, value] as const)),
  );
}

export interface Head {
  readonly family: Family;
  readonly plural: boolean;
  /** The head itself tells the language of its units: Danish "nr." is a point, Norwegian "nr." a paragraph. */
  readonly danish?: boolean;
}

/** Words that stand before the number of a part. */
export const HEADS: ReadonlyMap<string, Head> = table<Head>({
  "article art artikel artikeln artikkel artikkelen artikla": { family: "article", plural: false },
  "articles arts artiklarna artiklar artiklene artiklane artikler": { family: "article", plural: true },
  artiklen: { family: "article", plural: false, danish: true },
  artiklerne: { family: "article", plural: true, danish: true },
  "section sec paragraf paragrafen": { family: "section", plural: false },
  "sections secs paragrafene paragraffene": { family: "section", plural: true },
  "recital skäl skälet beaktandesats fortalepunkt betragtning præambelbetragtning": {
    family: "recital",
    plural: false,
  },
  "recitals skälen beaktandesatserna fortalepunktene fortalepunkta betragtningerne": {
    family: "recital",
    plural: true,
  },
  "annex bilaga bilagan bilag vedlegg vedlegget liite liitteen liitteessä liitteestä": {
    family: "annex",
    plural: false,
  },
  "annexes bilagorna bilagene vedleggene vedlegga": { family: "annex", plural: true },
  "chapter kapitel kapitlet kapittel kapitlet kap": { family: "chapter", plural: false },
  "chapters kapitlen kapitlene kapitla": { family: "chapter", plural: true },
});

/** Words for the preamble, whose points are the recitals: "fortalens punkt 47". */
export const PREAMBLES: ReadonlySet<string> = new Set(
  "fortalen fortalens præamblen præamblens ingressen ingressens".split(" "),
);
export const PREAMBLE_POINTS: ReadonlyMap<string, { plural: boolean }> = table({
  "punkt premiss avsnitt betraktning betragtning": { plural: false },
  "punkter punktene punkta premisser premissene avsnittene betraktninger betragtninger": { plural: true },
});

/** Words before a value within a part; "number" is a paragraph or a point, by what stands before it. */
export const UNITS: ReadonlyMap<string, Unit> = table<Unit>({
  "paragraph paragraphs para paras abs absatz stk stykke subsection subsections": "paragraph",
  "nr no nummer number punkt punkten punkterna punkta p": "number",
  "point points letter letters lit litra bokstav bokstaven bokstavene bokstavane led leden ledet item": "point",
});

/** Words after an ordinal within a part: "första stycket", "andre ledd", "second subparagraph". */
export const DIVISIONS: ReadonlySet<string> = new Set(
  "subparagraph subparagraphs paragraph paragraphs stycket stycke styckena styckets st ledd leddet ledda ledds leddene afsnit avsnitt".split(
    " ",
  ),
);

/** Words after an ordinal that name a sentence: they may stand in a span, never in a key. */
export const SENTENCES: ReadonlySet<string> = new Set(
  "sentence meningen punktum punktumet pkt virke virkkeen".split(" "),
);

const ORDINAL_ROWS = [
  "first första förste første fyrste ensimmäinen ensimmäisen ensimmäisessä ensimmäistä ensimmäisestä ensimmäiseen",
  "second andra andre annet anna anden andet toinen toisen toisessa toista toisesta toiseen",
  "third tredje kolmas kolmannen kolmannessa kolmatta kolmannesta kolmanteen",
  "fourth fjärde fjerde neljäs neljännen neljännessä neljättä",
  "fifth femte viides viidennen viidennessä",
  "sixth sjätte sjette kuudes kuudennen",
  "seventh sjunde sjuende syvende sjuande seitsemäs seitsemännen",
  "eighth åttonde åttende ottende åttande",
  "ninth nionde niende niande",
  "tenth tionde tiende tiande",
];
export const ORDINALS: ReadonlyMap<string, string> = new Map(
  ORDINAL_ROWS.flatMap((words, index) => words.split(" ").map((word) => [word, String(index + 1)] as const)),
);

export const AND_WORDS: ReadonlySet<string> = new Set(
  "and or och eller samt og ja tai sekä respektive resp henholdsvis jämte eikä & både".split(" "),
);
export const TO_WORDS: ReadonlySet<string> = new Set("- to till til through thru".split(" "));

/** Words that may stand between a part and the act it is part of. */
export const OF_WORDS: ReadonlySet<string> = new Set(["of", "in", "i", "av", "af", "fra", "från"]);
export const DETERMINERS: ReadonlySet<string> = new Set(
  "the den det de eu eus unionens said cited nämnda nævnte nevnte".split(" "),
);

/** Quantities, not parts: "Article 6 and 12 months". */
export const COUNTED: ReadonlySet<string> = new Set(
  `days day months month years year weeks hours minutes dagar dagars månader år års veckor timmar dager måneder uker timer
  dage uger pieces pcs items stycken kr sek nok dkk eur euro euros kronor kroner % percent procent prosent personer persons
  people million millions miljoner millioner euroa päivää kuukautta vuotta january february march april june july
  august september october november december januari februari mars maj juni juli augusti oktober november december januar
  februar marts mai desember`.split(/\s+/),
);
