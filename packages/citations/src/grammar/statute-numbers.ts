import { unnamedAct } from "../acts/act.ts";
import { actByKey } from "../acts/lexicon.ts";
import { type Reader } from "../text/reader.ts";
import { type ActMention } from "./mentions.ts";

export interface Numbered {
  readonly key: string;
  readonly next: number;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    "januar januari jan",
    "februar februari feb",
    "mars marts",
    "april",
    "mai maj",
    "juni",
    "juli",
    "august augusti",
    "september",
    "oktober",
    "november",
    "desember december",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

const two = (text: string | number): string => String(text).padStart(2, "0");

/** "(2018:218)" and "(1736:0123 s. 2)": the number in brackets after the name of a Swedish act. */
export function readSfsBrackets(reader: Reader, index: number): Numbered | undefined {
  if (reader.text(index) !== "(" || reader.text(index + 2) !== ":") return undefined;
  const number = readSfs(reader, index + 1);
  if (number === undefined) return undefined;
  for (let next = number.next; next < number.next + 4; next += 1) {
    if (reader.text(next) === ")") return { key: number.key, next: next + 1 };
  }
  return undefined;
}

function readSfs(reader: Reader, index: number): Numbered | undefined {
  const year = reader.at(index);
  const number = reader.at(index + 2);
  if (year.kind !== "number" || number.kind !== "number" || reader.text(index + 1) !== ":") return undefined;
  if (year.text.length !== 4 || number.text.length > 4 || Number(year.text) < 1400 || Number(year.text) > 2100)
    return undefined;
  return { key: `sfs:${year.text}:${number.text}`, next: index + 3 };
}

/** "(1050/2018)" after the name of a Finnish act. */
export function readFinnishBrackets(reader: Reader, index: number): Numbered | undefined {
  if (reader.text(index) !== "(") return undefined;
  const number = readFinnishNumber(reader, index + 1);
  return number !== undefined && reader.text(number.next) === ")"
    ? { key: number.key, next: number.next + 1 }
    : undefined;
}

function readFinnishNumber(reader: Reader, index: number): Numbered | undefined {
  const number = reader.at(index);
  const year = reader.at(index + 2);
  if (number.kind !== "number" || year.kind !== "number" || reader.text(index + 1) !== "/") return undefined;
  const known = Number(year.text) >= 1800 && Number(year.text) <= 2100;
  return known && number.text.length <= 4 ? { key: `fi:${year.text}/${number.text}`, next: index + 3 } : undefined;
}

/** "SFS 2018:218". */
function readSfsWord(reader: Reader, index: number): Numbered | undefined {
  return reader.text(index) === "sfs"
    ? readSfs(reader, reader.text(index + 1) === "nr" ? index + 2 : index + 1)
    : undefined;
}

const SWEDISH_ACT =
  /(?:lag|lagen|lagens|förordning|förordningen|förordningens|balk|balken|ordning|ordningen|stadga|stadgan|kungörelse|kungörelsen|brev|grundlagen)$/;
const FINNISH_ACT = /(?:laki|lain|lakia|laissa|laista|lakiin|lailla|asetus|asetuksen|asetuksessa)$/;
const ENGLISH_ACTS = new Set(["act", "ordinance", "code", "decree"]);

/** "lagen (2018:218)", "laki (1050/2018)", "laki 1050/2018", "Act (2009:400)". */
function readWithNumber(reader: Reader, index: number): Numbered | undefined {
  const { text } = reader.at(index);
  if (text.length > 60) return undefined;
  const english = ENGLISH_ACTS.has(text);
  if (english || SWEDISH_ACT.test(text)) {
    const swedish = readSfsBrackets(reader, index + 1);
    if (swedish !== undefined) return swedish;
  }
  if (!english && !FINNISH_ACT.test(text)) return undefined;
  return readFinnishBrackets(reader, index + 1) ?? (english ? undefined : readFinnishNumber(reader, index + 1));
}

function readDate(reader: Reader, index: number): { date: string; next: number } | undefined {
  const [day, second, third] = [reader.at(index), reader.at(index + 1), reader.at(index + 2)];
  if (day.kind !== "number") return undefined;
  if (second.text === "-" && day.text.length === 4 && reader.text(index + 3) === "-")
    return { date: `${day.text}-${two(third.text)}-${two(reader.text(index + 4))}`, next: index + 5 };
  const numeric = (second.text === "." || second.text === "/") && third.kind === "number";
  if (numeric) {
    const year = /^[./]$/.test(reader.text(index + 3)) ? index + 4 : index + 3;
    return reader.isNumber(year)
      ? { date: `${reader.text(year)}-${two(third.text)}-${two(day.text)}`, next: year + 1 }
      : undefined;
  }
  const named = second.text === "." ? index + 2 : index + 1;
  const month = MONTHS.get(reader.text(named));
  const year = reader.pastPoint(named + 1);
  if (month === undefined || !reader.isNumber(year)) return undefined;
  return { date: `${reader.text(year)}-${two(month)}-${two(day.text)}`, next: year + 1 };
}

const VALID_DATE = /^\d{4}-(?:0\d|1[0-2])-[0-3]\d$/;
const NUMBER_WORDS = new Set(["nr", "nummer", "no"]);

/** "lov 15. juni 2018 nr. 38", "LOV-2018-06-15-38", "lov av 10. februar 1967". */
function readNorwegian(reader: Reader, index: number): Numbered | undefined {
  if (!/^lov(?:a|en)?$/.test(reader.text(index))) return undefined;
  const dashed = reader.text(index + 1) === "-";
  const from = dashed || reader.text(index + 1) === "av" || reader.text(index + 1) === "/" ? index + 2 : index + 1;
  const date = readDate(reader, from);
  if (date === undefined || !VALID_DATE.test(date.date)) return undefined;
  const worded = NUMBER_WORDS.has(reader.text(date.next)) ? reader.pastPoint(date.next + 1) : undefined;
  const number =
    worded ?? (reader.text(date.next) === "-" && reader.isGlued(date.next + 1) ? date.next + 1 : undefined);
  if (number === undefined || !reader.isNumber(number)) return { key: `lov:${date.date}`, next: date.next };
  return { key: `lov:${date.date}-${Number(reader.text(number))}`, next: number + 1 };
}

/** "lov nr. 502 af 23. maj 2018", "LBK nr 289 af 08/03/2024", "lov nr. 502/2018". */
function readDanish(reader: Reader, index: number): Numbered | undefined {
  if (!/^(?:lov|lovbekendtgørelse|lbk|loven)$/.test(reader.text(index)) || reader.text(index + 1) !== "nr")
    return undefined;
  const number = reader.pastPoint(index + 2);
  if (!reader.isNumber(number)) return undefined;
  if (reader.text(number + 1) === "/" && reader.isNumber(number + 2))
    return { key: `lov-dk:${reader.text(number + 2)}/${reader.text(number)}`, next: number + 3 };
  const date = reader.text(number + 1) === "af" ? readDate(reader, number + 2) : undefined;
  if (date === undefined || !VALID_DATE.test(date.date)) return undefined;
  return { key: `lov-dk:${date.date.slice(0, 4)}/${Number(reader.text(number))}`, next: date.next };
}

/** National acts by their number; a Norwegian or Danish "lov" is told by the order of number and date. */
export function readStatuteNumber(reader: Reader, index: number): ActMention | undefined {
  const found =
    readSfsWord(reader, index) ??
    readWithNumber(reader, index) ??
    readDanish(reader, index) ??
    readNorwegian(reader, index);
  return found === undefined ? undefined : toNumbered(reader, index, found);
}

/** "(1982:713)" after a word that names no act. */
export function readLoneSfs(reader: Reader, index: number): ActMention | undefined {
  const found = readSfsBrackets(reader, index);
  if (found === undefined || reader.at(index - 1).text === "direktiv") return undefined;
  const mention = toNumbered(reader, index, found);
  return { ...mention, span: { start: reader.at(index + 1).start, end: reader.at(found.next - 2).end } };
}

function toNumbered(reader: Reader, first: number, { key, next }: Numbered): ActMention {
  const span = { start: reader.at(first).start, end: reader.at(next - 1).end };
  return { kind: "act", act: actByKey(key) ?? unnamedAct(key), span, by: "number", weak: false, first, next };
}
