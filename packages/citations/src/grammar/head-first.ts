import { type Language } from "../text/language.ts";
import { type Reader } from "../text/reader.ts";
import { readFinnishSteps } from "./finnish.ts";
import { type Draft, type DraftItem, type StepRead } from "./draft.ts";
import { type Item, type PartMention, type Step } from "./mentions.ts";
import { readHeadNumber, readRomanHead } from "./part-items.ts";
import { placeItems, readList } from "./part-list.ts";
import { readDivision, readUnit } from "./part-steps.ts";
import { readBracketed } from "./values.ts";
import { type Head, HEADS, PREAMBLE_POINTS, PREAMBLES } from "./vocabulary.ts";

/** Head words that ordinary texts use for their own chapters, sections and annexes. */
const SHY = new Set([
  "section",
  "sections",
  "sec",
  "secs",
  "chapter",
  "chapters",
  "annex",
  "annexes",
  "bilaga",
  "bilag",
]);
/** "the art. 6 pieces": an abbreviation that ends a sentence. */
const BEFORE_ART = new Set(["the", "of-the-art", "fine", "modern"]);

interface OpenHead extends Head {
  readonly next: number;
}

function readSigns(reader: Reader, index: number): OpenHead {
  const second = reader.text(index + 1) === "§";
  return { family: "section", plural: second, next: second ? index + 2 : index + 1 };
}

function readHead(reader: Reader, index: number): OpenHead | undefined {
  const { text } = reader.at(index);
  if (text === "§") return readSigns(reader, index);
  const preamble = PREAMBLES.has(text) ? PREAMBLE_POINTS.get(reader.text(index + 1)) : undefined;
  if (preamble !== undefined) return { family: "recital", plural: preamble.plural, next: index + 2 };
  const head = HEADS.get(text);
  if (head === undefined) return undefined;
  if (text === "art" && BEFORE_ART.has(reader.text(index - 1))) return undefined;
  return { ...head, next: reader.pastPoint(index + 1) };
}

function readHeadValue(draft: Draft, index: number): StepRead | undefined {
  const { reader, family } = draft;
  if (family === "open") return undefined;
  const bracketed = family === "article" || family === "recital" ? readBracketed(reader, index) : undefined;
  if (bracketed !== undefined && /^\d/.test(bracketed.value))
    return { steps: [{ unit: family, value: bracketed.value }], next: bracketed.next };
  if (reader.at(index).gap === "paragraph") return undefined;
  return readHeadNumber(draft, family, index) ?? readRomanHead(draft, index);
}

/** "Article 29 Working Party", "artikel 29-gruppen": the name of a body. */
function namesBody(reader: Reader, next: number): boolean {
  const after = reader.text(next) === "-" ? reader.text(next + 1) : reader.text(next);
  if (after === "working" || after === "wp" || after === "group" || after === "committee") return true;
  if (after === "data" && reader.text(next + 1) === "protection" && reader.text(next + 2) === "working") return true;
  return reader.text(next) === "-" && reader.isGlued(next) && /^(?:arbets|arbeids|arbejds)?(?:grupp|work)/.test(after);
}

function draftOf(reader: Reader, language: Language | undefined, head: OpenHead): Draft {
  const danish = head.danish ?? language === "da";
  return { reader, language, family: head.family, plural: head.plural, danish, headsFollow: true };
}

/** "§§ 4-7" is read as one section; here it is also the two ends of a range, for acts not numbered by chapter. */
function splitJoined(draft: Draft, item: DraftItem, placed: Item): Item {
  const { reader } = draft;
  const value = item.steps[0]?.value ?? "";
  const cut = value.indexOf("-");
  if (cut < 1 || item.steps.length !== 1) return placed;
  const end = (text: string, token: number): Item => ({
    steps: [{ unit: "section", value: text }],
    span: { start: reader.at(token).start, end: token === item.first ? reader.at(token).end : placed.span.end },
    range: true,
  });
  return { ...placed, joined: [end(value.slice(0, cut), item.first), end(value.slice(cut + 1), item.first + 2)] };
}

function isRange(draft: Draft, item: DraftItem): boolean {
  const [from = 0, to = 0] = (item.steps[0]?.value ?? "").split("-").map((part) => Number.parseInt(part, 10));
  const dash = draft.reader.at(item.first + 1);
  return draft.family === "section" && to > from && (draft.plural || dash.raw !== dash.text);
}

function toMention(draft: Draft, items: readonly DraftItem[], first: number): PartMention {
  const placed = placeItems(draft.reader, items, first).map((item, index) => {
    const own = items[index];
    return own !== undefined && isRange(draft, own) ? splitJoined(draft, own, item) : item;
  });
  const next = items.at(-1)?.next ?? first + 1;
  const shy = SHY.has(draft.reader.text(first)) || draft.family === "chapter";
  return { kind: "part", family: draft.family, items: placed, first, next, ...(shy ? { shy } : {}) };
}

/** "Chapter 21, Section 7", "Chapter 2, Article 12", "kap. 3 § 1": the chapter is the first step of what follows. */
function readAfterChapter(draft: Draft, chapter: StepRead, first: number): PartMention | undefined {
  const { reader } = draft;
  const from = reader.text(chapter.next) === "," ? chapter.next + 1 : chapter.next;
  const word = reader.text(first);
  // Norway and Denmark name a chapter and its section apart, and count sections through.
  const isChapter = word.startsWith("chapter") || (draft.language === "sv" && word.startsWith("kap"));
  const head = isChapter ? readHead(reader, from) : undefined;
  if (draft.family !== "chapter" || head === undefined || (head.family !== "section" && head.family !== "article"))
    return undefined;
  return readFrom(draftOf(reader, draft.language, head), { head, first, outer: chapter.steps });
}

interface Opening {
  readonly head: OpenHead;
  readonly first: number;
  readonly outer: readonly Step[];
}

function readFrom(draft: Draft, { head, first, outer }: Opening): PartMention | undefined {
  const value = readHeadValue(draft, head.next);
  if (value === undefined || namesBody(draft.reader, value.next)) return undefined;
  const chaptered = outer.length === 0 ? readAfterChapter(draft, value, first) : undefined;
  if (chaptered !== undefined) return chaptered;
  const item = { steps: [...outer, ...value.steps], first: head.next, next: value.next };
  const isFinnish = draft.language === "fi" && draft.family === "annex";
  return toMention(draft, isFinnish ? readFinnishSteps(draft, item) : readList(draft, item), first);
}

/** Parts whose head word stands first: "Article 6(1)(f)", "artikel 6, stk. 1, litra f", "§ 8 andre ledd". */
export function readHeadFirst(reader: Reader, index: number, language: Language | undefined): PartMention | undefined {
  const head = readHead(reader, index);
  return head === undefined ? undefined : readFrom(draftOf(reader, language, head), { head, first: index, outer: [] });
}

/** Parts of something named elsewhere: "stk. 3, litra b", "point (f)", "andra stycket 3". */
export function readOpenPart(reader: Reader, index: number, language: Language | undefined): PartMention | undefined {
  const head: OpenHead = { family: "open", plural: false, next: index };
  const draft = draftOf(reader, language, head);
  const opening = readUnit(draft, index) ?? readDivision(draft, index);
  if (opening === undefined || opening.steps.length === 0) return undefined;
  const plain = reader.text(index + 1) === "(" || opening.next === index + 2 ? index + 1 : index;
  const first = reader.isNumber(index) || opening.steps[0]?.unit === "division" ? index : plain;
  return toMention(draft, readList(draft, { steps: opening.steps, first, next: opening.next }), index);
}
