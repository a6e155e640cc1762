import { isDeepStrictEqual } from "node:util";
import type { Database, Prisma, Transaction } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";
import { allow } from "../actor.ts";
import { checkTree, replaceConcepts, vocabularyLock } from "../concept-changes/commands.ts";
import { findSnapshots } from "../concept-changes/queries.ts";
import type { ConceptSnapshot, Statement } from "../concepts/view.ts";
import { canChangeVocabulary } from "../concepts/policy.ts";
import { holdLock, type MemberContext } from "../context.ts";
import { record } from "../events/commands.ts";
import { importedId } from "../interchange/view.ts";
import { inLanguagesOf, type ReadingOptions, type Statements, toVocabulary, withoutRepeats } from "./policy.ts";
import { readStarterVocabulary } from "./queries.ts";
import { type FileConcept, type FileGroup, iri, type VocabularyFile } from "./view.ts";

/** Numbers of concepts; `unnamed` are spoken of, and no file has said yet what they are called; `linked` hang together with concepts of an earlier file now, `leftOut` are statements about nameless things. */
export type VocabularyReport = {
  concepts: number;
  created: number;
  changed: number;
  unchanged: number;
  unnamed: number;
  groups: number;
  linked: number;
  leftOut: number;
};

export type VocabularyImport = ReadingOptions & {
  /** What the history calls it. */
  file: string;
  onProgress?: (written: number, total: number) => void;
};

type Importing = { db: Database; now: () => Date };

/** How many concepts are written with one statement. */
const batch = 500;

/**
 * Imports a vocabulary: all of it or nothing. What the file says of a concept in a language replaces what stood there;
 * other languages, threads and followers stay. A file that says nothing new changes nothing. Throws `BadVocabulary`,
 * and `concept.cycle` when file and network together would make one.
 */
export async function importVocabulary(
  { db, now }: Importing,
  statements: Statements,
  options: VocabularyImport,
): Promise<VocabularyReport> {
  const file = toVocabulary(statements, options);
  const report = await db.$transaction((tx) => writeVocabulary(tx, file, { ...options, at: now() }), {
    timeout: 300_000,
  });
  return { ...report, leftOut: statements.leftOut };
}

/**
 * As `importVocabulary`, by a coordinator: nothing is read for anybody else. Throws `forbidden` as well.
 */
export async function bringVocabulary(
  context: MemberContext,
  read: () => Promise<Statements>,
  options: VocabularyImport,
): Promise<VocabularyReport> {
  allow(context.actor, canChangeVocabulary(context.actor));
  return importVocabulary(context, await read(), options);
}

/** As `importVocabulary`, inside a transaction. */
export async function writeVocabulary(
  tx: Transaction,
  whole: VocabularyFile,
  options: Pick<VocabularyImport, "file" | "onProgress"> & { at: Date },
): Promise<VocabularyReport> {
  await holdLock(tx, vocabularyLock);
  const file = await withoutUnnamed(tx, whole);
  const ids = await knownIds(tx, file);
  await writeGroups(tx, file, { ids, at: options.at });
  const before = await findSnapshots(
    tx,
    file.concepts.map(({ uri }) => ids.concepts.get(uri)!),
  );
  const known = new Map(before.map((snapshot) => [snapshot.id, snapshot]));
  const after = mirrored(file.concepts.map((concept) => toSnapshot(concept, { ids, known, file })));
  const changed = after.filter((next) => !saysTheSame(next, known.get(next.id)));
  await insertConcepts(tx, changed, options.at);
  await writeInBatches(tx, changed, options);
  const linked = await linkPending(tx);
  await checkTree(
    tx,
    changed.map(({ id }) => id),
  );
  const created = changed.filter(({ id }) => !known.has(id)).length;
  const report = { concepts: after.length, created, changed: changed.length - created, linked, leftOut: 0 };
  const unnamed = whole.concepts.length - after.length;
  const counted = { ...report, unchanged: after.length - changed.length, unnamed, groups: file.groups.length };
  if (changed.length + linked > 0) await note(tx, changed, { ...options, report: counted });
  return counted;
}

const inOneOrder = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).toSorted();

/** Whether two say the same of a concept, in whichever order. */
function saysTheSame(next: ConceptSnapshot, before: ConceptSnapshot | undefined): boolean {
  if (!before) return false;
  const said = ({ labels, notes, statements, ...rest }: ConceptSnapshot) => ({
    ...rest,
    labels: inOneOrder(labels.map(({ kind, lang, text }) => [kind, lang, text])),
    notes: inOneOrder(notes.map(({ kind, lang, text }) => [kind, lang, text])),
    statements: inOneOrder(statements.map(({ p, o }) => [p, "iri" in o ? o.iri : [o.value, o.lang, o.type]])),
  });
  return isDeepStrictEqual(said(next), said(before));
}

/** Without the concepts that nobody has named: neither this file nor an earlier one. */
async function withoutUnnamed(tx: Transaction, file: VocabularyFile): Promise<VocabularyFile> {
  const unnamed = file.concepts.filter((concept) => concept.labels.length === 0).map(({ uri }) => uri);
  if (unnamed.length === 0) return file;
  const known = await tx.concept.findMany({ where: { uri: { in: unnamed } }, select: { uri: true } });
  const named = new Set(known.map(({ uri }) => uri));
  return { ...file, concepts: file.concepts.filter(({ uri, labels }) => labels.length > 0 || named.has(uri)) };
}

type Ids = { concepts: Map<string, string>; groups: Map<string, string> };

/** The ids of all concepts and groups by their IRIs: of those that are there, and those that the file brings. */
async function knownIds(tx: Transaction, { concepts, groups }: VocabularyFile): Promise<Ids> {
  const groupUris = new Set([...groups.map(({ uri }) => uri), ...concepts.flatMap((concept) => concept.groups)]);
  const ids: Ids = {
    concepts: new Map(concepts.map(({ uri }) => [uri, importedId("concept", uri)])),
    groups: new Map([...groupUris].map((uri) => [uri, importedId("group", uri)])),
  };
  for (const { uri, id } of await tx.concept.findMany({ select: { uri: true, id: true } })) ids.concepts.set(uri, id);
  for (const { uri, id } of await tx.conceptGroup.findMany({ select: { uri: true, id: true } }))
    ids.groups.set(uri, id);
  return ids;
}

/** What the file says of its groups, with one statement; of those that it only names nothing is changed. */
async function writeGroups(tx: Transaction, file: VocabularyFile, { ids, at }: { ids: Ids; at: Date }) {
  const described = new Map(file.groups.map((group) => [group.uri, group]));
  const named = new Set(file.concepts.flatMap((concept) => concept.groups));
  const bare = [...named].filter((uri) => !described.has(uri)).map(toBareGroup);
  const rows = [...described.values(), ...bare].map((group) => ({
    ...group,
    id: ids.groups.get(group.uri)!,
    described: described.has(group.uri),
  }));
  await tx.$executeRaw`
    with said as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(id uuid, uri text, kind text, name jsonb,
        "onePerThread" boolean, statements jsonb, described boolean)
    ), changed as (
      update concept_group g set kind = said.kind::concept_group_kind, one_per_thread = said."onePerThread",
        name = said.name, statements = said.statements
      from said where said.uri = g.uri and said.described
    )
    insert into concept_group (id, uri, kind, one_per_thread, name, statements, created_at)
    select id, uri, kind::concept_group_kind, "onePerThread", name, statements, ${at} from said
    on conflict (uri) do nothing`;
}

const toBareGroup = (uri: string): FileGroup => ({
  uri,
  kind: "scheme",
  name: {},
  onePerThread: false,
  statements: [],
});

type Knowing = { ids: Ids; known: ReadonlyMap<string, ConceptSnapshot>; file: VocabularyFile };

function toSnapshot(concept: FileConcept, { ids, known, file }: Knowing): ConceptSnapshot {
  const id = ids.concepts.get(concept.uri)!;
  const before = known.get(id);
  const broader = resolve(concept.broader, iri.broader, ids);
  const related = resolve(concept.related, iri.related, ids);
  const collections = new Set(
    file.groups.filter(({ kind }) => kind === "collection").map(({ uri }) => ids.groups.get(uri)),
  );
  const staying = (before?.groupIds ?? []).filter((group) => !collections.has(group));
  const notes = inLanguagesOf(concept.notes, before?.notes ?? []);
  return {
    id,
    uri: concept.uri,
    ...statusOf(concept, ids, before),
    labels: withoutRepeats(inLanguagesOf(concept.labels, before?.labels ?? [])),
    notes: notes.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.lang, b.lang)),
    broaderIds: tidy(broader.found, id),
    relatedIds: tidy([...related.found, ...(before?.relatedIds ?? [])], id),
    groupIds: tidy([...staying, ...concept.groups.map((uri) => ids.groups.get(uri)!)]),
    statements: [...concept.statements, ...broader.pending, ...related.pending],
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const tidy = (ids: readonly string[], own?: string) => [...new Set(ids)].filter((id) => id !== own).toSorted();

/** Neighbours that no file has brought yet are kept as they were named, until one does. */
function resolve(uris: readonly string[], p: string, { concepts }: Ids) {
  const found = uris.flatMap((uri) => concepts.get(uri) ?? []);
  const pending: Statement[] = uris.filter((uri) => !concepts.has(uri)).map((uri) => ({ p, o: { iri: uri } }));
  return { found, pending };
}

/** What a file does not call deprecated stays what it was: a merge made here is not undone by reading the file again. */
function statusOf(concept: FileConcept, { concepts }: Ids, before: ConceptSnapshot | undefined) {
  if (!concept.deprecated && before) return { status: before.status, replacedById: before.replacedById };
  const replacedById = concept.replacedBy ? (concepts.get(concept.replacedBy) ?? null) : null;
  return concept.deprecated
    ? { status: "deprecated" as const, replacedById }
    : { status: "active" as const, replacedById: null };
}

/** `related` stands on both sides, when both are in the file. */
function mirrored(snapshots: ConceptSnapshot[]): ConceptSnapshot[] {
  const byId = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
  for (const { id, relatedIds } of snapshots) {
    for (const other of relatedIds) {
      const there = byId.get(other);
      if (there && !there.relatedIds.includes(id)) there.relatedIds = [...there.relatedIds, id].toSorted();
    }
  }
  return snapshots;
}

/** All of them before any names another. */
async function insertConcepts(tx: Transaction, snapshots: readonly ConceptSnapshot[], at: Date) {
  await tx.$executeRaw`
    insert into concept (id, uri, version, created_at) select a.id, a.uri, 0, ${at}
    from jsonb_to_recordset(${JSON.stringify(snapshots.map(({ id, uri }) => ({ id, uri })))}::jsonb) as a(id uuid, uri text)
    on conflict do nothing`;
}

type Writing = Pick<VocabularyImport, "onProgress"> & { at: Date };

async function writeInBatches(tx: Transaction, changed: readonly ConceptSnapshot[], { onProgress, at }: Writing) {
  for (let start = 0; start < changed.length; start += batch) {
    onProgress?.(start, changed.length);
    await replaceConcepts(tx, { before: [], after: changed.slice(start, start + batch) }, at);
  }
  // The other side of what was written, where only one of the two was in the file.
  await tx.$executeRaw`
    insert into concept_relation (concept_id, kind, target_id)
    select target_id, kind, concept_id from concept_relation where kind = 'related' on conflict do nothing`;
  onProgress?.(changed.length, changed.length);
}

/** Ties what earlier files named to what has come since. */
async function linkPending(tx: Transaction): Promise<number> {
  return tx.$executeRaw`
    with pending as (
      select c.id, s.value as statement, t.id as target_id,
        case s.value->>'p' when ${iri.broader} then 'broader' else 'related' end as kind
      from concept c, jsonb_array_elements(c.statements) as s(value) join concept t on t.uri = s.value->'o'->>'iri'
      where s.value->>'p' in (${iri.broader}, ${iri.related}) and t.id <> c.id
    ), tied as (
      insert into concept_relation (concept_id, kind, target_id)
      select id, kind::concept_relation_kind, target_id from pending
      union select target_id, 'related', id from pending where kind = 'related'
      on conflict do nothing
    )
    update concept c set statements = (
      select coalesce(jsonb_agg(s.value order by s.place), '[]') from jsonb_array_elements(c.statements) with ordinality as s(value, place)
      where not exists (select 1 from pending p where p.id = c.id and p.statement = s.value))
    where c.id in (select id from pending)`;
}

type Noting = { file: string; at: Date; report: VocabularyReport };

async function note(tx: Transaction, changed: readonly ConceptSnapshot[], { file, at, report }: Noting) {
  const conceptIds = changed.map(({ id }) => id);
  const data: Prisma.InputJsonObject = { before: [], after: [], file, report };
  await tx.conceptChange.create({ data: { id: uuidv7(), kind: "imported", at, conceptIds, data } });
  await record(tx, { type: "vocabulary.imported", at, data: { file, concepts: changed.length } });
}

/** Imports the vocabulary that a network begins with, by the rules of `importVocabulary`. */
export async function importStarterVocabulary(db: Database, at: Date): Promise<VocabularyReport> {
  const file = await readStarterVocabulary();
  return db.$transaction((tx) => writeVocabulary(tx, file, { file: "starter.ttl", at }), { timeout: 120_000 });
}
