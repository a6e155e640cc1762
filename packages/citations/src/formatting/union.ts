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

/** How a language says what a provision is: a recital, an annex with points below it, an article, or else a chapter. */
interface Words {
  readonly recital: (recital: string) => string;
  readonly annex: (annex: string) => string;
  readonly article: (article: string) => string;
  readonly chapter: (chapter: string) => string;
}

function say(parts: Parts, words: Words): string {
  const [recital, annex, article] = [at(parts, "recital"), at(parts, "annex"), at(parts, "article")];
  if (recital !== undefined) return words.recital(recital);
  if (annex !== undefined) return words.annex(annex);
  return article === undefined ? words.chapter(at(parts, "chapter") ?? "") : words.article(article);
}

function swedishArticle(parts: Parts, article: string): string {
  const below = points(parts);
  const [paragraph, division] = [at(parts, "paragraph"), at(parts, "division")];
  const number = paragraph === undefined ? article : `${article}.${paragraph}`;
  const passage = division === undefined ? "" : ` ${ordinal(division, "sv") ?? division} stycket`;
  const isLettered = paragraph !== undefined && below.length === 1 && !/^\d/.test(below[0] ?? "");
  const lead = below.length === 0 || isLettered ? "" : " led";
  return [`artikel ${number}${passage}${lead}`, ...below].join(" ");
}

const inSwedish = (parts: Parts): string =>
  say(parts, {
    recital: (recital) => `skäl ${recital}`,
    annex: (annex) =>
      points(parts).length === 0 ? `bilaga ${annex}` : `punkt ${points(parts).join(" ")} i bilaga ${annex}`,
    article: (article) => swedishArticle(parts, article),
    chapter: (chapter) => `kapitel ${chapter}`,
  });

function inNorwegian(parts: Parts): string {
  const below = points(parts).map((value) => (/^\d/.test(value) ? `nr. ${value}` : `bokstav ${value}`));
  const [paragraph, division] = [at(parts, "paragraph"), at(parts, "division")];
  const number = paragraph === undefined ? [] : [`nr. ${paragraph}`];
  const passage = division === undefined ? [] : [`${ordinal(division, "nb") ?? division} ledd`];
  return say(parts, {
    recital: (recital) => `fortalepunkt ${recital}`,
    annex: (annex) => [`vedlegg ${annex}`, ...below].join(" "),
    article: (article) => [`artikkel ${article}`, ...number, ...passage, ...below].join(" "),
    chapter: (chapter) => `kapittel ${chapter}`,
  });
}

const inBrackets = (values: readonly (string | undefined)[]) =>
  values.flatMap((value) => (value === undefined ? [] : [`(${value})`])).join("");

function englishArticle(parts: Parts, article: string): string {
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

/** In English; OSCOLA writes "art" and "chapter" where a text says "Article" and "Chapter". */
const inEnglish = (parts: Parts, [article, chapter]: readonly [string, string] = ["Article", "Chapter"]): string =>
  say(parts, {
    recital: (value) => `recital ${value}`,
    annex: (value) => annexInEnglish(value, points(parts)),
    article: (value) => `${article} ${englishArticle(parts, value)}`,
    chapter: (value) => `${chapter} ${value}`,
  });

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
        return [`${inSwedish(parts)} ${of(parts, "i", "till")} ${act}`];
      case "nb":
        return [`${inNorwegian(parts)} ${of(parts, "i", "til")} ${act}`];
      case "en":
        return [joinEnglish(inEnglish(parts), act, parts), `${inEnglish(parts)} of the ${act}`];
      case "oscola":
        return [
          `${act}, ${inEnglish(parts, ["art", "chapter"])}`,
          joinEnglish(inEnglish(parts), act, parts),
          `${inEnglish(parts)} of the ${act}`,
        ];
    }
  });
}
