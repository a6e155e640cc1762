import { type Reader } from "../text/reader.ts";
import { readConnector } from "./connectors.ts";
import { type SourceMention } from "./mentions.ts";
import { toSource } from "./source.ts";

const CASE_WORDS = new Set(
  "case cases mål målet målen målen sak saken saker sakene sakane sag sagen sager sagerne asia asiat asiassa asioissa".split(
    " ",
  ),
);
const SUFFIXES = new Set(["p", "ppu", "r", "rx", "rev", "ra", "dep"]);
/** The General Court and the letter before case numbers came in 1989. */
const LAST_WITHOUT_LETTER = 89;
const FIRST_CASE = 53;

function readYear(reader: Reader, slash: number): string | undefined {
  const year = reader.at(slash + 1);
  if (reader.text(slash) !== "/" || year.kind !== "number" || year.gap !== "none" || year.text.length !== 2)
    return undefined;
  return reader.text(slash + 2) === "/" ? undefined : year.text;
}

function pastSuffix(reader: Reader, index: number): number {
  let next = reader.text(index) === "-" && SUFFIXES.has(reader.text(index + 1)) ? index + 1 : index;
  const { raw, text } = reader.at(next);
  if (!SUFFIXES.has(text) || raw === text) return index;
  next += 1;
  const roman = reader.text(next) === "-" ? next + 1 : next;
  return /^I{1,3}$/.test(reader.at(roman).raw) ? roman + 1 : next;
}

function numberAt(reader: Reader, index: number, afterWord: boolean): number | undefined {
  if (reader.text(index + 1) === "-") return index + 2;
  return afterWord || reader.isGlued(index + 1) ? index + 1 : undefined;
}

/** "C-582/14", "T‑670/16 P"; "C 582/14" after a word for case. */
function readLettered(reader: Reader, index: number, afterWord: boolean): SourceMention | undefined {
  const { raw } = reader.at(index);
  const number = /^[CTF]$/.test(raw) ? numberAt(reader, index, afterWord) : undefined;
  if (number === undefined || !reader.isNumber(number) || reader.text(number).length > 4) return undefined;
  const year = readYear(reader, number + 1);
  if (year === undefined) return undefined;
  return toSource(reader, `cjeu:${raw}-${Number(reader.text(number))}/${year}`, {
    first: index,
    next: pastSuffix(reader, number + 3),
  });
}

/** "283/81" after a word for case. */
function readOld(reader: Reader, index: number): SourceMention | undefined {
  const year = reader.isNumber(index) ? readYear(reader, index + 1) : undefined;
  if (year === undefined || Number(year) < FIRST_CASE || Number(year) > LAST_WITHOUT_LETTER) return undefined;
  return reader.text(index).length > 3
    ? undefined
    : toSource(reader, `cjeu:${Number(reader.text(index))}/${year}`, { first: index, next: index + 3 });
}

function readCase(reader: Reader, index: number, afterWord: boolean): SourceMention | undefined {
  return readLettered(reader, index, afterWord) ?? (afterWord ? readOld(reader, index) : undefined);
}

/** "Case C-582/14", "Joined Cases 46/87 and 227/88", "C‑748/19 to C‑754/19". */
export function readCases(reader: Reader, index: number): SourceMention[] {
  const afterWord = CASE_WORDS.has(reader.text(index));
  const opening = readCase(reader, afterWord ? index + 1 : index, afterWord);
  if (opening === undefined) return [];
  const cases = [opening];
  for (;;) {
    const last = cases.at(-1) ?? opening;
    const connector = readConnector(reader, last.next);
    const following = connector === undefined ? undefined : readCase(reader, connector.next, afterWord);
    if (connector === undefined || following === undefined) return cases;
    const range = connector.kind === "range" ? ({ range: true } as const) : {};
    cases[cases.length - 1] = { ...last, ...range };
    cases.push({ ...following, ...range });
  }
}

function readGluedCode(reader: Reader, index: number): { text: string; next: number } {
  let text = reader.at(index).raw;
  let next = index + 1;
  for (; next < index + 12 && reader.isGlued(next); next += 1) {
    const token = reader.at(next);
    const goesOn =
      token.kind !== "mark" || (token.text === "." && reader.isGlued(next + 1) && reader.at(next + 1).kind !== "mark");
    if (!goesOn) break;
    text += token.raw;
  }
  return { text, next };
}

/** "ECLI:EU:C:2016:779", "EU:C:2016:779". */
export function readEcli(reader: Reader, index: number): SourceMention | undefined {
  const { raw } = reader.at(index);
  const from = raw === "ECLI" && reader.text(index + 1) === ":" ? index + 2 : index;
  const country = reader.at(from).raw;
  if (from === index && country !== "EU") return undefined;
  const colons = [from + 1, from + 3, from + 5].every((at) => reader.text(at) === ":");
  const year = reader.at(from + 4);
  if (!colons || !/^[A-Z]{2}$/.test(country) || year.kind !== "number" || year.text.length !== 4) return undefined;
  const code = readGluedCode(reader, from + 6);
  if (reader.at(from + 6).kind === "mark") return undefined;
  return toSource(reader, `ecli:${country}:${reader.at(from + 2).raw}:${year.text}:${code.text}`, {
    first: index,
    next: code.next,
  });
}
