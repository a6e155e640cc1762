import { wordsOf } from "./akoma-ntoso-words.ts";
import { chapterOf, numberIn, sectionParts, statuteOf } from "./from-akoma-ntoso-sections.ts";
import { type LawHead, type LawPart, type LawReading, toDay, toTextLanguage } from "./law-text.ts";
import { childOf, type Element, elementsOf, type Found, readElements, type Surrounding } from "./read-elements.ts";

const divisions = new Set(["part", "title", "chapter", "subchapter", "division"]);
const containers = new Set(["intro", "content", "wrapUp", "alinea", "subparagraph", "subclause", "list"]);

const annexes = new Set(["attachment", "component", "annex"]);
const units = new Set(["identification", "article", "recital", "docTitle", ...annexes]);

/** What only groups provisions. Sections hold the law of statutes; of acts that have articles they part the chapters. */
const divisionsOf = ({ act }: LawHead) => (statuteOf(act) ? divisions : new Set([...divisions, "section"]));

const isUnit = (head: LawHead) => (name: string, surroundings: readonly Surrounding[]) => {
  const around = surroundings.at(-1);
  if (units.has(name)) return true;
  if (name === "section") return statuteOf(head.act) !== undefined || around?.name === "body";
  return around !== undefined && divisionsOf(head).has(around.name) && (name === "num" || name === "heading");
};

const valueIn = (text: string) =>
  /(?:^|[\s(§.])(\d{1,4}(?:[-–]\d{1,3})?\s?[a-z]{0,2}|[a-z]{1,2}|[ivxlc]+)\s*(?=[).:\s§]|$)/i
    .exec(text.trim())?.[1]
    ?.replaceAll(/\s/g, "");

const numberOf = (element: Element) => {
  const num = childOf(element, "num");
  return (
    num && valueIn(wordsOf(num).replace(/^(?:article|artikel|artikkel|artikla|kapit+el|chapter|point|punkt)\s+/i, ""))
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
  return statuteIn(uri);
}

/** The places of Nordic statutes: in the tree of Akoma Ntoso, or as their own countries' ELI. */
function statuteIn(uri: string): string | undefined {
  const [, sfs] = /\/akn\/se\/act\/[^ ]*?(\d{4}[/:]\d{1,4})/.exec(uri) ?? [];
  if (sfs) return `sfs:${sfs.replace("/", ":")}`;
  const [, day, number] =
    /(?:\/akn\/no\/act\/(?:lov\/)?|\blov\/)(\d{4}[-/]\d{2}[-/]\d{2})(?:[-/](\d{1,4}))?\b/.exec(uri) ?? [];
  if (day) return `lov:${day.replaceAll("/", "-")}${number ? `-${number}` : ""}`;
  const [, country, year, of] = /\/akn\/(fi|dk)\/act\/(?:[a-z-]+\/)*(\d{4})\/(\d{1,4})\b/.exec(uri) ?? [];
  return country && `${country === "fi" ? "fi" : "lov-dk"}:${year}/${of}`;
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
  `${/^art_[^/]+$/.test(fragment) && /^\d/.test(value) ? "par" : steps[name]}_${value.toLowerCase()}`;

/** Words and points in the order of the text. */
function* below(element: Element, place: Place): Generator<[string, string]> {
  for (const child of elementsOf(element)) {
    const value = child.name in steps ? numberOf(child) : undefined;
    if (value !== undefined)
      yield* below(child, { fragment: `${place.fragment}/${stepOf(child.name, value, place)}`, subparagraphs: 0 });
    else if (containers.has(child.name) || child.name in steps || child.name === "blockList")
      yield* below(child, place);
    else if (child.name !== "num" && child.name !== "heading" && child.name !== "subheading") {
      const words = wordsOf(child);
      if (words === "") continue;
      place.subparagraphs++;
      yield [place.subparagraphs === 1 ? place.fragment : `${place.fragment}/sub_${place.subparagraphs}`, words];
    }
  }
}

/** A provision with all that stands below it. */
function* provision(element: Element, fragment: string, { parent, heading }: Pick<LawPart, "parent" | "heading">) {
  const texts = new Map<string, string>([[fragment, ""]]);
  for (const [at, words] of below(element, { fragment, subparagraphs: 0 }))
    texts.set(at, [texts.get(at), words].filter(Boolean).join("\n"));
  for (const [at, text] of texts) {
    const isHead = at === fragment;
    yield { fragment: at, parent: isHead ? parent : "", heading: isHead ? heading : "", text };
  }
}

const headingOf = (element: Element) => {
  const headed = childOf(element, "heading");
  return headed ? wordsOf(headed) : "";
};

const annexTitle = /^(?:annex|bilaga|vedlegg|bilag|liite)\s+([IVXLC]+|\d+|[A-Z])\b[\s.:–-]*/i;
const titled = new Set(["num", "heading", "subheading", "docTitle", "docType", "longTitle"]);

/** The titles that stand before the words of an annex, wherever it has them. */
const titlesIn = (element: Element): string[] =>
  elementsOf(element).flatMap((child) => (titled.has(child.name) ? [wordsOf(child)] : titlesIn(child)));

/** Where the words of an annex stand, without its titles. */
function bodyOf(element: Element): Element {
  const inner = elementsOf(element).find(({ name }) => name === "mainBody" || name === "doc");
  return inner?.name === "doc" ? bodyOf(inner) : (inner ?? element);
}

/** An annex as `anx_III`; one without a number has no key. */
function* annex(element: Element): Generator<LawPart> {
  const titles = titlesIn(element);
  const at = titles.findIndex((title) => annexTitle.test(title));
  const [whole = "", number] = annexTitle.exec(titles[at] ?? "") ?? [];
  if (number === undefined) return;
  const heading = titles[at]!.slice(whole.length) || (titles[at + 1] ?? "");
  yield* provision(bodyOf(element), `anx_${number.toUpperCase()}`, { parent: "", heading });
}

const fragmentAround = (surroundings: readonly Surrounding[]) =>
  surroundings.findLast(({ notes: learnt }) => learnt.fragment)?.notes.fragment ?? "";

/** The fragment of what groups provisions, once its number is known. */
function divisionOf(around: Surrounding, outer: string, { act }: LawHead): string | undefined {
  const { value } = around.notes;
  if (!value || around.notes.fragment) return undefined;
  const statute = statuteOf(act);
  if (statute) return around.name === "chapter" ? chapterOf(statute, value) : undefined;
  return outer ? `${outer}/sct_${value}` : `cpt_${value}`;
}

/** What groups provisions, with its heading; once. */
function* beginDivision({ surroundings }: Found, head: LawHead, heading: string): Generator<LawPart> {
  const around = surroundings.findLast(({ name }) => divisionsOf(head).has(name));
  if (!around) return;
  const parent = fragmentAround(surroundings.slice(0, surroundings.indexOf(around)));
  const fragment = divisionOf(around, parent, head);
  if (fragment === undefined) return;
  around.notes.fragment = fragment;
  yield { fragment, parent, heading, text: "" };
}

function noteNumber({ element, surroundings }: Found, head: LawHead) {
  const around = surroundings.findLast(({ name }) => divisionsOf(head).has(name));
  const words = wordsOf(element);
  const number = statuteOf(head.act) ? numberIn(words) : valueIn(words.replace(/^\p{L}+\s+/u, ""));
  if (around) around.notes.value = number ?? "";
}

function* recital(element: Element): Generator<LawPart> {
  const value = numberOf(element);
  const words = [...below(element, { fragment: "", subparagraphs: 0 })].map(([, text]) => text);
  if (value) yield { fragment: `rct_${value}`, parent: "", heading: "", text: words.join("\n") };
}

function* partsOf(found: Found, head: LawHead): Generator<LawPart> {
  const { element, surroundings } = found;
  const statute = statuteOf(head.act);
  switch (element.name) {
    case "identification":
      return;
    case "docTitle":
      head.title ??= wordsOf(element);
      return;
    case "num":
      return noteNumber(found, head);
    case "heading":
      return yield* beginDivision(found, head, wordsOf(element));
    case "recital":
      return yield* recital(element);
    case "attachment":
    case "component":
    case "annex":
      return yield* annex(element);
    default: {
      yield* beginDivision(found, head, "");
      const chapter = surroundings.findLast(({ name }) => name === "chapter")?.notes.value ?? "";
      if (statute && element.name === "section") return yield* sectionParts(statute, element, chapter);
      const value = numberOf(element);
      const about = { parent: fragmentAround(surroundings), heading: headingOf(element) };
      if (value) yield* provision(element, `art_${value.toLowerCase()}`, about);
    }
  }
}

/** Reads an act of the Union, or a statute of a Nordic country, in Akoma Ntoso 3.0 (OASIS LegalDocML). `act` says which act it is, if it does not itself. */
export function fromAkomaNtoso(chunks: AsyncIterable<string>, act?: string): LawReading {
  const head: LawHead = { act };
  async function* parts() {
    const wanted = {
      isUnit: isUnit(head),
      // What the rest is read as depends on which act it is.
      learn: (element: Element) => element.name === "identification" && learn(head, element),
    };
    for await (const found of readElements(chunks, wanted)) yield* partsOf(found, head);
  }
  return { head, parts: parts() };
}
