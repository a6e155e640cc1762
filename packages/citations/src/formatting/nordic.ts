import { type Level, type Part, type ParsedKey } from "../keys.ts";
import { type Language } from "../text/language.ts";
import { type CitationStyle, nameIn } from "./act-words.ts";
import { ordinal } from "./union.ts";

type Parts = readonly Part[];
/** A form, and the language it is in. */
export interface Form {
  readonly text: string;
  readonly lang: Language;
}

const MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split(" ");

const write = (parts: Parts, words: Partial<Record<Level, (value: string) => string>>) =>
  parts.flatMap(({ level, value }) => words[level]?.(value) ?? []);

function swedishForms({ source, parts }: ParsedKey): string[] {
  const number = source.slice("sfs:".length);
  const part = write(parts, {
    chapter: (value) => `${value} kap.`,
    section: (value) => `${value} §`,
    moment: (value) => `${value} mom.`,
    paragraph: (value) => `${ordinal(value, "sv") ?? value} stycket`,
    point: (value) => value,
  });
  const name = nameIn(source, ["sv"]);
  const acts = name === undefined ? [] : [name.length <= 8 ? name : `${name} (${number})`, name];
  return [...acts, `lagen (${number})`, `förordningen (${number})`].flatMap((act) => [[...part, act].join(" ")]);
}

function swedishInEnglish({ source, parts }: ParsedKey): string[] {
  const number = source.slice("sfs:".length);
  const part = write(parts, {
    chapter: (value) => `Chapter ${value}`,
    section: (value) => `Section ${value}`,
    paragraph: (value) => `${ordinal(value, "en") ?? value} paragraph`,
    point: (value) => `point ${value}`,
  }).join(", ");
  const name = nameIn(source, ["en"]);
  const act = name === undefined ? `Swedish Act (${number})` : `${name} (${number})`;
  return part === "" ? [act, `Act (${number})`] : [`${part} of the ${act}`, `${part} of the Act (${number})`];
}

/** "lov 15. juni 2018 nr. 38", "forskrift 10. februar 1967". */
function norwegianNumber(source: string): string {
  const [scheme = "", date = ""] = source.split(":");
  const [year = "", month = "", day = "", number] = date.split("-");
  const word = scheme === "for" ? "forskrift" : "lov";
  const named = `${word} ${Number(day)}. ${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return number === undefined ? named : `${named} nr. ${number}`;
}

function norwegianForms({ source, parts }: ParsedKey): string[] {
  const part = write(parts, {
    chapter: (value) => `kapittel ${value}`,
    section: (value) => `§ ${value}`,
    paragraph: (value) => `${ordinal(value, "nb") ?? value} ledd`,
    point: (value) => (/^\d/.test(value) ? `nr. ${value}` : `bokstav ${value}`),
  });
  const name = nameIn(source, ["no"]);
  const acts = [...(name === undefined ? [] : [name]), norwegianNumber(source)];
  return [
    ...acts.map((act) => [act, ...part].join(" ")),
    `${source.replace(":", "-").toUpperCase()} ${part.join(" ")}`.trim(),
  ];
}

function danishForms({ source, parts }: ParsedKey): string[] {
  const part = write(parts, {
    chapter: (value) => `kapitel ${value}`,
    section: (value) => `§ ${value}`,
    paragraph: (value) => `stk. ${value}`,
    point: (value) => (/^\d/.test(value) ? `nr. ${value}` : `litra ${value}`),
  }).join(", ");
  const [year = "", number = ""] = source.slice("lov-dk:".length).split("/");
  const name = nameIn(source, ["da"]);
  const acts = [...(name === undefined ? [] : [name]), `lov nr. ${number} af ${year}`];
  return acts.flatMap((act) => (part === "" ? [act] : [`${act}s ${part}`, `${act} ${part}`]));
}

function finnishForms({ source, parts }: ParsedKey): string[] {
  const [year = "", number = ""] = source.slice("fi:".length).split("/");
  const steps = write(parts, {
    chapter: (value) => `${value} luku`,
    section: (value) => `${value} §`,
    paragraph: (value) => `${value} momentti`,
    point: (value) => (/^\d/.test(value) ? `${value} kohta` : `${value} alakohta`),
  });
  const inGenitive = steps.map((step, index) =>
    index === steps.length - 1
      ? step
      : step
          .replace(/§$/, "§:n")
          .replace(/luku$/, "luvun")
          .replace(/momentti$/, "momentin")
          .replace(/kohta$/, "kohdan"),
  );
  const name = nameIn(source, ["fi"]);
  if (steps.length === 0)
    return [...(name === undefined ? [] : [`${name} (${number}/${year})`]), `laki (${number}/${year})`];
  const genitive = name?.endsWith("laki") === true ? `${name.slice(0, -4)}lain` : "lain";
  return [
    `${genitive} (${number}/${year}) ${inGenitive.join(" ")}`,
    `lain (${number}/${year}) ${inGenitive.join(" ")}`,
  ];
}

const inLanguage = (texts: readonly string[], lang: Language): Form[] => texts.map((text) => ({ text, lang }));

/** A provision of a national act: in the words of its own country, which other languages quote; Swedish acts in English too. */
export function formatNordic(key: ParsedKey, style: CitationStyle): Form[] {
  switch (key.tradition) {
    case "se":
      return [
        ...(style === "en" ? inLanguage(swedishInEnglish(key), "en") : []),
        ...inLanguage(swedishForms(key), "sv"),
      ];
    case "no":
      return inLanguage(norwegianForms(key), "nb");
    case "dk":
      return inLanguage(danishForms(key), "da");
    case "fi":
      return inLanguage(finnishForms(key), "fi");
    default:
      return [];
  }
}

/** A national act by its number: "SFS 2018:218", "lov 15. juni 2018 nr. 38". */
export function nordicNumber({ source, tradition }: ParsedKey): Form | undefined {
  const [year = "", number = ""] = source.slice(source.indexOf(":") + 1).split("/");
  switch (tradition) {
    case "se":
      return { text: `SFS ${year}`, lang: "sv" };
    case "no":
      return { text: norwegianNumber(source), lang: "nb" };
    case "dk":
      return { text: `lov nr. ${number} af ${year}`, lang: "da" };
    case "fi":
      return { text: `${number}/${year}`, lang: "fi" };
    default:
      return undefined;
  }
}
