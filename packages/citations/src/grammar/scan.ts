import { nameLanguageOf } from "../acts/act.ts";
import { findName } from "../acts/lexicon.ts";
import { type Language } from "../text/language.ts";
import { type Reader } from "../text/reader.ts";
import { readActName, readUnknownName } from "./act-names.ts";
import { readCases, readEcli } from "./cases.ts";
import { readContinuation } from "./continuation.ts";
import { readBoardDocuments, readWorkingPaper } from "./documents.ts";
import { readBareEuNumber, readCelex, readEuNumbers } from "./eu-numbers.ts";
import { readFinnishChapter, readFinnishOpenPart } from "./finnish.ts";
import { readHeadFirst, readOpenPart } from "./head-first.ts";
import { type ActMention, type Mention } from "./mentions.ts";
import { readNordicSources } from "./nordic-sources.ts";
import { isNumberFirstPart, readChapterAndSection, readNumberFirst } from "./number-first.ts";
import { readPointer } from "./pointers.ts";
import { readLoneSfs, readStatuteNumber } from "./statute-numbers.ts";

interface Scan {
  readonly reader: Reader;
  readonly language: Language | undefined;
  readonly mentions: Mention[];
  /** Numbers before this token have been read as a list and had no head word after them. */
  fruitlessUntil: number;
  bill?: string;
}

function one(mention: Mention | undefined): readonly Mention[] {
  return mention === undefined ? [] : [mention];
}

function readSources(scan: Scan, index: number): readonly Mention[] {
  const { reader } = scan;
  const found = readNordicSources(reader, index, scan.bill);
  const bill = found.findLast(({ key }) => key.startsWith("prop:"));
  if (bill !== undefined) scan.bill = bill.key;
  if (found.length > 0) return found;
  const documents = readBoardDocuments(reader, index);
  return documents.length > 0 ? documents : one(readWorkingPaper(reader, index));
}

/** Steps over the rest of a title that names other acts. */
function pastTitle(reader: Reader, mention: ActMention): ActMention {
  const words = mention.act?.title?.split(/[\s:]+/) ?? [];
  let next = mention.next;
  for (const word of words) {
    if (reader.text(next) === ":") next += 1;
    if (reader.text(next) !== word.toLowerCase()) return mention;
    next += 1;
  }
  return { ...mention, next };
}

function readActs(scan: Scan, index: number): readonly Mention[] {
  const { reader, language } = scan;
  const numbered = readEuNumbers(reader, index);
  if (numbered.length > 0) return numbered;
  const act = readActName(reader, index, language) ?? readStatuteNumber(reader, index);
  return act === undefined ? [] : [pastTitle(reader, act)];
}

/** "den förordningen", but not in "den förordningen (EU) 2016/679". */
function readPointerAlone({ reader }: Scan, index: number): readonly Mention[] {
  const pointer = readPointer(reader, index);
  if (pointer === undefined) return [];
  const named =
    pointer.next > index + 1 && (readEuNumbers(reader, index + 1).length > 0 || readStatuteNumber(reader, index + 1));
  return named ? [] : [pointer];
}

const WORD_READERS: readonly ((scan: Scan, index: number) => readonly Mention[])[] = [
  ({ reader }, index) => readCases(reader, index),
  ({ reader }, index) => one(readEcli(reader, index)),
  readSources,
  readActs,
  ({ reader, language }, index) => one(readHeadFirst(reader, index, language)),
  readPointerAlone,
  ({ reader, language }, index) => one(language === "fi" ? readFinnishChapter(reader, index) : undefined),
  ({ reader, language }, index) => one(readOpenPart(reader, index, language)),
  ({ reader, language }, index) => one(language === "fi" ? readFinnishOpenPart(reader, index) : undefined),
  ({ reader }, index) => one(readUnknownName(reader, index)),
];

function readNumbered(scan: Scan, index: number): readonly Mention[] {
  const { reader, language } = scan;
  if (index < scan.fruitlessUntil) return [];
  const read = readNumberFirst(reader, index, language);
  if (isNumberFirstPart(read)) return [read];
  if (read !== undefined) scan.fruitlessUntil = read.next;
  return [];
}

/** "OSL 21:7" and "21:7 OSL". */
function readColoned({ reader, mentions, language }: Scan, index: number): readonly Mention[] {
  const part = readChapterAndSection(reader, index, language);
  if (part === undefined) return [];
  const before = mentions.at(-1);
  const after = findName(reader, part.next, nameLanguageOf(language))?.name.act;
  const act = before?.kind === "act" && before.next === index ? before.act : after;
  return act?.tradition === "se" && act.chapters === true ? [part] : [];
}

const NUMBER_READERS: typeof WORD_READERS = [
  readColoned,
  ({ reader }, index) => one(readCelex(reader, index)),
  ({ reader }, index) => one(readBareEuNumber(reader, index)),
  ({ reader, mentions, language }, index) => one(readContinuation(reader, index, { mentions, language })),
  readNumbered,
  ({ reader, language }, index) => one(language === "fi" ? readFinnishOpenPart(reader, index) : undefined),
  ({ reader, language }, index) => one(readOpenPart(reader, index, language)),
];

const MARK_READERS: typeof WORD_READERS = [
  ({ reader, language }, index) => one(reader.text(index) === "§" ? readHeadFirst(reader, index, language) : undefined),
  ({ reader }, index) => one(reader.text(index) === "(" ? readBareEuNumber(reader, index) : undefined),
  ({ reader }, index) => one(reader.text(index) === "(" ? readLoneSfs(reader, index) : undefined),
  ({ reader, mentions, language }, index) =>
    one(reader.text(index) === "(" ? readContinuation(reader, index, { mentions, language }) : undefined),
];

/**
 * Words at which nothing begins, by language: all readers said so without a look at what stands around them, so they say it
 * of the same word anywhere. Most words of a text are such.
 */
const barren = new Map<Language | undefined, Set<string>>();
const mostBarren = 20_000;
const longestBarren = 40;

function barrenIn(language: Language | undefined): Set<string> {
  const known = barren.get(language);
  if (known !== undefined && known.size < mostBarren) return known;
  const fresh = new Set<string>();
  barren.set(language, fresh);
  return fresh;
}

const READERS = { word: WORD_READERS, number: NUMBER_READERS, mark: MARK_READERS } as const;

function readAt(scan: Scan, index: number): readonly Mention[] {
  const { reader, language } = scan;
  const { kind, raw, gap } = reader.at(index);
  const known = kind === "word" && gap === "space" && raw.length <= longestBarren ? barrenIn(language) : undefined;
  if (known?.has(raw)) return [];
  reader.stay(index);
  for (const read of READERS[kind]) {
    const found = read(scan, index);
    if (found.length > 0) return found;
  }
  // A copy: a part of a text would keep the whole of it.
  if (!reader.strayed) known?.add(raw.split("").join(""));
  return [];
}

/** All that a text may cite by, in its order: parts, acts, pointers to acts, judgments and documents. */
export function scan(reader: Reader, language: Language | undefined): Mention[] {
  const state: Scan = { reader, language, mentions: [], fruitlessUntil: 0 };
  for (let index = 0; index < reader.length;) {
    const found = readAt(state, index);
    state.mentions.push(...found);
    index = Math.max(index + 1, found.at(-1)?.next ?? 0);
  }
  return state.mentions;
}
