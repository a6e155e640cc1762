import { type Reader } from "../text/reader.ts";
import { type Connector, readConnector } from "./connectors.ts";
import { type Step } from "./mentions.ts";
import { type Draft, type DraftItem, type StepRead } from "./draft.ts";
import { readBareLetter, readBareNumber, readDivision, readUnit } from "./part-steps.ts";
import { isRoman, readBracketed, readGluedLetter, readNumber } from "./values.ts";
import { COUNTED, DETERMINERS, HEADS, OF_WORDS, UNITS } from "./vocabulary.ts";

/** "point (a) of Article 9": such a step belongs to what follows, not to the list before it. */
export function leadsToHead(reader: Reader, index: number): boolean {
  if (!OF_WORDS.has(reader.text(index))) return false;
  let next = index + 1;
  while (next < index + 4 && DETERMINERS.has(reader.text(next))) next += 1;
  return HEADS.has(reader.text(next)) || UNITS.has(reader.text(next)) || reader.text(next) === "§";
}

function readNamed(draft: Draft, index: number): StepRead | undefined {
  const named = readUnit(draft, index) ?? readDivision(draft, index);
  return named === undefined || named.steps.length === 0 || leadsToHead(draft.reader, named.next) ? undefined : named;
}

function readBracketedItem(draft: Draft, last: DraftItem, connector: Connector): StepRead | undefined {
  const { reader } = draft;
  const bracketed = readBracketed(reader, connector.next);
  if (bracketed === undefined || HEADS.has(reader.text(bracketed.next))) return undefined;
  if (connector.weak && last.steps.at(-1)?.unit !== "bracketed") return undefined;
  const inner = readBracketed(reader, bracketed.next);
  const isHead =
    draft.family === "article" && /^\d/.test(bracketed.value) && inner !== undefined && /^\d/.test(inner.value);
  return { steps: [{ unit: isHead ? "article" : "bracketed", value: bracketed.value }], next: bracketed.next };
}

/** Whether a free number goes on with the unit of the step before it ("nr. 3 og 4") or names a new article. */
function continuesUnit(draft: Draft, last: DraftItem, number: number): boolean {
  const step = last.steps.at(-1);
  if (step === undefined || !/^\d+$/.test(step.value)) return false;
  if (step.unit === "bare") return true;
  const worded = step.unit === "number" || step.unit === "paragraph" || step.unit === "point";
  if (!worded && step.unit !== "dotted") return false;
  const head = Number(last.steps.find(({ unit }) => unit === "article" || unit === "section")?.value);
  if (draft.family === "open" || Number.isNaN(head)) return worded;
  return number > Number(step.value) && number <= head && !(draft.plural && step.unit === "dotted");
}

function isCounted(reader: Reader, next: number): boolean {
  const after = reader.at(next);
  return COUNTED.has(after.text) || after.text === "§" || after.text === "kap" || isNumberTail(reader, next);
}

/** "2016/679", "17:30", "3,5" and "4.2.1" are no numbers of articles. */
function isNumberTail(reader: Reader, next: number): boolean {
  const { text } = reader.at(next);
  return (text === "/" || text === ":") && reader.isGlued(next) && reader.isNumber(next + 1);
}

function isDotted(reader: Reader, next: number): boolean {
  return reader.text(next) === "." && reader.isGlued(next + 1) && reader.isNumber(next + 1);
}

function endsList(reader: Reader, next: number): boolean {
  const { text } = reader.at(next);
  return text === "(" || UNITS.has(text) || isDotted(reader, next) || readConnector(reader, next) !== undefined;
}

function headUnit(draft: Draft): Step["unit"] | undefined {
  return draft.family === "open" ? undefined : draft.family;
}

function readNumberItem(draft: Draft, last: DraftItem, connector: Connector): StepRead | undefined {
  const { reader } = draft;
  const number = readNumber(reader, connector.next);
  if (number === undefined || isCounted(reader, number.next)) return undefined;
  const step = last.steps.at(-1);
  if (!isDotted(reader, number.next) && continuesUnit(draft, last, Number(number.value)) && step !== undefined) {
    if (step.unit === "bare") return readBareNumber(draft, connector.next);
    return { steps: [{ unit: step.unit, value: number.value }], next: number.next };
  }
  const unit = headUnit(draft);
  if (!draft.headsFollow || unit === undefined) return undefined;
  if (connector.weak && !draft.plural && !endsList(reader, number.next)) return undefined;
  return readHeadNumber(draft, unit, connector.next);
}

/** "6", "6a", "3-15", "13 b": articles take a letter only where it is glued, sections also after a blank. */
export function readHeadNumber(draft: Draft, unit: Step["unit"], index: number): StepRead | undefined {
  const { reader } = draft;
  const number = readNumber(reader, index);
  if (number === undefined) return undefined;
  const glued = readGluedLetter(reader, number.next);
  if (glued !== undefined && (unit === "article" || unit === "section"))
    return readChaptered(draft, unit, { value: number.value + glued, next: number.next + 1 });
  if (unit === "chapter") return withLetter(draft, { steps: [{ unit, value: number.value }], next: number.next });
  if (unit !== "section") return { steps: [{ unit, value: number.value }], next: number.next };
  const chaptered = readChaptered(draft, unit, number);
  return withLetter(draft, chaptered);
}

/** The second number of "§ 3-15". */
function readChaptered(draft: Draft, unit: Step["unit"], before: { value: string; next: number }): StepRead {
  const { reader } = draft;
  const alone = { steps: [{ unit, value: before.value }], next: before.next };
  if (unit !== "section" || reader.text(before.next) !== "-" || !reader.isGlued(before.next)) return alone;
  const second = reader.isGlued(before.next + 1) ? readNumber(reader, before.next + 1) : undefined;
  if (second === undefined) return alone;
  const letter = readGluedLetter(reader, second.next) ?? "";
  return { steps: [{ unit, value: `${before.value}-${second.value}${letter}` }], next: second.next + letter.length };
}

function withLetter(draft: Draft, read: StepRead): StepRead {
  const letter = readBareLetter(draft, read.next);
  const [step] = read.steps;
  const own = letter?.steps[0];
  if (letter === undefined || step === undefined || own === undefined || letter.steps.length > 1) return read;
  return { steps: [{ ...step, value: step.value + own.value }], next: letter.next };
}

/** Chapters and annexes are numbered in capitals: "IV". */
export function readRomanHead({ reader, family }: Draft, index: number): StepRead | undefined {
  const token = reader.at(index);
  if ((family !== "chapter" && family !== "annex") || token.raw === token.text || !isRoman(token.text))
    return undefined;
  return { steps: [{ unit: family, value: token.raw.toUpperCase() }], next: index + 1 };
}

function readLetterItem(draft: Draft, last: DraftItem, connector: Connector): StepRead | undefined {
  const step = last.steps.at(-1);
  const { reader } = draft;
  if (step === undefined) return undefined;
  if (step.unit === "section" && /[a-z]$/.test(step.value)) return readSectionLetter(draft, step, connector.next);
  if (!/^[a-z]+$/.test(step.value) || step.unit === "annex") return undefined;
  const token = reader.at(connector.next);
  if (token.text === "i" && token.raw === "i" && step.value === "h")
    return { steps: [{ unit: "point", value: "i" }], next: connector.next + 1 };
  const letter = readBareLetter({ ...draft, language: draft.language === "en" ? "en" : "sv" }, connector.next);
  if (letter === undefined) return undefined;
  const closing = reader.text(letter.next) === ")" && letter.next === connector.next + 1 && reader.isGlued(letter.next);
  return { steps: letter.steps, next: letter.next + (closing ? 1 : 0) };
}

/** "g" in "§§ 13 a til g". */
function readSectionLetter(draft: Draft, step: Step, index: number): StepRead | undefined {
  const letter = readBareLetter(draft, index);
  const own = letter?.steps[0];
  if (letter === undefined || own === undefined) return undefined;
  return { steps: [{ unit: "section", value: step.value.slice(0, -1) + own.value }], next: letter.next };
}

/** What stands after a connector, where it goes on with the list; its steps are its own only. */
export function readNextItem(draft: Draft, last: DraftItem, connector: Connector): StepRead | undefined {
  return (
    readNamed(draft, connector.next) ??
    readBracketedItem(draft, last, connector) ??
    readNumberItem(draft, last, connector) ??
    readRomanHead(draft, connector.next) ??
    readLetterItem(draft, last, connector)
  );
}
