import { type Language } from "../text/language.ts";
import { type Reader } from "../text/reader.ts";
import { readConnector } from "./connectors.ts";
import { type Draft, type DraftItem } from "./draft.ts";
import { readFinnishSteps } from "./finnish.ts";
import { type Family, type PartMention, type Step } from "./mentions.ts";
import { placeItems, readList } from "./part-list.ts";
import { isLetter, readNumber } from "./values.ts";

interface Numbers {
  readonly items: readonly {
    readonly value: string;
    readonly first: number;
    readonly next: number;
    readonly range?: true;
  }[];
  readonly next: number;
}

interface HeadWord {
  readonly family: Family;
  readonly next: number;
}

const FINNISH_HEADS: readonly (readonly [start: string, Family])[] = [
  ["artikla", "article"],
  ["artikloi", "article"],
  ["perustelukappale", "recital"],
  ["luku", "chapter"],
  ["luvu", "chapter"],
  ["pykäl", "section"],
];

function pastTail(reader: Reader, index: number): number {
  return reader.text(index) === ":" && reader.isGlued(index) && reader.at(index + 1).kind === "word"
    ? index + 2
    : index;
}

/** The word after its numbers: "§", "§§", "§:n", "kap.", "artiklan". */
function readHeadWord(reader: Reader, index: number): HeadWord | undefined {
  const { text, gap } = reader.at(index);
  if (gap === "paragraph") return undefined;
  if (text === "§")
    return { family: "section", next: pastTail(reader, reader.text(index + 1) === "§" ? index + 2 : index + 1) };
  if (text === "kap" || text === "kapitlet") return { family: "chapter", next: reader.pastPoint(index + 1) };
  if (text.length > 24) return undefined;
  const finnish = FINNISH_HEADS.find(([start]) => text.startsWith(start));
  return finnish === undefined ? undefined : { family: finnish[1], next: index + 1 };
}

/** "johdanto-osan 47 kappale": paragraphs of the preamble are recitals. */
function readRecitals(reader: Reader, first: number, index: number): HeadWord | undefined {
  const isPreamble = reader.text(first - 1).startsWith("osa") && reader.text(first - 3) === "johdanto";
  return isPreamble && reader.text(index).startsWith("kappale") ? { family: "recital", next: index + 1 } : undefined;
}

function readLettered(reader: Reader, index: number): { value: string; next: number } | undefined {
  const number = readNumber(reader, index);
  if (number === undefined) return undefined;
  const letter = reader.at(number.next);
  if (letter.kind !== "word" || !isLetter(letter.raw) || letter.gap === "paragraph") return number;
  const after = reader.text(number.next + 1);
  const fits = after === "§" || after === "kap" || readConnector(reader, number.next + 1) !== undefined;
  return fits ? { value: number.value + letter.text, next: number.next + 1 } : number;
}

/** "22, 23 och 26", "8 a", "1–3". */
function readNumbers(reader: Reader, index: number): Numbers | undefined {
  const opening = readLettered(reader, index);
  if (opening === undefined) return undefined;
  const items: Numbers["items"][number][] = [{ ...opening, first: index }];
  for (;;) {
    const last = items.at(-1);
    const connector = last === undefined ? undefined : readConnector(reader, last.next);
    const following = connector === undefined ? undefined : readLettered(reader, connector.next);
    if (last === undefined || connector === undefined || following === undefined) break;
    const ranged = connector.kind === "range" ? ({ range: true } as const) : {};
    items[items.length - 1] = { ...last, ...ranged };
    items.push({ ...following, first: connector.next, ...ranged });
  }
  return { items, next: items.at(-1)?.next ?? index + 1 };
}

/** Numbers from here to `next` have no head word after them: there is no need to read them again. */
export interface Fruitless {
  readonly next: number;
}

function isFruitless(read: PartMention | Fruitless | undefined): read is Fruitless {
  return read !== undefined && !("kind" in read);
}

function toDrafts(numbers: Numbers, family: Family, outer: readonly Step[]): DraftItem[] {
  if (family === "open") return [];
  return numbers.items.map(({ value, first, next, range }) => ({
    steps: [...outer, { unit: family, value }],
    first,
    next,
    ...(range === undefined ? {} : { range }),
  }));
}

interface Found {
  readonly numbers: Numbers;
  readonly head: HeadWord;
  /** Where the whole begins, and the chapter it lies in. */
  readonly first: number;
  readonly outer: readonly Step[];
}

function readBelow(draft: Draft, item: DraftItem, from: number): DraftItem[] {
  const below = { ...item, next: from };
  return draft.language === "fi" ? readFinnishSteps(draft, below) : readList(draft, below);
}

/** Items of a group; what stands below the head word ("andra stycket 2–4") goes down from the last of them. */
function toMention(reader: Reader, language: Language | undefined, found: Found): PartMention {
  const { numbers, head, first, outer } = found;
  const items = toDrafts(numbers, head.family, outer);
  const last = items.pop();
  const draft: Draft = { reader, language, family: head.family, plural: false, danish: false, headsFollow: false };
  const below = last === undefined ? [] : readBelow(draft, last, head.next);
  const all =
    below.length === 1 && items.length > 0 && last !== undefined && below[0]?.next === head.next
      ? [...items, last]
      : [...items, ...below];
  const placed = placeItems(reader, all, first);
  const opening = placed[0];
  if (opening !== undefined) placed[0] = { ...opening, span: { ...opening.span, start: reader.at(first).start } };
  const next = Math.max(head.next, below.at(-1)?.next ?? 0);
  return { kind: "part", family: head.family, items: placed, first, next };
}

function readSectionsOf(reader: Reader, chapters: Found): Found | undefined {
  const numbers = readNumbers(reader, chapters.head.next);
  const head = numbers === undefined ? undefined : readHeadWord(reader, numbers.next);
  if (numbers === undefined || head?.family !== "section") return undefined;
  const value = chapters.numbers.items.at(-1)?.value ?? "";
  return { numbers, head, first: chapters.first, outer: [{ unit: "chapter", value }] };
}

/** Parts whose numbers stand first: "3 kap. 1 § andra stycket 3", "22, 23 och 26 §§", "6 artiklan 1 kohdan f alakohta". */
export function readNumberFirst(
  reader: Reader,
  index: number,
  language: Language | undefined,
): PartMention | Fruitless | undefined {
  const numbers = readNumbers(reader, index);
  if (numbers === undefined) return undefined;
  const head = readHeadWord(reader, numbers.next) ?? readRecitals(reader, index, numbers.next);
  if (head === undefined) return { next: numbers.items.at(-1)?.first ?? index + 1 };
  const found = { numbers, head, first: index, outer: [] };
  const sections = head.family === "chapter" ? readSectionsOf(reader, found) : undefined;
  return toMention(reader, language, sections ?? found);
}

/** "21:7": a chapter and a section, where an act that counts so stands beside it. */
export function readChapterAndSection(
  reader: Reader,
  index: number,
  language: Language | undefined,
): PartMention | undefined {
  const colon = reader.text(index + 1) === ":" && reader.isGlued(index + 1) && reader.isGlued(index + 2);
  const [chapter, section] = colon ? [readNumber(reader, index), readNumber(reader, index + 2)] : [];
  if (chapter === undefined || section === undefined) return undefined;
  const draft: Draft = { reader, language, family: "section", plural: false, danish: false, headsFollow: false };
  const steps: Step[] = [
    { unit: "chapter", value: chapter.value },
    { unit: "section", value: section.value },
  ];
  const items = readList(draft, { steps, first: index, next: section.next });
  const next = items.at(-1)?.next ?? section.next;
  return { kind: "part", family: "section", items: placeItems(reader, items, index), first: index, next };
}

/** As `readNumberFirst`, where only the part counts. */
export function isNumberFirstPart(read: PartMention | Fruitless | undefined): read is PartMention {
  return read !== undefined && !isFruitless(read);
}
