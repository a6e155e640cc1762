import { type Row, toActs } from "./act.ts";

/** Acts by year and number in the Statutes of Finland. */
const ROWS: readonly Row[] = [
  ["2018/1050", { fi: "tietosuojalaki", en: "Finnish Data Protection Act", sv: "finska dataskyddslagen" }],
  ["2018/1054", { fi: "rikosasioiden tietosuojalaki" }, { chapters: true }],
  ["1999/523", { fi: "henkilötietolaki", en: "Finnish Personal Data Act" }],
  [
    "1999/621",
    {
      fi: "julkisuuslaki|viranomaisten toiminnan julkisuudesta annettu laki|laki viranomaisten toiminnan julkisuudesta",
      en: "Act on the Openness of Government Activities",
      sv: "offentlighetslagen",
    },
  ],
  ["2003/434", { fi: "hallintolaki", en: "Finnish Administrative Procedure Act" }],
  ["2019/906", { fi: "tiedonhallintalaki" }],
  ["2019/552", { fi: "toisiolaki" }],
  ["2023/703", { fi: "asiakastietolaki" }],
  ["1994/831", { fi: "arkistolaki" }],
  ["2014/917", { fi: "sähköisen viestinnän palveluista annettu laki|sähköisen viestinnän palvelulaki" }],
  ["2004/759", { fi: "työelämän tietosuojalaki|yksityisyyden suojasta työelämässä annettu laki" }],
  ["2014/1325", { fi: "yhdenvertaisuuslaki", en: "Finnish Non-Discrimination Act" }],
  ["1999/731", { fi: "perustuslaki", en: "Finnish Constitution|Constitution of Finland" }],
  ["1889/39", { fi: "rikoslaki" }, { chapters: true }],
  ["2019/808", { fi: "oikeudenkäynnistä hallintoasioissa annettu laki|hallintoprosessilaki" }],
  ["1992/785", { fi: "potilaslaki|potilaan asemasta ja oikeuksista annettu laki" }],
  ["2019/306", { fi: "digipalvelulaki" }],
  ["2012/688", { fi: "biopankkilaki" }],
  ["2004/280", { fi: "tilastolaki" }],
  ["2007/527", { fi: "luottotietolaki" }],
  ["2025/124", { fi: "kyberturvallisuuslaki" }],
  ["2022/1171", { fi: "ilmoittajansuojelulaki" }],
  ["2006/624", { fi: "osakeyhtiölaki" }, { chapters: true }],
  ["2001/55", { fi: "työsopimuslaki" }, { chapters: true }],
  ["2015/410", { fi: "kuntalaki" }],
];

export const FINNISH_ACTS = toActs("fi:", ROWS);
