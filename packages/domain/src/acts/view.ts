import type { TextLanguage } from "@samrad/contracts/languages";

export type Headings = Partial<Record<TextLanguage, string>>;

/** An act whose parts and headings come with the product. */
export type KnownAct = {
  key: string;
  /** The day of its publication (ISO 8601): the version that a text without a date is. */
  published: string;
  recitals: number;
  names: Headings;
  /** The languages of the headings, in their order in a line of the outline. */
  languages: TextLanguage[];
  /**
   * A line a part: `art 6|1(a-f) 2 3(a-b)|Laglig behandling av personuppgifter|...`: what and which number, what it is
   * divided into, the headings. Chapters and sections stand before their articles.
   */
  outline: string;
};

export type OutlinePart = { fragment: string; parent: string; headings: Headings };

const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** `1-3` -> 1, 2, 3; `a-c` -> a, b, c; `i-iii` in a list that begins with i -> i, ii, iii. */
function range(text: string): string[] {
  const [first = "", last] = text.split("-");
  if (last === undefined) return [first];
  const inRomans = romans.indexOf(last);
  if (first === "i" && inRomans > 0) return romans.slice(0, inRomans + 1);
  if (/^\d+$/.test(first)) {
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index));
  }
  const start = first.charCodeAt(0);
  return Array.from({ length: last.charCodeAt(0) - start + 1 }, (_, index) => String.fromCharCode(start + index));
}

/** Items with what stands in parentheses after them: `1(a-b) 2` -> ["1", "a-b"], ["2", ""]. */
function items(division: string): [item: string, inner: string][] {
  const found: [string, string][] = [];
  let depth = 0;
  let item = "";
  let inner = "";
  for (const letter of `${division} `) {
    if (letter === ")") depth--;
    if (depth > 0) inner += letter;
    else if (letter === " " && item !== "") {
      found.push([item, inner]);
      item = inner = "";
    } else if (!"() ".includes(letter)) item += letter;
    if (letter === "(") depth++;
  }
  return found;
}

function* divide(division: string, under: string): Generator<string> {
  for (const [item, inner] of items(division)) {
    for (const value of range(item)) {
      const level = !under.includes("/") && /^\d/.test(value) ? "par" : "pnt";
      const fragment = `${under}/${level}_${value}`;
      yield fragment;
      yield* divide(inner, fragment);
    }
  }
}

/** The parts of an act in the order of its text. */
export function readOutline({ recitals, languages, outline }: KnownAct): OutlinePart[] {
  const parts: OutlinePart[] = [];
  for (let number = 1; number <= recitals; number++) {
    parts.push({ fragment: `rct_${number}`, parent: "", headings: {} });
  }
  let chapter = "";
  let parent = "";
  for (const line of outline.trim().split("\n")) {
    const [name = "", division = "", ...words] = line.split("|");
    const [kind, number] = name.split(" ");
    const headings = Object.fromEntries(
      languages.map((lang, index) => [lang, words[index] ?? ""]).filter(([, text]) => text !== ""),
    ) as Headings;
    const fragment = kind === "sct" ? `${chapter}/sct_${number}` : `${kind}_${number}`;
    if (kind === "art") {
      parts.push({ fragment, parent, headings });
      for (const below of divide(division, fragment)) parts.push({ fragment: below, parent: "", headings: {} });
    } else {
      parts.push({ fragment, parent: kind === "sct" ? chapter : "", headings });
      parent = fragment;
      if (kind === "cpt") chapter = fragment;
    }
  }
  return parts;
}
