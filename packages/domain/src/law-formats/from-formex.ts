import { type LawHead, type LawPart, type LawReading, toDay, toTextLanguage } from "./law-text.ts";
import {
  childOf,
  type Element,
  elementsOf,
  type Found,
  lineReader,
  readElements,
  type Surrounding,
} from "./read-elements.ts";

const notes = new Set(["NOTE", "MARGIN"]);
const quotationMarks = new Set(["QUOT.START", "QUOT.END"]);
const blocks = new Set(
  "P TI STI TXT NP NO.P NO.PARAG TI.ART STI.ART ALINEA PARAG ARTICLE TITLE LIST ITEM DLIST TERM DEFINITION TBL ROW CELL GR.SEQ".split(
    " ",
  ),
);

/** The letter that a mark stands for, by its number in Unicode, in hexadecimal digits. */
function markOf({ attributes: { CODE = "" } }: Element): string {
  return /^[\da-f]{4}$/i.test(CODE) ? String.fromCodePoint(Number.parseInt(CODE, 16)) : "";
}

/** The words of an element as one line: with its quotation marks, which are elements, and without the notes to it. */
const wordsOf = lineReader(blocks, (element) => {
  if (notes.has(element.name)) return "";
  return quotationMarks.has(element.name) ? markOf(element) : undefined;
});

const inHead = new Set(["BIB.INSTANCE", "BIB.DATA", "INFO.CONSLEG", "INFO.PROD", "NO.CELEX", "LG.DOC"]);
const annexes = new Set(["ANNEX", "CONS.ANNEX"]);
const units = new Set([...inHead, ...annexes, "TITLE", "CONSID", "ARTICLE"]);

const isUnit = (name: string, surroundings: readonly Surrounding[]) =>
  units.has(name) &&
  !(
    name === "TITLE" && !surroundings.some((one) => one.name === "DIVISION" || /^(ACT|CONS\.(ACT|DOC))$/.test(one.name))
  );

/** `(12)`, `1.`, `Article 6a`: the number alone. */
const numberIn = (text: string) =>
  /(?:^|[\s(])(\d{1,4}[a-z]{0,2}|[a-z]{1,2}|[ivxlc]+)(?=[).\s]|$)/i.exec(text.trim())?.[1];

const romans = /\b([IVXLC]+)\b/;

function find(element: Element, name: string): Element | undefined {
  if (element.name === name) return element;
  for (const child of elementsOf(element)) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

const wordsIn = (element: Element, name: string) => {
  const found = find(element, name);
  return found && wordsOf(found);
};

const typeLetters: [name: RegExp, letter: string][] = [
  [/REGULATION|FÖRORDNING|FORORDNING|ASETUS/i, "R"],
  [/DIRECTIVE|DIREKTIV|DIREKTIIVI/i, "L"],
  [/DECISION|BESLUT|AFGØRELSE|PÄÄTÖS/i, "D"],
];

/** What the parts of a file that describe it say of the act; each knows something else, the first to know it is right. */
function learn(head: LawHead, element: Element) {
  const { attributes } = element;
  const reference = [attributes["CONSLEG.REF"], wordsIn(element, "NO.CELEX")].join(" ");
  const [, year, rest] = /\b0?([123]?\d{4})([A-Z]\d{4})\b/.exec(reference) ?? [];
  if (year && rest && !head.act) head.act = `celex:3${year.slice(-4)}${rest}`;
  const dated = attributes["CONSLEG.DATE"] ?? /-(\d{8})\b/.exec(reference)?.[1];
  head.date ??= toDay(dated ?? "");
  head.lang ??= toTextLanguage(wordsIn(element, "LG.DOC") ?? attributes["LG"] ?? "");
  const document = find(element, "NO.DOC");
  const number = document && wordsIn(document, "NO.CURRENT");
  const of = document && wordsIn(document, "YEAR");
  if (number && of && !head.act) head.act = `${of}/${number}`;
}

/** The title tells a regulation from a directive, for the number that knows only its year. */
function nameAct(head: LawHead, title: string) {
  head.title ??= title;
  const [, year, number] = /^(\d{4})\/(\d{1,4})$/.exec(head.act ?? "") ?? [];
  const letter = typeLetters.find(([name]) => name.test(title))?.[1];
  if (year && number) head.act = letter ? `celex:3${year}${letter}${number.padStart(4, "0")}` : undefined;
}

const numbersAndTitles = new Set(["NO.P", "NO.PARAG", "TI.ART", "STI.ART", "STI"]);

/** Words in the order of the text: what lists and paragraphs hold of their own, and what stands below them. */
function* below(element: Element, fragment: string, state: { subparagraphs: number }): Generator<[string, string]> {
  for (const child of elementsOf(element)) {
    if (numbersAndTitles.has(child.name)) continue;
    if (child.name === "LIST") yield* items(child, fragment);
    // What is quoted is another law's, with numbers of its own.
    else if (child.name !== "QUOT.S" && (childOf(child, "P") ?? find(child, "LIST")))
      yield* below(child, fragment, state);
    else {
      const words = wordsOf(child);
      if (words === "") continue;
      state.subparagraphs++;
      yield [state.subparagraphs === 1 ? fragment : `${fragment}/sub_${state.subparagraphs}`, words];
    }
  }
}

function* items(list: Element, fragment: string): Generator<[string, string]> {
  for (const item of elementsOf(list).filter(({ name }) => name === "ITEM")) {
    const inner = childOf(item, "NP") ?? item;
    const value = numberIn(wordsIn(inner, "NO.P") ?? "")?.toLowerCase();
    if (value === undefined) continue;
    const level = /^art_[^/]+$/.test(fragment) && /^\d/.test(value) ? "par" : "pnt";
    yield* below(inner, `${fragment}/${level}_${value}`, { subparagraphs: 0 });
  }
}

function* article(element: Element, parent: string): Generator<LawPart> {
  const number =
    numberIn(wordsIn(element, "TI.ART") ?? "") ?? element.attributes.IDENTIFIER?.replace(/^0+/, "").toLowerCase();
  if (!number) return;
  const fragment = `art_${number}`;
  const subtitle = childOf(element, "STI.ART", "STI");
  const heading = subtitle ? wordsOf(subtitle) : "";
  const paragraphs = elementsOf(element).filter(({ name }) => name === "PARAG");
  const parts = new Map<string, string>([[fragment, ""]]);
  const put = (entries: Iterable<[string, string]>) => {
    for (const [at, words] of entries) parts.set(at, [parts.get(at), words].filter(Boolean).join("\n"));
  };
  const unnumbered = {
    ...element,
    children: element.children.filter((child) => typeof child === "string" || child.name !== "PARAG"),
  };
  if (paragraphs.length === 0) put(below(unnumbered, fragment, { subparagraphs: 0 }));
  for (const paragraph of paragraphs) {
    const value = numberIn(wordsIn(paragraph, "NO.PARAG") ?? "");
    put(below(paragraph, value ? `${fragment}/par_${value}` : fragment, { subparagraphs: 0 }));
  }
  for (const [at, text] of parts)
    yield { fragment: at, parent: at === fragment ? parent : "", heading: at === fragment ? heading : "", text };
}

const annexTitle = /^(?:annex|bilaga|vedlegg|bilag|liite)\s+([IVXLC]+|\d+|[A-Z])\b/i;

/** An annex as `anx_III`; one without a number has no key. Its numbered paragraphs are points, as texts cite them. */
function* annex(element: Element): Generator<LawPart> {
  const title = childOf(element, "TITLE");
  const number = annexTitle.exec((title && wordsIn(title, "TI")) ?? "")?.[1]?.toUpperCase();
  if (number === undefined) return;
  const fragment = `anx_${number}`;
  const texts = new Map<string, string>([[fragment, ""]]);
  const rest = { ...element, children: element.children.filter((child) => child !== title) };
  for (const [at, words] of annexWords(rest, fragment, { subparagraphs: 0 }))
    texts.set(at, [texts.get(at), words].filter(Boolean).join("\n"));
  const heading = (title && wordsIn(title, "STI")) ?? "";
  for (const [at, text] of texts) yield { fragment: at, parent: "", heading: at === fragment ? heading : "", text };
}

const groups = new Set(["CONTENTS", "GR.SEQ"]);

/** Numbered paragraphs stand in an annex without a list around them. */
function* annexWords(
  element: Element,
  fragment: string,
  state: { subparagraphs: number },
): Generator<[string, string]> {
  for (const child of elementsOf(element)) {
    const number = child.name === "NP" ? numberIn(wordsIn(child, "NO.P") ?? "")?.toLowerCase() : undefined;
    if (number !== undefined) yield* below(child, `${fragment}/pnt_${number}`, { subparagraphs: 0 });
    else if (groups.has(child.name)) yield* annexWords(child, fragment, state);
    else yield* below({ name: "", attributes: {}, children: [child] }, fragment, state);
  }
}

/** Chapters are numbered through the act, sections within their chapter. */
function division(element: Element, surroundings: readonly Surrounding[]): LawPart | undefined {
  const own = surroundings.findLast(({ name }) => name === "DIVISION");
  const title = wordsIn(element, "TI") ?? "";
  const around = surroundings.filter(({ name, notes: learnt }) => name === "DIVISION" && learnt.fragment).at(-1);
  const roman = romans.exec(title)?.[1];
  const number = roman ?? numberIn(title);
  if (!own || !number) return undefined;
  const step = around ? `sct_${number}` : `cpt_${number}`;
  const parent = around?.notes.fragment ?? "";
  own.notes.fragment = parent ? `${parent}/${step}` : step;
  return { fragment: own.notes.fragment, parent, heading: wordsIn(element, "STI") ?? "", text: "" };
}

function* partsOf({ element, surroundings }: Found, head: LawHead): Generator<LawPart> {
  const inDivision = surroundings.findLast(({ name, notes: learnt }) => name === "DIVISION" && learnt.fragment);
  switch (element.name) {
    case "CONSID": {
      const number = numberIn(wordsIn(element, "NO.P") ?? "");
      const words = wordsOf(find(element, "TXT") ?? element);
      if (number) yield { fragment: `rct_${number}`, parent: "", heading: "", text: words };
      return;
    }
    case "ANNEX":
    case "CONS.ANNEX":
      yield* annex(element);
      return;
    case "ARTICLE":
      yield* article(element, inDivision?.notes.fragment ?? "");
      return;
    case "TITLE": {
      if (!surroundings.some(({ name }) => name === "DIVISION")) return nameAct(head, wordsOf(element));
      const part = division(element, surroundings);
      if (part) yield part;
      return;
    }
    default:
      learn(head, element);
  }
}

/** Reads a law in Formex 4, the format of the Official Journal and of the consolidated texts of EUR-Lex. */
export function fromFormex(chunks: AsyncIterable<string>): LawReading {
  const head: LawHead = {};
  async function* parts() {
    for await (const found of readElements(chunks, { isUnit })) yield* partsOf(found, head);
  }
  return { head, parts: parts() };
}
