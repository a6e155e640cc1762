import { wordsOf } from "./akoma-ntoso-words.ts";
import { actByKey } from "@samrad/citations/acts/lexicon";
import { formatKey, type Level, type Part, type Tradition, traditionOf } from "@samrad/citations/keys";
import type { LawPart } from "./law-text.ts";
import { childOf, type Element, elementsOf } from "./read-elements.ts";

/** A statute whose law stands in sections (§), by its key. */
export type Statute = { act: string; tradition: Exclude<Tradition, "eu"> };

/** The act as a statute of a Nordic country; undefined for acts of the Union, and for what is not known yet. */
export function statuteOf(act: string | undefined): Statute | undefined {
  const tradition = act === undefined ? undefined : traditionOf(act);
  return act === undefined || tradition === undefined || tradition === "eu" ? undefined : { act, tradition };
}

/** Chapters are part of a section's key where each of them begins with § 1: as a rule in Sweden, in a few acts of Finland. */
const isChaptered = ({ act, tradition }: Statute): boolean =>
  tradition === "se" || (tradition === "fi" && actByKey(act)?.chapters === true);

const partNames: Record<Exclude<Tradition, "eu">, (value: string) => string> = {
  se: (value) => `K${value}`,
  no: (value) => `kap_${value}`,
  dk: (value) => `kap_${value}`,
  fi: (value) => `luku_${value}`,
};

/** The fragment of a chapter: `K3`, `kap_2`, `luku_1`. */
export const chapterOf = ({ tradition }: Statute, value: string): string => partNames[tradition](value.toLowerCase());

/** `3 kap.`, `Kapittel II A`, `2 luku`, `§ 13 b`, `3-15`: the number, without its words. */
export function numberIn(text: string): string | undefined {
  const [, number] =
    /(?:^|[\s§.])(\d{1,4}(?:[-–]\d{1,3})?(?:\s?[a-zåäö])?|[IVXLC]+(?:\s[A-Z])?)(?=\s*(?:[.:§)]|kap|luku|$))/u.exec(
      text.replaceAll(/\s+/g, " ").trim(),
    ) ?? [];
  return number?.replaceAll(" ", "").replace("–", "-").toLowerCase();
}

const pointIn = (text: string) =>
  /^\(?(\d{1,3}[a-z]?|[a-zåäö]{1,2}|[ivxl]+)[.)]?$/i.exec(text.trim())?.[1]?.toLowerCase();

const numbered = new Set(["paragraph", "subparagraph", "point", "item", "indent", "clause", "subclause"]);
const lists = new Set(["list", "blockList", "ol", "ul", "wrapUp"]);
const inline = new Set(["ref", "i", "b", "u", "sup", "sub", "span", "def", "term", "a", "eol", "date", "ins", "del"]);
const heads = new Set(["num", "heading", "subheading"]);

const labelOf = (element: Element): string => {
  const num = childOf(element, "num");
  return num ? wordsOf(num) : "";
};

type Entry = { parts: Part[]; text: string };

const at = (level: Level, value: string): Part => ({ level, value });

/** The words and points within one paragraph (stycke, ledd, stk., momentti), in the order of the text. */
function* within(element: Element, parts: Part[]): Generator<Entry> {
  for (const child of elementsOf(element)) {
    if (heads.has(child.name)) continue;
    const point = numbered.has(child.name) ? pointIn(labelOf(child)) : undefined;
    if (point !== undefined) yield* within(child, [...parts, at("point", point)]);
    else if (elementsOf(child).some(({ name }) => !inline.has(name))) yield* within(child, parts);
    else {
      const text = wordsOf(child);
      if (text !== "") yield { parts, text };
    }
  }
}

const isPoint = (element: Element) => numbered.has(element.name) && pointIn(labelOf(element)) !== undefined;

/**
 * The paragraphs of a section: each an element, or a `p` of its content. What lists points belongs to the words before
 * it; where numbers stand without any words before them, they number the paragraphs.
 */
function paragraphsOf(section: Element): Element[][] {
  const lines = elementsOf(section)
    .filter(({ name }) => !heads.has(name))
    .flatMap((child) => (child.name === "content" ? elementsOf(child) : [child]));
  const [first] = lines;
  const numbersParagraphs = first !== undefined && isPoint(first);
  const groups: Element[][] = [];
  for (const line of lines) {
    if (numbersParagraphs && line.name === first.name) groups.push([{ ...line, name: "subsection" }]);
    else if (groups.length > 0 && (isPoint(line) || lists.has(line.name))) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** `Stk. 2.`, `(2)`: the number that a paragraph says it has. */
const numberOfParagraph = (element: Element) => /^\(?(?:stk\.\s*)?(\d{1,2})[.)]?$/i.exec(labelOf(element).trim())?.[1];

/** A section with all that stands in it; a lone paragraph is the section itself. */
export function* sectionParts(statute: Statute, section: Element, chapter: string): Generator<LawPart> {
  const number = numberIn(labelOf(section));
  if (number === undefined) return;
  const { act } = statute;
  const own: Part[] =
    isChaptered(statute) && chapter !== "" ? [at("chapter", chapter), at("section", number)] : [at("section", number)];
  const fragmentOf = (parts: readonly Part[]) => formatKey({ source: act, parts }).slice(act.length + 1);
  const groups = paragraphsOf(section);
  const texts = new Map<string, string>([[fragmentOf(own), ""]]);
  for (const [index, group] of groups.entries()) {
    const value = (group[0] && numberOfParagraph(group[0])) ?? String(index + 1);
    const under = groups.length === 1 ? own : [...own, at("paragraph", value)];
    const wrapped: Element = { name: "group", attributes: {}, children: group };
    for (const { parts, text } of within(wrapped, under)) {
      const fragment = fragmentOf(parts);
      texts.set(fragment, [texts.get(fragment), text].filter(Boolean).join("\n"));
    }
  }
  const headed = childOf(section, "heading");
  const parent = chapter === "" ? "" : chapterOf(statute, chapter);
  for (const [fragment, text] of texts) {
    const isHead = fragment === fragmentOf(own);
    yield { fragment, parent: isHead ? parent : "", heading: isHead && headed ? wordsOf(headed) : "", text };
  }
}
