import { unnamedAct } from "../acts/act.ts";
import { actByKey } from "../acts/lexicon.ts";
import { type Reader } from "../text/reader.ts";
import { readConnector } from "./connectors.ts";
import { type ActMention } from "./mentions.ts";

/** The sector letter of a CELEX number: regulation, directive, decision, framework decision. */
export type ActType = "R" | "L" | "D" | "F";

const TYPES: readonly (readonly [word: RegExp, ActType])[] = [
  [/(?:^framework|rambeslut(?:et)?|ramme(?:beslutning|afgørelse)(?:en|n)?|puitepää.*)$/, "F"],
  [/(?:^regulations?|förordning(?:en|ens|ar|arna|s)?|forordning(?:en|ens|a|er|erne|s)?|^asetu(?:s|ks).{0,6})$/, "R"],
  [/(?:^directives?|direktiv(?:et|ets|en|er|erne|a|s)?|direktiivi.{0,4})$/, "L"],
  [/(?:^decisions?|beslut(?:et)?|beslutning(?:en)?|^vedtak(?:et)?|afgørelse[nr]?|päätö(?:s|ks).{0,6})$/, "D"],
];

const UNIONS = new Set("eu ec eec eg eeg ef eøf ey ety euratom jha rif ria yos ria eoef".split(" "));
const NUMBER_WORDS = new Set(["no", "nr", "nr.", "nº", "n°", "number", "num"]);
const FIRST_YEAR = 1951;
const LAST_YEAR = 2060;

/** The kind of act a word names, in any of the languages; undefined for other words. */
export function actTypeOf(word: string): ActType | undefined {
  return word.length > 40 ? undefined : TYPES.find(([form]) => form.test(word))?.[1];
}

function readUnion(reader: Reader, index: number): number | undefined {
  if (reader.text(index) !== "(" || !UNIONS.has(reader.text(index + 1))) return undefined;
  const next = reader.text(index + 2) === "," ? index + 4 : index + 2;
  return reader.text(next) === ")" ? next + 1 : undefined;
}

function pastNumberWord(reader: Reader, index: number): number {
  if (reader.text(index) === "n" && reader.text(index + 1) === ":" && reader.text(index + 2) === "o") return index + 3;
  return NUMBER_WORDS.has(reader.text(index)) ? reader.pastPoint(index + 1) : index;
}

function readSuffix(reader: Reader, index: number): number | undefined {
  return reader.text(index) === "/" && UNIONS.has(reader.text(index + 1)) ? index + 2 : undefined;
}

interface Numbered {
  readonly pair: readonly [string, string];
  readonly counted: boolean;
  readonly union: boolean;
  readonly suffix: boolean;
  readonly first: number;
  readonly next: number;
}

function readNumbered(reader: Reader, index: number): Numbered | undefined {
  const union = readUnion(reader, index);
  const number = pastNumberWord(reader, union ?? index);
  const slash = reader.text(number + 1) === "/" && reader.isGlued(number + 1) && reader.isGlued(number + 2);
  if (!slash || !reader.isNumber(number) || !reader.isNumber(number + 2)) return undefined;
  const suffix = readSuffix(reader, number + 3);
  return {
    pair: [reader.text(number), reader.text(number + 2)],
    counted: number > (union ?? index),
    union: union !== undefined,
    suffix: suffix !== undefined,
    first: index,
    next: suffix ?? number + 3,
  };
}

function toYear(text: string): number | undefined {
  const year = text.length === 2 && Number(text) > 50 ? 1900 + Number(text) : Number(text);
  return year >= FIRST_YEAR && year <= LAST_YEAR && text.length !== 3 ? year : undefined;
}

/** Before 2015 regulations, and whatever has "No" before it, put the number first; all else the year. */
function orderOf(
  type: ActType,
  { pair, counted, union }: Numbered,
): readonly [year: number, number: string] | undefined {
  const [one, other] = pair;
  const first = toYear(one);
  const second = toYear(other);
  const yearFirst =
    !counted &&
    first !== undefined &&
    (type !== "R" || (first >= 2015 && (union || second === undefined || second > first)));
  if (yearFirst) return [first, other];
  if ((counted || type === "R") && second !== undefined) return [second, one];
  return first === undefined ? undefined : [first, other];
}

function toKey(type: ActType, numbered: Numbered): string | undefined {
  const order = orderOf(type, numbered);
  if (order === undefined || order[1].length > 4) return undefined;
  return `celex:3${order[0]}${type}${order[1].padStart(4, "0")}`;
}

function isPlausible(type: ActType, numbered: Numbered): boolean {
  return numbered.union || numbered.suffix || numbered.counted || type === "R" || type === "L";
}

function toMention(reader: Reader, key: string, { first, next }: { first: number; next: number }): ActMention {
  const span = { start: reader.at(first).start, end: reader.at(next - 1).end };
  return { kind: "act", act: actByKey(key) ?? unnamedAct(key), span, by: "number", weak: false, first, next };
}

function readFollowing(reader: Reader, type: ActType, before: ActMention): ActMention | undefined {
  const connector = readConnector(reader, before.next);
  const numbered = connector?.kind === "list" ? readNumbered(reader, connector.next) : undefined;
  const key = numbered !== undefined && (numbered.union || numbered.suffix) ? toKey(type, numbered) : undefined;
  return numbered === undefined || key === undefined ? undefined : toMention(reader, key, numbered);
}

const BODIES = new Set(
  `council commission implementing delegated europaparlamentets europaparlaments europa parlamentets parlaments rådets råds rådet
  kommissionens kommisjonens - og och neuvoston komission parlamentin euroopan ja`.split(/\s+/),
);
const MOST_BODIES = 6;

/** Back over the bodies that made the act: "Europaparlamentets och rådets direktiv" begins there. */
function pastBodies(reader: Reader, index: number): number {
  let first = index;
  for (let before = index - 1; before >= Math.max(0, index - MOST_BODIES); before -= 1) {
    const { text } = reader.at(before);
    if (!BODIES.has(text)) break;
    if (text.length > 3) first = before;
  }
  return first;
}

/** "Regulation (EU) 2016/679", "direktiv 95/46/EG, 2000/21/EG", "förordning (EG) nr 45/2001". */
export function readEuNumbers(reader: Reader, index: number): ActMention[] {
  const type = actTypeOf(reader.text(index));
  const from = type === "F" && reader.text(index) === "framework" ? index + 2 : index + 1;
  const numbered = type === undefined ? undefined : readNumbered(reader, from);
  const key =
    type !== undefined && numbered !== undefined && isPlausible(type, numbered) ? toKey(type, numbered) : undefined;
  if (type === undefined || numbered === undefined || key === undefined) return [];
  const opening = toMention(reader, key, { first: index, next: numbered.next });
  const mentions = [{ ...opening, first: pastBodies(reader, index) }];
  for (;;) {
    const last = mentions.at(-1);
    const following = last === undefined ? undefined : readFollowing(reader, type, last);
    if (following === undefined) return mentions;
    mentions.push(following);
  }
}

/** "(EU) 2016/679" and "95/46/EG" without a word for what it is: the act that the table knows, else a directive. */
export function readBareEuNumber(reader: Reader, index: number): ActMention | undefined {
  const numbered = readNumbered(reader, index);
  if (numbered === undefined || numbered.counted || !(numbered.union || numbered.suffix)) return undefined;
  const known = (["R", "L", "D"] as const)
    .map((type) => toKey(type, numbered))
    .find((key) => key !== undefined && actByKey(key));
  const key = known ?? (numbered.suffix ? toKey("L", numbered) : undefined);
  return key === undefined ? undefined : toMention(reader, key, numbered);
}

/** "32016R0679". */
export function readCelex(reader: Reader, index: number): ActMention | undefined {
  const { text } = reader.at(index);
  const letter = reader.at(index + 1);
  const number = reader.at(index + 2);
  if (text.length !== 5 || !text.startsWith("3") || toYear(text.slice(1)) === undefined) return undefined;
  if (!/^[RLDF]$/.test(letter.raw) || letter.gap !== "none" || number.kind !== "number" || number.gap !== "none")
    return undefined;
  if (number.text.length !== 4) return undefined;
  return toMention(reader, `celex:${text}${letter.raw}${number.text}`, { first: index, next: index + 3 });
}
