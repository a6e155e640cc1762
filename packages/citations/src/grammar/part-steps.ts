import { type Reader } from "../text/reader.ts";
import { readConnector } from "./connectors.ts";
import { type Step } from "./mentions.ts";
import { type Draft, type StepRead } from "./draft.ts";
import { isLetter, isRoman, readBracketed, readNumber, readUnitValue } from "./values.ts";
import { COUNTED, DIVISIONS, OF_WORDS, ORDINALS, SENTENCES, UNITS } from "./vocabulary.ts";

/** Words that are units in some languages only: "no" is a plain word in others. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ["p", "sv"],
  ["no", "en"],
  ["number", "en"],
]);

function speaks({ language }: Draft, word: string): boolean {
  const only = SPOKEN.get(word);
  return only === undefined || only === (language ?? "en");
}

/** "nr. 1", "stk. 2", "litra f", "point (a)". */
export function readUnit(draft: Draft, index: number): StepRead | undefined {
  const { reader } = draft;
  const unit = UNITS.get(reader.text(index));
  if (unit === undefined || !speaks(draft, reader.text(index))) return undefined;
  const value = readUnitValue(reader, reader.pastPoint(index + 1));
  if (value === undefined) return undefined;
  return {
    steps: [{ unit: unit === "number" && draft.danish ? "point" : unit, value: value.value }],
    next: value.next,
  };
}

/** "3 p", "tredje punkten". */
const POINTS_AFTER = new Set(["p", "punkten"]);

function readOrdinal(reader: Reader, index: number): { value: string; next: number } | undefined {
  const value = ORDINALS.get(reader.text(index));
  if (value !== undefined) return { value, next: index + 1 };
  const number = readNumber(reader, index);
  if (number === undefined || number.value.length > 2) return undefined;
  return { value: number.value, next: reader.pastPoint(number.next) };
}

/** "första stycket", "2 st.", "andre ledd", "second subparagraph"; a sentence's number is read and left out. */
export function readDivision(draft: Draft, index: number): StepRead | undefined {
  const { reader } = draft;
  const from = reader.text(index) === "the" ? index + 1 : index;
  const ordinal = readOrdinal(reader, from);
  if (ordinal === undefined) return undefined;
  const word = reader.text(ordinal.next);
  if (SENTENCES.has(word)) return { steps: [], next: reader.pastPoint(ordinal.next + 1) };
  if (word === "mom")
    return { steps: [{ unit: "moment", value: ordinal.value }], next: reader.pastPoint(ordinal.next + 1) };
  if (draft.language === "sv" && POINTS_AFTER.has(word))
    return { steps: [{ unit: "point", value: ordinal.value }], next: pastEnding(reader, ordinal.next + 1) };
  if (!DIVISIONS.has(word)) return readSharedDivision(draft, ordinal);
  const next = word === "st" ? pastEnding(reader, ordinal.next + 1) : ordinal.next + 1;
  return { steps: [{ unit: "division", value: ordinal.value }], next, first: from };
}

/** An abbreviation's point belongs to it, but not where it ends the sentence. */
function pastEnding(reader: Reader, index: number): number {
  const after = reader.at(index + 1);
  return reader.text(index) === "." &&
    after.gap !== "paragraph" &&
    (after.raw === after.text || after.raw === after.raw.toUpperCase())
    ? reader.pastPoint(index)
    : index;
}

const LONGEST_SHARED = 8;

/** "första" in "första och tredje styckena". */
function readSharedDivision({ reader }: Draft, ordinal: { value: string; next: number }): StepRead | undefined {
  if (!ORDINALS.has(reader.text(ordinal.next - 1))) return undefined;
  let next = ordinal.next;
  for (let count = 0; count < LONGEST_SHARED; count += 1) {
    const connector = readConnector(reader, next);
    if (connector === undefined || !ORDINALS.has(reader.text(connector.next))) return undefined;
    next = connector.next + 1;
    if (DIVISIONS.has(reader.text(next)))
      return { steps: [{ unit: "division", value: ordinal.value }], next: ordinal.next };
  }
  return undefined;
}

function opensAbbreviation(reader: Reader, index: number): boolean {
  return reader.text(index + 1) === "." && reader.isGlued(index + 1) && reader.isGlued(index + 2);
}

function endsLetter(reader: Reader, index: number): boolean {
  const after = reader.at(index + 1);
  if (after.kind === "mark" && after.text !== "'") return true;
  return readConnector(reader, index + 1) !== undefined || /^\p{Lu}/u.test(after.raw);
}

const FARTHEST_OPENING = 12;

/** The bracket of "f)", unless one before it is still open. */
function pastClosing(reader: Reader, index: number): number {
  if (reader.text(index) !== ")" || !reader.isGlued(index)) return index;
  for (let before = index - 1; before > index - FARTHEST_OPENING; before -= 1) {
    const { text } = reader.at(before);
    if (text === "(") return index;
    if (text === ")" || text === "") break;
  }
  return index + 1;
}

/** A letter without brackets, unless it reads as a word ("i", English "a") or as an abbreviation ("f.eks."). */
export function readBareLetter(draft: Draft, index: number): StepRead | undefined {
  const { reader, language } = draft;
  const token = reader.at(index);
  if (token.kind !== "word" || token.gap === "paragraph" || !isLetter(token.raw)) return undefined;
  if (
    opensAbbreviation(reader, index) ||
    ((token.text === "s" || token.text === "p") && reader.text(index + 1) === ".")
  )
    return undefined;
  const ends = endsLetter(reader, index);
  if (token.text === "i" && !(reader.at(index + 1).kind === "mark" && ends) && reader.text(index + 1) !== "i")
    return undefined;
  if ((language === "en" || language === undefined) && !ends && !OF_WORDS.has(reader.text(index + 1))) return undefined;
  const nested = reader.at(index + 1);
  const steps: Step[] = [{ unit: "bare", value: token.text }];
  if (nested.kind !== "word" || !isRoman(nested.raw) || nested.text.length < 2)
    return { steps, next: pastClosing(reader, index + 1) };
  return { steps: [...steps, { unit: "bare", value: nested.text }], next: index + 2 };
}

function readDotted(draft: Draft, index: number): StepRead | undefined {
  const { reader, family } = draft;
  if (reader.text(index) !== "." || !reader.isGlued(index) || !reader.isGlued(index + 1)) return undefined;
  if (family !== "article" && family !== "annex") return undefined;
  const number = readNumber(reader, index + 1);
  if (number !== undefined) return { steps: [{ unit: "dotted", value: number.value }], next: number.next };
  return readBareLetter(draft, index + 1);
}

/** Words that a number standing free after "§" or "stycket" may be followed by. */
const AFTER_POINT =
  /^(?:i|och|eller|samt|av|samma|nämnda|den|denna|lag|lagen|.*(?:lagen|förordningen|balken|ordningen|stadgan))$/;

/** The number "3" of "andra stycket 3" and "3 § 7", where Swedish names no unit. */
export function readBareNumber(draft: Draft, index: number): StepRead | undefined {
  const { reader, language } = draft;
  const number = readNumber(reader, index);
  if (language !== "sv" || draft.family === "article" || number === undefined) return undefined;
  const letter = reader.at(number.next);
  const withLetter = letter.kind === "word" && isLetter(letter.raw) && letter.text !== "i" ? letter.text : "";
  const next = withLetter === "" ? number.next : number.next + 1;
  const after = reader.at(next);
  if (after.text === "§" || after.text === "kap" || after.text === ":" || after.text === "/" || COUNTED.has(after.text))
    return undefined;
  if (
    after.kind === "number" ||
    (after.kind === "word" &&
      after.gap !== "paragraph" &&
      after.raw === after.text &&
      after.text.length < 60 &&
      !AFTER_POINT.test(after.text))
  )
    return undefined;
  return { steps: [{ unit: "bare", value: number.value + withLetter }], next };
}

function takesBareNumber(steps: readonly Step[]): boolean {
  const last = steps.at(-1)?.unit;
  return last === "division" || last === "section" || last === "moment";
}

/** "iii" of "led h iii". */
function readBareRoman({ reader }: Draft, steps: readonly Step[], index: number): StepRead | undefined {
  const { raw, kind } = reader.at(index);
  const inLetter = /^[a-z]$/.test(steps.at(-1)?.value ?? "");
  if (!inLetter || kind !== "word" || raw.length < 2 || raw.length > 5 || !isRoman(raw)) return undefined;
  return { steps: [{ unit: "bare", value: raw }], next: index + 1 };
}

function takesBareLetter(steps: readonly Step[]): boolean {
  const last = steps.at(-1);
  return last !== undefined && last.unit !== "recital" && last.unit !== "chapter" && /^\d+$/.test(last.value);
}

/** The next step down: brackets, a point and a number, a unit with its value, an ordinal, a free letter or number. */
export function readStep(draft: Draft, steps: readonly Step[], index: number): StepRead | undefined {
  const { reader, family } = draft;
  if (family === "recital" || family === "chapter" || reader.at(index).gap === "paragraph") return undefined;
  const bracketed = readBracketed(reader, index);
  if (bracketed !== undefined) return { steps: [{ unit: "bracketed", value: bracketed.value }], next: bracketed.next };
  const from = reader.text(index) === "," ? index + 1 : index;
  const named = readUnit(draft, from) ?? readDivision(draft, from);
  if (named !== undefined) return named;
  const dotted = readDotted(draft, index);
  if (dotted !== undefined) return dotted;
  if (takesBareNumber(steps)) {
    const number = readBareNumber(draft, index);
    if (number !== undefined) return number;
  }
  return takesBareLetter(steps) ? readBareLetter(draft, index) : readBareRoman(draft, steps, index);
}
