import { nameLanguageOf, unnamedAct } from "../acts/act.ts";
import { type Tradition } from "../keys.ts";
import { actByKey, findName, type FoundName, type Name } from "../acts/lexicon.ts";
import { type Language } from "../text/language.ts";
import { type Reader } from "../text/reader.ts";
import { type ActMention } from "./mentions.ts";
import { type Numbered, readFinnishBrackets, readSfsBrackets } from "./statute-numbers.ts";

/** "'s", ":s", ":n", ":ssa" after a name: part of the word, not of the name. */
function pastInflection(reader: Reader, index: number): number {
  const mark = reader.text(index);
  const tail = reader.at(index + 1);
  const inflects = (mark === ":" || mark === "'" || mark === "-") && reader.isGlued(index) && tail.kind === "word";
  if (!inflects || tail.gap !== "none" || tail.text.length > 5 || mark === "-") return index;
  return index + 2;
}

function isWeak(name: Name, language: Language | undefined): boolean {
  if (name.weak) return true;
  return (
    name.abbreviation && name.language !== "any" && name.language !== "en" && name.language !== nameLanguageOf(language)
  );
}

/** A number after a name decides: "förvaltningslagen (1986:223)" is not the act of 2017. */
function readNumberAfter(reader: Reader, index: number): Numbered | undefined {
  return readSfsBrackets(reader, index) ?? readFinnishBrackets(reader, index);
}

const NATIONS: ReadonlyMap<string, Tradition> = new Map([
  ["swedish", "se"],
  ["norwegian", "no"],
  ["danish", "dk"],
  ["finnish", "fi"],
]);

/** A name that is known without the nation before it: "the Swedish Public Access to Information and Secrecy Act". */
function findNationalName(reader: Reader, index: number): FoundName | undefined {
  const tradition = NATIONS.get(reader.text(index));
  const found = tradition === undefined ? undefined : findName(reader, index + 1, "en");
  return found !== undefined && found.name.act.tradition === tradition && !found.name.weak ? found : undefined;
}

/** An act by its name, with the number that may follow it: "GDPR", "dataskyddslagen (2018:218)". */
export function readActName(reader: Reader, index: number, language: Language | undefined): ActMention | undefined {
  const found = findName(reader, index, nameLanguageOf(language)) ?? findNationalName(reader, index);
  if (found === undefined) return undefined;
  const { name, next } = found;
  if (reader.text(next) === "-" && reader.isGlued(next) && reader.isGlued(next + 1)) return undefined;
  const number = readNumberAfter(reader, next);
  const end = number?.next ?? next;
  const span = { start: reader.at(index).start, end: reader.at(end - 1).end };
  const act = number === undefined ? name.act : (actByKey(number.key) ?? unnamedAct(number.key));
  const weak = number === undefined && isWeak(name, language);
  return {
    kind: "act",
    act,
    span,
    by: number === undefined ? "name" : "number",
    weak,
    first: index,
    next: pastInflection(reader, end),
  };
}

const LOOKS_NORDIC =
  /.{3}(?:lagen|lagens|balken|balkens|förordningen|förordningens|stadgan|kungörelsen|loven|lovens|lova|forskriften|forskriftens|forskrifta|forordningen|forordninga|forordningens|konventionen|konvensjonen|avtalet|avtalen|aftalen|fördraget|traktaten|bekendtgørelsen|lain|laki|laissa|laista|asetuksen|sopimuksen)$/;
const NOT_ACTS = new Set([
  "utslagen",
  "anslagen",
  "överslagen",
  "slagen",
  "anlagen",
  "avtalet",
  "avtalen",
  "aftalen",
  "förslagen",
  "bolagen",
  "oslagen",
  "uppslagen",
  "bidragen",
  "underlagen",
  "pålagen",
]);

/** A word that looks like an act's name but stands in no table: its parts must not fall to another act. */
export function readUnknownName(reader: Reader, index: number): ActMention | undefined {
  const { text, start, end } = reader.at(index);
  if (text.length > 60 || !LOOKS_NORDIC.test(text) || NOT_ACTS.has(text)) return undefined;
  return { kind: "act", act: undefined, span: { start, end }, by: "look", weak: true, first: index, next: index + 1 };
}
