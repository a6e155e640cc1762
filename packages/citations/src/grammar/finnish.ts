import { type Reader } from "../text/reader.ts";
import { readConnector } from "./connectors.ts";
import { type Draft, type DraftItem } from "./draft.ts";
import { type Item, type PartMention, type Step, type Unit } from "./mentions.ts";
import { placeItems } from "./part-list.ts";
import { DEEPEST } from "./steps.ts";
import { isLetter, isRoman, readBracketed, readNumber } from "./values.ts";
import { ORDINALS } from "./vocabulary.ts";

const UNIT_STARTS: readonly (readonly [start: RegExp, Unit])[] = [
  [/^alakohd|^alakohta|^alakohti/, "point"],
  [/^kohda|^kohta|^kohti|^kohdi/, "number"],
  [/^momenti|^momentti|^mom$/, "paragraph"],
];

function unitOf(text: string): Unit | undefined {
  return text.length > 24 ? undefined : UNIT_STARTS.find(([start]) => start.test(text))?.[1];
}

function readValue(reader: Reader, index: number): { value: string; next: number } | undefined {
  const { raw, text, kind, gap } = reader.at(index);
  if (gap === "paragraph") return undefined;
  const bracketed = readBracketed(reader, index);
  if (bracketed !== undefined) return bracketed;
  const ordinal = ORDINALS.get(text);
  if (ordinal !== undefined) return { value: `.${ordinal}`, next: index + 1 };
  const isMark = kind === "word" && (isLetter(raw) || (isRoman(raw) && raw.length < 6));
  return isMark ? { value: raw, next: index + 1 } : readNumber(reader, index);
}

interface Values {
  readonly values: { value: string; first: number; next: number; range?: true }[];
  readonly unit: Unit;
  readonly next: number;
}

/** Values and the word after them: "1 ja 2 kohdan", "h ja i alakohdan", "toisen alakohdan". */
function readValues(reader: Reader, index: number): Values | undefined {
  const values: Values["values"] = [];
  let from: number | undefined = index;
  let next = index;
  let range = false;
  while (from !== undefined && values.length < 12) {
    const value = readValue(reader, from);
    if (value === undefined) return undefined;
    values.push({ ...value, first: from, ...(range ? { range: true as const } : {}) });
    next = value.next;
    const connector = readConnector(reader, next);
    range = connector?.kind === "range";
    const last = values.at(-1);
    if (range && last !== undefined) last.range = true;
    from = connector?.next;
  }
  const unit = unitOf(reader.text(next));
  return unit === undefined ? undefined : { values, unit, next: next + 1 };
}

function toStep(value: string, unit: Unit): Step {
  if (value.startsWith(".")) return { unit: "division", value: value.slice(1) };
  return { unit: unit === "number" && !/^\d/.test(value) ? "point" : unit, value };
}

/** "1 kohdan f alakohdan" below an article or a section, as far as it goes. */
export function readFinnishSteps(draft: Draft, item: DraftItem): DraftItem[] {
  let items: DraftItem[] = [item];
  for (;;) {
    const base = items.at(-1) ?? item;
    const read = readValues(draft.reader, base.next);
    if (read === undefined || base.steps.length >= DEEPEST) return items;
    const [opening, ...others] = read.values;
    const below = (value: Values["values"][number], own: Partial<DraftItem>): DraftItem => ({
      steps: [...base.steps, toStep(value.value, read.unit)],
      first: value.first,
      next: read.values.length === 1 ? read.next : value.next,
      ...(value.range === undefined ? {} : { range: value.range }),
      ...own,
    });
    if (opening === undefined) return items;
    items = [...items.slice(0, -1), below(opening, { first: base.first }), ...others.map((value) => below(value, {}))];
    const last = items.at(-1);
    if (last !== undefined)
      items[items.length - 1] = { ...last, next: read.next, end: read.values.length === 1 ? read.next : last.next };
  }
}

/** "2 momentti", "3 kohdan a alakohta": parts of something named elsewhere. */
export function readFinnishOpenPart(reader: Reader, index: number): PartMention | undefined {
  const draft: Draft = { reader, language: "fi", family: "open", plural: false, danish: false, headsFollow: false };
  const items = readFinnishSteps(draft, { steps: [], first: index, next: index });
  if (items[0]?.steps.length === 0) return undefined;
  const placed: Item[] = placeItems(reader, items, index);
  return { kind: "part", family: "open", items: placed, first: index, next: items.at(-1)?.next ?? index + 1 };
}

/** "V luku": chapters of Union acts. */
export function readFinnishChapter(reader: Reader, index: number): PartMention | undefined {
  const { raw, text, start } = reader.at(index);
  if (!isRoman(text) || raw === text || !/^lu(?:ku|vu)/.test(reader.text(index + 1))) return undefined;
  const span = { start, end: reader.at(index + 1).end };
  const items = [{ steps: [{ unit: "chapter" as const, value: raw }], span }];
  return { kind: "part", family: "chapter", items, first: index, next: index + 2, shy: true };
}
