import { type Reader } from "../text/reader.ts";

const ROMAN = /^(?=[ivxl]+$)x{0,3}(?:ix|iv|v?i{0,3}|l?x{0,3})$/;
const LETTER = /^[a-z]$/;

export interface Read {
  readonly value: string;
  readonly next: number;
}

export function isRoman(text: string): boolean {
  return text !== "" && ROMAN.test(text);
}

export function isLetter(text: string): boolean {
  return LETTER.test(text);
}

/** A number of a part: at most three digits, "6a" and "13 b" with their letter. */
export function readNumber(reader: Reader, index: number): Read | undefined {
  const token = reader.at(index);
  if (token.kind !== "number" || token.text.length > 3 || Number(token.text) === 0) return undefined;
  return { value: String(Number(token.text)), next: index + 1 };
}

/** A letter glued to the number before it: "6a". */
export function readGluedLetter(reader: Reader, index: number): string | undefined {
  const token = reader.at(index);
  return token.kind === "word" && token.gap === "none" && isLetter(token.text) ? token.text : undefined;
}

/** What may stand in brackets or after "point": a number, a letter, a Roman number. */
export function readMark(reader: Reader, index: number): Read | undefined {
  const number = readNumber(reader, index);
  if (number !== undefined) return number;
  const { text, kind } = reader.at(index);
  if (kind !== "word" || !(isLetter(text) || (isRoman(text) && text.length <= 5) || /^([a-z])\1$/.test(text)))
    return undefined;
  return { value: text, next: index + 1 };
}

/** "(1)", "(a)", "(iii)". */
export function readBracketed(reader: Reader, index: number): Read | undefined {
  if (reader.text(index) !== "(") return undefined;
  const mark = readMark(reader, index + 1);
  return mark !== undefined && reader.text(mark.next) === ")" ? { value: mark.value, next: mark.next + 1 } : undefined;
}

/** A value after a unit word: "f", "(f)", "f)", "1". */
export function readUnitValue(reader: Reader, index: number): Read | undefined {
  const bracketed = readBracketed(reader, index);
  if (bracketed !== undefined) return bracketed;
  const mark = readMark(reader, index);
  if (mark === undefined || reader.text(mark.next) !== ")" || !reader.isGlued(mark.next)) return mark;
  return { value: mark.value, next: mark.next + 1 };
}
