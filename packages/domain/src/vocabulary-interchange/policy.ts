import { type ConceptLabel, type Labels, maxLabelLength } from "@samrad/contracts/concepts";
import { textLanguages, type TextLanguage } from "@samrad/contracts/languages";
import { isCleanText } from "@samrad/contracts/text";
import type { VocabularyProblem } from "@samrad/contracts/vocabulary-files";
import type { Statement } from "../concepts/view.ts";
import {
  type FileConcept,
  type FileGroup,
  iri,
  labelKinds,
  noteKinds,
  type Triple,
  type VocabularyFile,
} from "./view.ts";

/** A file that is not imported, not even in part, and all that is wrong with it (the first hundred). */
export class BadVocabulary extends Error {
  readonly problems: readonly VocabularyProblem[];

  constructor(problems: readonly VocabularyProblem[]) {
    super(
      problems.map(({ reason, subject, detail }) => [reason, subject, detail].filter(Boolean).join(" ")).join("; "),
    );
    this.name = "BadVocabulary";
    this.problems = problems;
  }
}

const mostConcepts = 50_000;
const mostStatements = 1_000_000;
const mostProblems = 100;
const longestNote = 4_000;

type Subject = { types: Set<string>; said: Statement[] };

/** What a file says, as it is being read; gives up as soon as there is too much. */
export class Statements {
  readonly subjects = new Map<string, Subject>();
  count = 0;
  concepts = 0;
  /** Statements about nameless things, which are not kept. */
  leftOut = 0;

  add({ s, p, o }: Triple): void {
    if (++this.count > mostStatements) throw new BadVocabulary([{ reason: "file.too_many_statements" }]);
    const subject = this.subjects.get(s) ?? { types: new Set(), said: [] };
    this.subjects.set(s, subject);
    if (p !== iri.type || !("iri" in o)) subject.said.push({ p, o });
    else if (!subject.types.has(o.iri)) {
      subject.types.add(o.iri);
      if (o.iri === iri.concept && ++this.concepts > mostConcepts)
        throw new BadVocabulary([{ reason: "file.too_many_concepts" }]);
    }
  }
}

export type ReadingOptions = {
  /** Labels and notes in languages that the network does not have are left out instead of refused. */
  skipOtherLanguages?: boolean;
};

class Problems {
  readonly found: VocabularyProblem[] = [];

  add(problem: VocabularyProblem): undefined {
    if (this.found.length < mostProblems) this.found.push(problem);
    return undefined;
  }
}

/** Makes concepts and groups of what a file says. Throws `BadVocabulary` with everything that is wrong. */
export function toVocabulary(statements: Statements, options: ReadingOptions = {}): VocabularyFile {
  const problems = new Problems();
  const reading = { statements, options, problems };
  const file = { concepts: readConcepts(reading), groups: readGroups(reading) };
  if (file.concepts.length === 0) problems.add({ reason: "file.no_concepts" });
  const cycle = findCycle(new Map(file.concepts.map((concept) => [concept.uri, concept.broader])));
  if (cycle) problems.add({ reason: "broader.cycle", detail: cycle.slice(0, 10).join(" → ") });
  if (problems.found.length > 0) throw new BadVocabulary(problems.found);
  return file;
}

type Reading = { statements: Statements; options: ReadingOptions; problems: Problems };

function readConcepts(reading: Reading): FileConcept[] {
  const concepts = new Map<string, FileConcept>();
  for (const [uri, { types, said }] of reading.statements.subjects) {
    if (types.has(iri.concept)) concepts.set(uri, readConcept(uri, { types, said }, reading));
  }
  for (const [uri, { said }] of reading.statements.subjects) turnRound(concepts, uri, said);
  for (const concept of concepts.values()) tidy(concept);
  return [...concepts.values()];
}

const isKey = <K extends string>(map: Record<K, unknown>, key: string): key is K => Object.hasOwn(map, key);

function readConcept(uri: string, { types, said }: Subject, reading: Reading): FileConcept {
  const concept: FileConcept = {
    uri,
    labels: [],
    notes: [],
    broader: [],
    related: [],
    groups: [],
    deprecated: false,
    replacedBy: null,
    statements: [...types].filter((type) => type !== iri.concept).map((type) => ({ p: iri.type, o: { iri: type } })),
  };
  for (const statement of said) readStatement(concept, statement, reading);
  checkLabels(concept, reading);
  return concept;
}

function readStatement(concept: FileConcept, statement: Statement, reading: Reading) {
  const { p, o } = statement;
  if (isKey(labelKinds, p)) readLabel(concept, { p, o }, reading);
  else if (isKey(noteKinds, p)) readNote(concept, { p, o }, reading);
  else if (p === iri.broader && "iri" in o) concept.broader.push(o.iri);
  else if (p === iri.related && "iri" in o) concept.related.push(o.iri);
  else if (p === iri.inScheme && "iri" in o) concept.groups.push(o.iri);
  else if (p === iri.replacedBy && "iri" in o) concept.replacedBy = o.iri;
  else if (p === iri.deprecated && "value" in o) concept.deprecated = o.value === "true" || o.value === "1";
  // Read from the other side, below.
  else if (p !== iri.narrower) concept.statements.push(statement);
}

type TextStatement<P> = { p: P; o: Statement["o"] };

function readLabel({ uri, labels }: FileConcept, { p, o }: TextStatement<keyof typeof labelKinds>, reading: Reading) {
  const text = readText(uri, o, { reading, longest: maxLabelLength });
  if (text) labels.push({ kind: labelKinds[p], ...text });
}

function readNote({ uri, notes }: FileConcept, { p, o }: TextStatement<keyof typeof noteKinds>, reading: Reading) {
  const text = readText(uri, o, { reading, longest: longestNote });
  if (text) notes.push({ kind: noteKinds[p], ...text });
}

const isLanguage = (lang: string): lang is TextLanguage => textLanguages.some((one) => one === lang);

function readText(subject: string, o: Statement["o"], { reading, longest }: { reading: Reading; longest: number }) {
  const { problems, options } = reading;
  if (!("value" in o)) return problems.add({ reason: "text.malformed", subject, detail: o.iri });
  const text = o.value.trim();
  const detail = text.slice(0, 80);
  if (!o.lang) return problems.add({ reason: "language.missing", subject, detail });
  if (!isLanguage(o.lang)) {
    if (options.skipOtherLanguages) return undefined;
    return problems.add({ reason: "language.unknown", subject, detail: `"${detail}"@${o.lang}` });
  }
  if (text === "" || !isCleanText(text)) return problems.add({ reason: "text.malformed", subject, detail });
  if (text.length > longest) return problems.add({ reason: "text.too_long", subject, detail });
  return { lang: o.lang, text };
}

function checkLabels({ uri: subject, labels }: FileConcept, { problems }: Reading) {
  const seen = new Set<string>();
  for (const { lang, text } of labels.filter((label) => label.kind === "pref")) {
    if (seen.has(lang)) problems.add({ reason: "label.two", subject, detail: `"${text}"@${lang}` });
    seen.add(lang);
  }
  if (seen.size === 0 && labels.length > 0) problems.add({ reason: "label.missing", subject });
}

/** `narrower` and `member` are said of the other end. */
function turnRound(concepts: ReadonlyMap<string, FileConcept>, uri: string, said: readonly Statement[]) {
  for (const { p, o } of said) {
    if (!("iri" in o)) continue;
    if (p === iri.narrower) concepts.get(o.iri)?.broader.push(uri);
    if (p === iri.member) concepts.get(o.iri)?.groups.push(uri);
  }
}

function tidy(concept: FileConcept) {
  concept.broader = [...new Set(concept.broader)];
  concept.related = [...new Set(concept.related)];
  concept.groups = [...new Set(concept.groups)];
}

function readGroups(reading: Reading): FileGroup[] {
  const groups: FileGroup[] = [];
  for (const [uri, subject] of reading.statements.subjects) {
    const { types } = subject;
    if (types.has(iri.collection) || types.has(iri.scheme)) groups.push(readGroup(uri, subject, reading));
  }
  return groups;
}

function readGroup(uri: string, { types, said }: Subject, reading: Reading): FileGroup {
  const kind = types.has(iri.scheme) ? "scheme" : "collection";
  const own: string[] = [iri.scheme, iri.collection];
  const name: Labels = {};
  const statements: Statement[] = [...types]
    .filter((type) => !own.includes(type))
    .map((type) => ({ p: iri.type, o: { iri: type } }));
  let onePerThread = false;
  for (const statement of said) {
    const { p, o } = statement;
    const text = p === iri.prefLabel ? readText(uri, o, { reading, longest: maxLabelLength }) : undefined;
    if (text) name[text.lang] = text.text;
    else if (p === iri.onePerThread) onePerThread = "value" in o && (o.value === "true" || o.value === "1");
    else if (p !== iri.member && p !== iri.prefLabel) statements.push(statement);
  }
  return { uri, kind, name, onePerThread, statements };
}

/** What a file says of a concept in a language replaces what stood there in it; other languages stay. */
export function inLanguagesOf<T extends { lang: TextLanguage }>(said: readonly T[], before: readonly T[]): T[] {
  const spoken = new Set(said.map((one) => one.lang));
  return [...said, ...before.filter((one) => !spoken.has(one.lang))];
}

/** As it stands in the database: a word is one kind of label in its language. */
export function withoutRepeats(labels: readonly ConceptLabel[]): ConceptLabel[] {
  const rank = { pref: 0, alt: 1, hidden: 2 };
  const seen = new Set<string>();
  return labels
    .toSorted((a, b) => rank[a.kind] - rank[b.kind])
    .filter(({ lang, text }) => {
      const key = `${lang} ${text}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** The way round from a concept up to itself, or nothing: `broader` must lead to an end (SKOS 8.6.7 leaves it open; a tree needs it). */
function findCycle(broader: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  for (const start of broader.keys()) {
    const cycle = walkUp(start, { broader, done });
    if (cycle) return cycle;
  }
  return undefined;
}

type Walk = { broader: ReadonlyMap<string, readonly string[]>; done: Set<string> };

/** Without recursion: a file may be as deep as it likes. */
function walkUp(start: string, { broader, done }: Walk): string[] | undefined {
  const path: string[] = [];
  const onPath = new Set<string>();
  const waiting: { id: string; next: number }[] = [{ id: start, next: 0 }];
  while (waiting.length > 0) {
    const here = waiting.at(-1)!;
    if (here.next === 0 && !enter(here.id, { path, onPath, done })) {
      if (onPath.has(here.id)) return [...path.slice(path.indexOf(here.id)), here.id];
      waiting.pop();
      continue;
    }
    const above = broader.get(here.id)?.[here.next++];
    if (above !== undefined) waiting.push({ id: above, next: 0 });
    else {
      waiting.pop();
      onPath.delete(path.pop()!);
      done.add(here.id);
    }
  }
  return undefined;
}

/** Whether the walk comes here for the first time. */
function enter(id: string, { path, onPath, done }: { path: string[]; onPath: Set<string>; done: ReadonlySet<string> }) {
  if (done.has(id) || onPath.has(id)) return false;
  path.push(id);
  onPath.add(id);
  return true;
}
