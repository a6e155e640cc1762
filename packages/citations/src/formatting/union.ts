import { type Level, type Part, type ParsedKey } from "../keys.ts";
import { type CitationStyle, nameOf, numberOf } from "./act-words.ts";

type Parts = readonly Part[];

const at = (parts: Parts, level: Level) => parts.find((part) => part.level === level)?.value;
const points = (parts: Parts) => parts.filter((part) => part.level === "point").map((part) => part.value);

const ORDINALS: Record<CitationStyle, readonly string[]> = {
  sv: ["första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"],
  nb: ["første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende"],
  en: ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
  oscola: ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
};

/** "andra" for "2"; undefined beyond the tenth, which no text counts. */
export function ordinal(value: string, style: CitationStyle): string | undefined {
  return ORDINALS[style][Number(value) - 1];
}

function swedish(parts: Parts): string {
  const [article, annex, recital, chapter] = [
    at(parts, "article"),
    at(parts, "annex"),
    at(parts, "recital"),
    at(parts, "chapter"),
  ];
  const below = points(parts);
  if (recital !== undefined) return `skäl ${recital}`;
  if (annex !== undefined) return below.length === 0 ? `bilaga ${annex}` : `punkt ${below.join(" ")} i bilaga ${annex}`;
  if (article === undefined) return `kapitel ${chapter ?? ""}`;
  const [paragraph, division] = [at(parts, "paragraph"), at(parts, "division")];
  const number = paragraph === undefined ? article : `${article}.${paragraph}`;
  const passage = division === undefined ? "" : ` ${ordinal(division, "sv") ?? division} stycket`;
  const isLettered = paragraph !== undefined && below.length === 1 && !/^\d/.test(below[0] ?? "");
  const lead = below.length === 0 || isLettered ? "" : " led";
  return [`artikel ${number}${passage}${lead}`, ...below].join(" ");
}

function norwegian(parts: Parts): string {
  const [article, annex, recital, chapter] = [
    at(parts, "article"),
    at(parts, "annex"),
    at(parts, "recital"),
    at(parts, "chapter"),
  ];
  const below = points(parts).map((value) => (/^\d/.test(value) ? `nr. ${value}` : `bokstav ${value}`));
  if (recital !== undefined) return `fortalepunkt ${recital}`;
  if (annex !== undefined) return [`vedlegg ${annex}`, ...below].join(" ");
  if (article === undefined) return `kapittel ${chapter ?? ""}`;
  const [paragraph, division] = [at(parts, "paragraph"), at(parts, "division")];
  const number = paragraph === undefined ? [] : [`nr. ${paragraph}`];
  const passage = division === undefined ? [] : [`${ordinal(division, "nb") ?? division} ledd`];
  return [`artikkel ${article}`, ...number, ...passage, ...below].join(" ");
}

const inBrackets = (values: readonly (string | undefined)[]) =>
  values.flatMap((value) => (value === undefined ? [] : [`(${value})`])).join("");

function english(parts: Parts, article: string): string {
  const below = points(parts);
  const [paragraph, division] = [at(parts, "paragraph"), at(parts, "division")];
  if (division === undefined) {
    const isNumbered = paragraph === undefined && /^\d/.test(below[0] ?? "");
    if (isNumbered) return `${article}, point ${inBrackets(below)}`;
    return `${article}${inBrackets([paragraph, ...below])}`;
  }
  const passage = `${article}${inBrackets([paragraph])}, ${ordinal(division, "en") ?? division} subparagraph`;
  return below.length === 0 ? passage : `${passage}, point ${inBrackets(below)}`;
}

function annexInEnglish(annex: string, [first, ...rest]: readonly string[]): string {
  return first === undefined ? `Annex ${annex}` : `Annex ${annex}, point ${first}${inBrackets(rest)}`;
}

function inEnglish(parts: Parts): string {
  const [article, annex, recital, chapter] = [
    at(parts, "article"),
    at(parts, "annex"),
    at(parts, "recital"),
    at(parts, "chapter"),
  ];
  if (recital !== undefined) return `recital ${recital}`;
  if (annex !== undefined) return annexInEnglish(annex, points(parts));
  return article === undefined ? `Chapter ${chapter ?? ""}` : `Article ${english(parts, article)}`;
}

function byOscola(parts: Parts): string {
  const [article, annex, recital, chapter] = [
    at(parts, "article"),
    at(parts, "annex"),
    at(parts, "recital"),
    at(parts, "chapter"),
  ];
  if (recital !== undefined) return `recital ${recital}`;
  if (annex !== undefined) return annexInEnglish(annex, points(parts));
  return article === undefined ? `chapter ${chapter ?? ""}` : `art ${english(parts, article)}`;
}

/** Whether a style says "in" or "to" an annex's act. */
const of = (parts: Parts, inside: string, annexed: string) => (at(parts, "annex") === undefined ? inside : annexed);

function joinEnglish(part: string, act: string, parts: Parts): string {
  const isName = !/\d\/\d/.test(act);
  if (!isName) return `${part} ${of(parts, "of", "to")} ${act}`;
  return /,/.test(part) ? `${part}, ${act}` : `${part} ${act}`;
}

/** A provision of an act of the Union, the most usual form first. */
export function formatUnion({ source, parts }: ParsedKey, style: CitationStyle): string[] {
  const acts = [nameOf(source, style), numberOf(source, style)].filter((act) => act !== undefined);
  if (style === "oscola") acts.reverse();
  if (parts.length === 0) return acts;
  return acts.flatMap((act) => {
    switch (style) {
      case "sv":
        return [`${swedish(parts)} ${of(parts, "i", "till")} ${act}`];
      case "nb":
        return [`${norwegian(parts)} ${of(parts, "i", "til")} ${act}`];
      case "en":
        return [joinEnglish(inEnglish(parts), act, parts), `${inEnglish(parts)} of the ${act}`];
      case "oscola":
        return [
          `${act}, ${byOscola(parts)}`,
          joinEnglish(inEnglish(parts), act, parts),
          `${inEnglish(parts)} of the ${act}`,
        ];
    }
  });
}
