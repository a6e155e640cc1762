import { type Reader } from "../text/reader.ts";
import { readConnector } from "./connectors.ts";
import { type SourceMention } from "./mentions.ts";
import { toSource } from "./source.ts";

/** "s. 48", "s. 48–50", "sid 1": pages belong to the span, not to the key. */
function pastPages(reader: Reader, index: number): number {
  const from = reader.text(index) === "," ? index + 1 : index;
  if (!/^(?:s|sid|sidan|p)$/.test(reader.text(from))) return index;
  const page = reader.pastPoint(from + 1);
  if (!reader.isNumber(page)) return index;
  return reader.text(page + 1) === "-" && reader.isNumber(page + 2) ? page + 3 : page + 1;
}

interface Year {
  readonly value: string;
  readonly next: number;
}

/** "2018" and "2017/18". */
function readYear(reader: Reader, index: number): Year | undefined {
  const year = reader.at(index);
  if (year.kind !== "number" || year.text.length !== 4) return undefined;
  const second = reader.at(index + 2);
  const session = reader.text(index + 1) === "/" && second.kind === "number" && second.text.length <= 4;
  return session ? { value: `${year.text}/${second.text}`, next: index + 3 } : { value: year.text, next: index + 1 };
}

interface Numbered extends Year {
  readonly number: string;
}

function readSeriesNumber(reader: Reader, index: number): Numbered | undefined {
  const year = readYear(reader, index);
  const number = year === undefined ? undefined : reader.at(year.next + 1);
  if (year === undefined || number?.kind !== "number" || reader.text(year.next) !== ":") return undefined;
  return { value: year.value, number: number.text, next: year.next + 2 };
}

const SERIES = new Map([
  ["prop", "prop"],
  ["proposition", "prop"],
  ["sou", "sou"],
  ["ds", "ds"],
  ["nou", "nou"],
]);

/** "prop. 2017/18:105 s. 48", "SOU 2017:39", "Ds 2020:8", "NOU 2018: 3", "Prop. 1938:267 och 1952:15". */
function readSeries(reader: Reader, index: number): SourceMention[] {
  const series = SERIES.get(reader.text(index));
  if (series === undefined) return [];
  const opening = readSeriesNumber(reader, reader.pastPoint(index + 1));
  if (opening === undefined) return [];
  const all = [
    toSource(reader, `${series}:${opening.value}:${opening.number}`, {
      first: index,
      next: pastPages(reader, opening.next),
    }),
  ];
  for (;;) {
    const last = all.at(-1);
    const connector = last === undefined ? undefined : readConnector(reader, last.next);
    const following = connector?.kind === "list" ? readSeriesNumber(reader, connector.next) : undefined;
    if (connector === undefined || following === undefined) return all;
    all.push(
      toSource(reader, `${series}:${following.value}:${following.number}`, {
        first: connector.next,
        next: pastPages(reader, following.next),
      }),
    );
  }
}

const REPORTS = new Map([
  ["nja", { key: "nja", word: /^s$/ }],
  ["hfd", { key: "hfd", word: /^ref$/ }],
  ["rå", { key: "hfd", word: /^ref$/ }],
  ["jo", { key: "jo", word: /^s$/ }],
]);

/** "NJA 2015 s. 899", "HFD 2011 ref. 52", "RÅ 2002 ref. 54", "JO 2011/12 s. 471". */
function readReport(reader: Reader, index: number): SourceMention | undefined {
  const report = REPORTS.get(reader.text(index));
  if (report === undefined || reader.at(index).raw === reader.text(index)) return undefined;
  const year = readYear(reader, index + 1);
  if (year === undefined || !report.word.test(reader.text(year.next))) return undefined;
  const number = reader.pastPoint(year.next + 1);
  return reader.isNumber(number)
    ? toSource(reader, `${report.key}:${year.value}:${Number(reader.text(number))}`, { first: index, next: number + 1 })
    : undefined;
}

/** "Prop. 56 LS (2017–2018)". */
function readNorwegianBill(reader: Reader, index: number): SourceMention | undefined {
  if (reader.text(index) !== "prop") return undefined;
  const number = reader.pastPoint(index + 1);
  const kind = reader.at(number + 1);
  if (!reader.isNumber(number) || !/^(?:L|S|LS)$/.test(kind.raw)) return undefined;
  const [open, from, dash, to, close] = [2, 3, 4, 5, 6].map((step) => reader.text(number + step));
  if (open !== "(" || dash !== "-" || close !== ")" || from?.length !== 4 || to === undefined) return undefined;
  const year = to.length === 2 ? from.slice(0, 2) + to : to;
  return toSource(reader, `prop-no:${from}-${year}/${reader.text(number)}-${kind.raw}`, {
    first: index,
    next: number + 7,
  });
}

/** "rundskriv G-48/2018", "rundskriv I-2/2021". */
function readCircular(reader: Reader, index: number): SourceMention | undefined {
  if (!/^rundskriv(?:et)?$/.test(reader.text(index))) return undefined;
  const letter = reader.at(index + 1);
  if (!/^[A-ZÆØÅ]{1,4}$/.test(letter.raw) || reader.text(index + 2) !== "-" || !reader.isNumber(index + 3))
    return undefined;
  const hasYear = /^[-/]$/.test(reader.text(index + 4)) && reader.isGlued(index + 4) && reader.isNumber(index + 5);
  const year = hasYear ? reader.text(index + 4) + reader.text(index + 5) : "";
  return toSource(reader, `rundskriv:${letter.raw}-${reader.text(index + 3)}${year}`, {
    first: index,
    next: hasYear ? index + 6 : index + 4,
  });
}

/** "a. prop. s. 51": the bill named last. */
function readSameBill(reader: Reader, index: number, bill: string | undefined): SourceMention | undefined {
  if (reader.text(index) !== "a") return undefined;
  const second = reader.pastPoint(index + 1);
  if (bill === undefined || second === index + 1 || reader.text(second) !== "prop") return undefined;
  return toSource(reader, bill, { first: index, next: pastPages(reader, reader.pastPoint(second + 1)) });
}

/** Preparatory works, circulars and reported decisions of Sweden and Norway. */
export function readNordicSources(reader: Reader, index: number, bill: string | undefined): SourceMention[] {
  const alone =
    readReport(reader, index) ??
    readNorwegianBill(reader, index) ??
    readCircular(reader, index) ??
    readSameBill(reader, index, bill);
  return alone === undefined ? readSeries(reader, index) : [alone];
}
