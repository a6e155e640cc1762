import { type Reader } from "../text/reader.ts";
import { readConnector } from "./connectors.ts";
import { type SourceMention } from "./mentions.ts";
import { toSource } from "./source.ts";

const KINDS: readonly (readonly [word: RegExp, kind: string])[] = [
  [
    /^(?:guidelines?|riktlinjer(?:na)?|retningslinj(?:er|ene|erne|e)|retningslin(?:er|ene)|suuntaviiv.{1,8}|ohjee.{1,5})$/,
    "guidelines",
  ],
  [
    /^(?:opinions?|yttrande(?:t|n)?|uttalelser?|uttalelsen|fråsegn(?:a)?|udtalelser?|udtalelsen|lausun.{1,8})$/,
    "opinion",
  ],
  [
    /^(?:recommendations?|rekommendation(?:er|erna|en)?|anbefaling(?:er|ene|erne|ar|ane)?|tilråding(?:ar|ane)?|henstilling(?:er|erne)?|suositu.{1,8})$/,
    "recommendations",
  ],
];
/** Bodies whose opinions are numbered alike. */
const OTHERS = new Set(["edps", "ico", "cnil", "edri", "eba", "esma", "enisa", "jo", "eus"]);
const FIRST_YEAR = 2018;

function kindOf(text: string): string | undefined {
  return text.length > 24 ? undefined : KINDS.find(([word]) => word.test(text))?.[1];
}

function readNumber(reader: Reader, kind: string, index: number): SourceMention | undefined {
  const [number, slash, year] = [reader.at(index), reader.at(index + 1), reader.at(index + 2)];
  if (number.kind !== "number" || slash.text !== "/" || year.kind !== "number" || year.text.length !== 4)
    return undefined;
  if (Number(year.text) < FIRST_YEAR || number.text.length > 2) return undefined;
  return toSource(reader, `edpb:${kind}/${number.text.padStart(2, "0")}/${year.text}`, {
    first: index,
    next: index + 3,
  });
}

/** The token that "EDPB", "EDPB's" or "EDPB-" before a document's kind starts at. */
function withBoard(reader: Reader, index: number): number {
  for (const before of [1, 2, 3]) {
    if (reader.text(index - before) === "edpb") return index - before;
  }
  return index;
}

function isOthers(reader: Reader, index: number): boolean {
  return [1, 2, 3].some(
    (before) => OTHERS.has(reader.text(index - before)) && reader.at(index - before).gap !== "paragraph",
  );
}

function readRest(reader: Reader, kind: string, opening: SourceMention): SourceMention[] {
  const all = [opening];
  for (;;) {
    const connector = readConnector(reader, all.at(-1)?.next ?? opening.next);
    const following = connector?.kind === "list" ? readNumber(reader, kind, connector.next) : undefined;
    if (following === undefined) return all;
    all.push(following);
  }
}

/** Documents of the European Data Protection Board: "EDPB Guidelines 05/2020", "riktlinjer 3/2018 och 4/2019". */
export function readBoardDocuments(reader: Reader, index: number): SourceMention[] {
  const kind = kindOf(reader.text(index));
  if (kind === undefined || isOthers(reader, index)) return [];
  const from = /^(?:nr|no|n)$/.test(reader.text(index + 1)) ? reader.pastPoint(index + 2) : index + 1;
  const opening = readNumber(reader, kind, reader.text(from) === ":" ? from + 2 : from);
  if (opening === undefined) return [];
  const all = readRest(reader, kind, opening);
  if (all.length > 1) return all;
  return [toSource(reader, opening.key, { first: withBoard(reader, index), next: opening.next })];
}

/** Below this, "WP 3" is a work package. */
const FIRST_PAPER = 36;
const LAST_PAPER = 300;

function pastRevision(reader: Reader, index: number): number {
  const rev = reader.text(index) === "," ? index + 1 : index;
  if (reader.text(rev) !== "rev") return index;
  const number = reader.pastPoint(rev + 1);
  return reader.isNumber(number) ? number + 1 : index;
}

/** Papers of the Article 29 Working Party: "WP216", "WP 248 rev.01". */
export function readWorkingPaper(reader: Reader, index: number): SourceMention | undefined {
  if (reader.text(index) !== "wp") return undefined;
  const number = reader.text(index + 1) === "-" ? index + 2 : index + 1;
  const value = reader.isNumber(number) ? Number(reader.text(number)) : 0;
  if (value < FIRST_PAPER || value > LAST_PAPER) return undefined;
  return toSource(reader, `wp29:${value}`, { first: index, next: pastRevision(reader, number + 1) });
}
