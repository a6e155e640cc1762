import { type LawHead, type LawPart, type LawReading, toDay, toTextLanguage } from "./law-text.ts";
import {
  childOf,
  type Element,
  elementsOf,
  type Found,
  readElements,
  type Surrounding,
  wordsOf,
} from "./read-elements.ts";

const notes = new Set(["authorialNote", "noteRef", "remark"]);
const divisions = new Set(["part", "title", "chapter", "subchapter", "division"]);
const containers = new Set(["intro", "content", "wrapUp", "alinea", "subparagraph", "subclause", "list"]);

/** Sections hold the law of statutes, and only part the chapters of acts that have articles. */
const isUnit = (name: string, surroundings: readonly Surrounding[]) => {
  const around = surroundings.at(-1);
  if (around && divisions.has(around.name)) return ["num", "heading", "article", "section", "paragraph"].includes(name);
  return (
    name === "identification" ||
    name === "article" ||
    name === "recital" ||
    name === "docTitle" ||
    (name === "section" && around?.name === "body")
  );
};

const valueIn = (text: string) =>
  /(?:^|[\s(§.])(\d{1,4}(?:[-–]\d{1,3})?\s?[a-z]{0,2}|[a-z]{1,2}|[ivxlc]+)\s*(?=[).:\s§]|$)/i
    .exec(text.trim())?.[1]
    ?.replaceAll(/\s/g, "");

const numberOf = (element: Element) => {
  const num = childOf(element, "num");
  return (
    num &&
    valueIn(wordsOf(num, notes).replace(/^(?:article|artikel|artikkel|artikla|kapit+el|chapter|point|punkt)\s+/i, ""))
  );
};

/** An attribute of the first element of that name, anywhere below. */
function attribute(element: Element, name: string, wanted: string): string | undefined {
  if (element.name === name) return element.attributes[wanted];
  for (const child of elementsOf(element)) {
    const found = attribute(child, name, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function celexOf(element: Element): string | undefined {
  const { name, attributes } = element;
  if (name === "FRBRalias" && attributes.name?.toLowerCase() === "celex") return attributes.value;
  return elementsOf(element)
    .map(celexOf)
    .find((found) => found !== undefined);
}

const kinds: Record<string, string> = { reg: "R", dir: "L", dec: "D", regulation: "R", directive: "L", decision: "D" };

/** The key of the act: by the CELEX number that the file names, by its ELI, or by its place in the tree of Akoma Ntoso. */
function actOf(identification: Element): string | undefined {
  const celex = celexOf(identification);
  if (celex) return `celex:${celex}`;
  const work = childOf(identification, "FRBRWork") ?? identification;
  const uri = [
    attribute(work, "FRBRthis", "value"),
    attribute(work, "FRBRuri", "value"),
    attribute(work, "FRBRalias", "value"),
  ].join(" ");
  const [, kind = "", year, number] =
    /\b(reg|dir|dec|regulation|directive|decision)[a-z_]*\/(\d{4})(?:-\d{2}-\d{2})?\/(\d{1,4})\b/.exec(uri) ?? [];
  if (year && number) return `celex:3${year}${kinds[kind]}${number.padStart(4, "0")}`;
  const [, statute] = /\/akn\/se\/act\/[^ ]*?(\d{4}[/:]\d{1,4})/.exec(uri) ?? [];
  return statute && `sfs:${statute.replace("/", ":")}`;
}

function learn(head: LawHead, identification: Element) {
  const expression = childOf(identification, "FRBRExpression") ?? identification;
  head.act ??= actOf(identification);
  head.lang ??= toTextLanguage(attribute(expression, "FRBRlanguage", "language") ?? "");
  head.date ??= toDay(attribute(expression, "FRBRdate", "date") ?? "");
}

type Place = { fragment: string; subparagraphs: number };

const steps: Record<string, string> = { paragraph: "par", point: "pnt", indent: "pnt", item: "pnt", clause: "pnt" };

/** The definitions of an article are keyed as its paragraphs are. */
const stepOf = (name: string, value: string, { fragment }: Place) =>
  `${!fragment.includes("/") && /^\d/.test(value) ? "par" : steps[name]}_${value.toLowerCase()}`;

/** Words and points in the order of the text. */
function* below(element: Element, place: Place): Generator<[string, string]> {
  for (const child of elementsOf(element)) {
    const value = child.name in steps ? numberOf(child) : undefined;
    if (value !== undefined)
      yield* below(child, { fragment: `${place.fragment}/${stepOf(child.name, value, place)}`, subparagraphs: 0 });
    else if (containers.has(child.name) || child.name in steps || child.name === "blockList")
      yield* below(child, place);
    else if (child.name !== "num" && child.name !== "heading" && child.name !== "subheading") {
      const words = wordsOf(child, notes);
      if (words === "") continue;
      place.subparagraphs++;
      yield [place.subparagraphs === 1 ? place.fragment : `${place.fragment}/sub_${place.subparagraphs}`, words];
    }
  }
}

function* provision(element: Element, fragment: string, parent: string): Generator<LawPart> {
  const headed = childOf(element, "heading");
  const heading = headed ? wordsOf(headed, notes) : "";
  const parts = new Map<string, string>([[fragment, ""]]);
  for (const [at, words] of below(element, { fragment, subparagraphs: 0 }))
    parts.set(at, [parts.get(at), words].filter(Boolean).join("\n"));
  for (const [at, text] of parts)
    yield { fragment: at, parent: at === fragment ? parent : "", heading: at === fragment ? heading : "", text };
}

function* partsOf({ element, surroundings }: Found, head: LawHead): Generator<LawPart> {
  const around = surroundings.findLast(({ name }) => divisions.has(name));
  switch (element.name) {
    case "identification":
      return learn(head, element);
    case "docTitle":
      head.title ??= wordsOf(element, notes);
      return;
    case "num":
      if (around) around.notes.value = valueIn(wordsOf(element).replace(/^\p{L}+\s+/u, "")) ?? "";
      return;
    case "heading": {
      if (!around?.notes.value || around.notes.fragment) return;
      const outer =
        surroundings.slice(0, surroundings.indexOf(around)).findLast(({ notes: learnt }) => learnt.fragment)?.notes
          .fragment ?? "";
      around.notes.fragment = outer ? `${outer}/sct_${around.notes.value}` : `cpt_${around.notes.value}`;
      yield { fragment: around.notes.fragment, parent: outer, heading: wordsOf(element, notes), text: "" };
      return;
    }
    case "recital": {
      const value = numberOf(element);
      if (value)
        yield {
          fragment: `rct_${value}`,
          parent: "",
          heading: "",
          text: [...below(element, { fragment: "", subparagraphs: 0 })].map(([, words]) => words).join("\n"),
        };
      return;
    }
    default: {
      const value = numberOf(element);
      const parent = surroundings.findLast(({ notes: learnt }) => learnt.fragment)?.notes.fragment ?? "";
      if (value) yield* provision(element, `art_${value.toLowerCase()}`, parent);
    }
  }
}

/** Reads an act of the Union in Akoma Ntoso 3.0 (OASIS LegalDocML). */
export function fromAkomaNtoso(chunks: AsyncIterable<string>): LawReading {
  const head: LawHead = {};
  async function* parts() {
    for await (const found of readElements(chunks, isUnit)) yield* partsOf(found, head);
  }
  return { head, parts: parts() };
}
