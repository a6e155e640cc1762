import { Reader } from "../text/reader.ts";
import { type Act, type NameLanguage } from "./act.ts";
import { DANISH_ACTS } from "./denmark.ts";
import { EU_ACTS } from "./eu.ts";
import { FINNISH_ACTS } from "./finland.ts";
import { formsOf, isAbbreviation } from "./forms.ts";
import { NORWEGIAN_ACTS } from "./norway.ts";
import { SWEDISH_ACTS } from "./sweden.ts";
import { UNKEYED_ACTS } from "./unkeyed.ts";

const ACTS: readonly Act[] = [
  ...EU_ACTS,
  ...SWEDISH_ACTS,
  ...NORWEGIAN_ACTS,
  ...DANISH_ACTS,
  ...FINNISH_ACTS,
  ...UNKEYED_ACTS,
];

const BY_KEY: ReadonlyMap<string, Act> = new Map(ACTS.map((act) => [act.key ?? "", act]));

export interface Name {
  readonly act: Act;
  readonly language: NameLanguage;
  /** Stands for the act only beside a part of it. */
  readonly weak: boolean;
  readonly abbreviation: boolean;
  /** Tokens that must stand as written here; undefined where case does not matter. */
  readonly spelling: readonly (string | undefined)[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly names: Name[];
}

const ROOT: Node = { next: new Map(), names: [] };

function spellingOf(reader: Reader, name: string, language: NameLanguage): (string | undefined)[] {
  if (isAbbreviation(name)) return reader.tokens.map((token) => token.raw);
  return reader.tokens.map((token, index) => (language === "en" && index === 0 ? token.raw : undefined));
}

function addForm(form: string, name: Omit<Name, "spelling">): void {
  const reader = new Reader(form);
  let node = ROOT;
  for (const token of reader.tokens) {
    const next: Node = node.next.get(token.text) ?? { next: new Map(), names: [] };
    node.next.set(token.text, next);
    node = next;
  }
  node.names.push({ ...name, spelling: spellingOf(reader, form, name.language) });
}

function addNames(act: Act, language: NameLanguage, names: string): void {
  for (const given of names.split("|")) {
    const weak = given.startsWith("~");
    const written = weak ? given.slice(1) : given;
    const name = { act, language, weak, abbreviation: isAbbreviation(written) || written.endsWith(".") };
    for (const form of formsOf(written, language)) addForm(form, name);
    // "fvl § 13": without its point an abbreviation is known by the part beside it.
    if (written.endsWith(".")) addForm(written.slice(0, -1), { ...name, weak: true });
  }
}

for (const act of ACTS) {
  for (const [language, names] of Object.entries(act.names)) {
    if (names !== "") addNames(act, language as NameLanguage, names);
  }
}

/** What the tables know of the act with this key. */
export function actByKey(key: string): Act | undefined {
  return BY_KEY.get(key);
}

export interface FoundName {
  readonly name: Name;
  readonly next: number;
}

function fits(name: Name, reader: Reader, first: number): boolean {
  return name.spelling.every((raw, index) => raw === undefined || raw === reader.at(first + index).raw);
}

function pickName(names: readonly Name[], language: NameLanguage): Name | undefined {
  return (
    names.find((name) => name.language === language) ??
    names.find((name) => name.language === "any") ??
    names.find((name) => name.language === "en") ??
    names[0]
  );
}

/** The longest name of an act that starts at a token; names of the text's language go before others. */
export function findName(reader: Reader, first: number, language: NameLanguage): FoundName | undefined {
  let node: Node | undefined = ROOT.next.get(reader.text(first));
  let found: FoundName | undefined;
  for (let next = first + 1; node !== undefined; next += 1) {
    const name = pickName(
      node.names.filter((known) => fits(known, reader, first)),
      language,
    );
    if (name !== undefined) found = { name, next };
    node = node.next.get(reader.text(next));
  }
  return found;
}
