import type { ConceptGroupKind, ConceptLabel, ConceptNote, Labels } from "@samrad/contracts/concepts";
import type { Statement } from "../concepts/view.ts";

const skos = "http://www.w3.org/2004/02/skos/core#";
const dct = "http://purl.org/dc/terms/";

/** The names that a vocabulary file uses (SKOS Reference, W3C 2009; DCMI Metadata Terms; OWL 2). */
export const iri = {
  type: "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
  boolean: "http://www.w3.org/2001/XMLSchema#boolean",
  string: "http://www.w3.org/2001/XMLSchema#string",
  concept: `${skos}Concept`,
  collection: `${skos}Collection`,
  scheme: `${skos}ConceptScheme`,
  prefLabel: `${skos}prefLabel`,
  altLabel: `${skos}altLabel`,
  hiddenLabel: `${skos}hiddenLabel`,
  definition: `${skos}definition`,
  scopeNote: `${skos}scopeNote`,
  broader: `${skos}broader`,
  narrower: `${skos}narrower`,
  related: `${skos}related`,
  inScheme: `${skos}inScheme`,
  member: `${skos}member`,
  deprecated: "http://www.w3.org/2002/07/owl#deprecated",
  replacedBy: `${dct}isReplacedBy`,
  /** Ours: whether a thread carries at most one concept of a group. */
  onePerThread: "urn:samrad:vocabulary:onePerThread",
} as const;

export const prefixes = {
  skos,
  dct,
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  samrad: "urn:samrad:vocabulary:",
};

export const labelKinds = { [iri.prefLabel]: "pref", [iri.altLabel]: "alt", [iri.hiddenLabel]: "hidden" } as const;
export const noteKinds = { [iri.definition]: "definition", [iri.scopeNote]: "scope_note" } as const;

/** One thing that a file says. */
export type Triple = { s: string } & Statement;

/**
 * A concept as a file has it; neighbours and groups by their IRIs. Without any label it is only spoken of: another file
 * says what it is called.
 */
export type FileConcept = {
  uri: string;
  labels: ConceptLabel[];
  notes: ConceptNote[];
  broader: string[];
  related: string[];
  groups: string[];
  deprecated: boolean;
  replacedBy: string | null;
  statements: Statement[];
};

export type FileGroup = {
  uri: string;
  kind: ConceptGroupKind;
  name: Labels;
  onePerThread: boolean;
  statements: Statement[];
};

export type VocabularyFile = { concepts: FileConcept[]; groups: FileGroup[] };

const byKey = <T>(map: Record<string, T>): [string, T][] => Object.entries(map);

const inOrder = (statements: readonly Statement[]): Statement[] =>
  statements.toSorted((a, b) => (JSON.stringify([a.p, a.o]) < JSON.stringify([b.p, b.o]) ? -1 : 1));

/** What is said of a concept, one thing at a time; its groups are its schemes, since a collection names its members itself. */
export function* conceptTriples(concept: FileConcept): Generator<Triple> {
  const s = concept.uri;
  yield { s, p: iri.type, o: { iri: iri.concept } };
  for (const [p, kind] of byKey(labelKinds))
    for (const { lang, text } of concept.labels.filter((label) => label.kind === kind))
      yield { s, p, o: { value: text, lang } };
  for (const [p, kind] of byKey(noteKinds))
    for (const { lang, text } of concept.notes.filter((note) => note.kind === kind))
      yield { s, p, o: { value: text, lang } };
  for (const uri of concept.broader) yield { s, p: iri.broader, o: { iri: uri } };
  for (const uri of concept.related) yield { s, p: iri.related, o: { iri: uri } };
  for (const uri of concept.groups) yield { s, p: iri.inScheme, o: { iri: uri } };
  if (concept.deprecated) yield { s, p: iri.deprecated, o: { value: "true", type: iri.boolean } };
  if (concept.replacedBy) yield { s, p: iri.replacedBy, o: { iri: concept.replacedBy } };
  for (const statement of inOrder(concept.statements)) yield { s, ...statement };
}

/** What is said of a group, and of the members of a collection. */
export function* groupTriples(group: FileGroup, members: readonly string[]): Generator<Triple> {
  const s = group.uri;
  yield { s, p: iri.type, o: { iri: group.kind === "scheme" ? iri.scheme : iri.collection } };
  for (const [lang, text] of byKey(group.name).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    yield { s, p: iri.prefLabel, o: { value: text, lang } };
  if (group.onePerThread) yield { s, p: iri.onePerThread, o: { value: "true", type: iri.boolean } };
  for (const statement of inOrder(group.statements)) yield { s, ...statement };
  for (const uri of members) yield { s, p: iri.member, o: { iri: uri } };
}
