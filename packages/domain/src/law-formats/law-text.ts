import type { TextLanguage } from "@samrad/contracts/languages";

/** A part of a law as a file gives it; parts come in the order of the text. */
export type LawPart = {
  /** Its place in the act, as keys write it after the `#`: `art_6/par_1/pnt_f`. */
  fragment: string;
  /** The chapter or section that it stands in; empty for what stands in none, or is part of another provision. */
  parent: string;
  heading: string;
  /** Its own words, without those of the parts below it. */
  text: string;
};

/** What a file says of itself. */
export type LawHead = {
  act?: string | undefined;
  lang?: TextLanguage | undefined;
  /** The day of the consolidated version (ISO 8601). */
  date?: string | undefined;
  title?: string | undefined;
};

/** A law that is being read: `head` is complete when the first part has come. */
export type LawReading = { head: LawHead; parts: AsyncIterable<LawPart> };

export type LawProblemReason =
  | "encoding.unknown"
  | "encoding.not_as_declared"
  | "xml.malformed"
  | "xml.entities"
  | "xml.too_deep"
  | "json.malformed"
  | "format.unknown"
  | "law.empty"
  | "law.too_large"
  | "law.part_too_long"
  | "law.part_twice"
  | "act.unknown"
  | "language.unknown"
  | "date.unknown"
  | "version.taken";

/** Why a file is no law that can be read, and where in it. */
export class LawProblem extends Error {
  readonly reason: LawProblemReason;
  readonly detail: string;

  constructor(reason: LawProblemReason, detail = "") {
    super(detail ? `${reason}: ${detail}` : reason);
    this.name = "LawProblem";
    this.reason = reason;
    this.detail = detail;
  }
}

const documentLanguages: Record<string, TextLanguage> = {
  sv: "sv",
  swe: "sv",
  no: "nb",
  nb: "nb",
  nor: "nb",
  nob: "nb",
  nn: "nn",
  nno: "nn",
  en: "en",
  eng: "en",
  da: "da",
  dan: "da",
  fi: "fi",
  fin: "fi",
};

/** A language code of two or three letters as the language of a text; Norwegian without a form is Bokmål. */
export const toTextLanguage = (code: string): TextLanguage | undefined => documentLanguages[code.trim().toLowerCase()];

/** `20240712` or `2024-07-12` as the latter; undefined for what is no day. */
export function toDay(text: string): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})-?(\d{2})-?(\d{2})/.exec(text) ?? [];
  const written = `${year}-${month}-${day}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  // 31 April is taken for 1 May.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : undefined;
}

/** Words as they are compared: the same law in other quotation marks, dashes or line breaks is the same law. */
export function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll(/[\u2018\u2019\u201a\u201b\u02bc\u2032`\u00b4]/g, "'")
    .replaceAll(/[\u201c-\u201f\u00ab\u00bb\u2033]|''/g, '"')
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ([,.;:])/g, "$1")
    .trim();
}
