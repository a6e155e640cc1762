import { isDeepStrictEqual } from "node:util";
import type { ConceptChangeKind, UndoConceptChangeInput } from "@samrad/contracts/concepts";
import { DomainError, notFound } from "@samrad/contracts/errors";
import type { Prisma, Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { canChangeVocabulary } from "../concepts/policy.ts";
import type { ConceptSnapshot } from "../concepts/view.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { giveTo, takeAway } from "../concept-moves/commands.ts";
import { record } from "../events/commands.ts";
import { findSnapshots, readSnapshots } from "./queries.ts";
import { type ChangeData, inverse, type Moves } from "./view.ts";

/** The vocabulary is one thing: whoever changes it waits until the one before has finished. */
export const vocabularyLock = "vocabulary";

export type Known = ReadonlyMap<string, ConceptSnapshot>;

/** What a command makes of the concepts it was given. */
export type Plan = { after: ConceptSnapshot[]; moves?: Moves };

type Request = {
  changeId: string;
  kind: ConceptChangeKind;
  /** The concepts that it looks at; `created` are not there yet. */
  ids: readonly string[];
};

/**
 * Changes concepts in one transaction, with its place in the history and its event. A repeated change is known by its
 * id and changes nothing. Throws `forbidden`, `not_found`, `id.taken`, `concept.cycle` and what the plan throws.
 */
export async function changeVocabulary(
  context: MemberContext,
  request: Request,
  plan: (known: Known, tx: Transaction) => Plan | Promise<Plan>,
): Promise<void> {
  const { actor } = context;
  allow(actor, canChangeVocabulary(actor));
  await transact(context, async (tx) => {
    await holdLock(tx, vocabularyLock);
    if (await isRepeated(tx, request.changeId, actor.personId)) return;
    const known = toMap(await readSnapshots(tx, request.ids));
    const { after, moves } = await plan(known, tx);
    const before = toMap(await findSnapshots(tx, idsOf(after)));
    const mirrored = await mirrorRelated(tx, before, after);
    const changed = mirrored.filter(({ before, next }) => !isDeepStrictEqual(before, next));
    const data: ChangeData = {
      before: changed.flatMap(({ before }) => (before ? [before] : [])),
      after: changed.map(({ next }) => next),
      moves,
    };
    await write(tx, context, { ...request, data });
  });
}

const idsOf = (snapshots: readonly ConceptSnapshot[]) => [...new Set(snapshots.map(({ id }) => id))];
const toMap = (snapshots: readonly ConceptSnapshot[]) => new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));

async function isRepeated(tx: Transaction, changeId: string, personId: string): Promise<boolean> {
  const found = await tx.conceptChange.findUnique({ where: { id: changeId }, select: { actorId: true } });
  if (found && found.actorId !== personId) throw new DomainError("conflict", "id.taken");
  return found !== null;
}

type Pair = { before: ConceptSnapshot | undefined; next: ConceptSnapshot };

/** `related` stands on both sides: whoever is named or no longer named on one changes on the other. */
async function mirrorRelated(tx: Transaction, known: Known, after: readonly ConceptSnapshot[]): Promise<Pair[]> {
  const next = toMap(after);
  const touched = after.flatMap((snapshot) => [...snapshot.relatedIds, ...(known.get(snapshot.id)?.relatedIds ?? [])]);
  const others = toMap(
    await readSnapshots(
      tx,
      touched.filter((id) => !next.has(id)),
    ),
  );
  for (const [id, snapshot] of others) next.set(id, snapshot);
  for (const { id } of after)
    for (const [otherId, other] of next) next.set(otherId, withRelated(other, id, next.get(id)!));
  return [...next.values()].map((snapshot) => {
    const { id } = snapshot;
    return { before: known.get(id) ?? others.get(id), next: sorted(snapshot) };
  });
}

function withRelated(other: ConceptSnapshot, id: string, here: ConceptSnapshot): ConceptSnapshot {
  if (other.id === id) return other;
  const without = other.relatedIds.filter((one) => one !== id);
  return { ...other, relatedIds: here.relatedIds.includes(other.id) ? [...without, id] : without };
}

const labelKinds = { pref: 0, alt: 1, hidden: 2 } as const;
const unique = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();

/** As it is read back: a word is one kind of label of its concept and no other (SKOS S13), ids are in order. */
function sorted(snapshot: ConceptSnapshot): ConceptSnapshot {
  const tidy = (ids: readonly string[]) => [...new Set(ids)].filter((id) => id !== snapshot.id).toSorted();
  const { broaderIds, relatedIds, groupIds } = snapshot;
  const labels = snapshot.labels.toSorted((a, b) => labelKinds[a.kind] - labelKinds[b.kind]);
  const notes = snapshot.notes.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.lang, b.lang));
  return {
    ...snapshot,
    labels: unique(labels, ({ lang, text }) => `${lang} ${text}`),
    notes,
    broaderIds: tidy(broaderIds),
    relatedIds: tidy(relatedIds),
    groupIds: tidy(groupIds),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

type Writing = Request & { data: ChangeData; undoesId?: string };

async function write(tx: Transaction, { actor, now }: MemberContext, { changeId, kind, data, undoesId }: Writing) {
  const at = now();
  const conceptIds = idsOf([...data.before, ...data.after]);
  if (data.moves) await takeAway(tx, data.moves);
  await replaceConcepts(tx, data, at);
  await checkTree(tx, conceptIds);
  const moves = data.moves && (await giveTo(tx, data.moves));
  const actorId = actor.personId;
  const kept = { ...data, moves } as unknown as Prisma.InputJsonObject;
  await tx.conceptChange.create({ data: { id: changeId, kind, actorId, at, conceptIds, data: kept, undoesId } });
  for (const subjectId of conceptIds) await record(tx, { type: "concept.changed", at, actorId, subjectId });
}

/** Writes concepts as `after` has them; those that only `before` has go. Throws `concept.in_use`. */
export async function replaceConcepts(tx: Transaction, { before, after }: ChangeData, at: Date): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  const ids = [...kept];
  await removeConcepts(
    tx,
    before.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
  );
  await tx.$executeRaw`
    insert into concept (id, uri, version, created_at) select a.id, a.uri, 0, ${at}
    from jsonb_to_recordset(${JSON.stringify(after)}::jsonb) as a(id uuid, uri text) on conflict do nothing`;
  await tx.$executeRaw`
    update concept c set status = a.status::concept_status, replaced_by_id = a."replacedById", statements = a.statements,
      version = c.version + 1
    from jsonb_to_recordset(${JSON.stringify(after)}::jsonb)
      as a(id uuid, status text, "replacedById" uuid, statements jsonb)
    where c.id = a.id`;
  await tx.$executeRaw`delete from concept_label where concept_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`delete from concept_note where concept_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`delete from concept_relation where concept_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`delete from concept_group_member where concept_id = any(${ids}::uuid[])`;
  await insertRows(tx, after);
}

/** A statement for each table, however many concepts there are. */
async function insertRows(tx: Transaction, snapshots: readonly ConceptSnapshot[]) {
  const all = JSON.stringify(snapshots);
  await tx.$executeRaw`
    insert into concept_label (concept_id, kind, lang, text, position)
    select c.id, (l.value->>'kind')::concept_label_kind, l.value->>'lang', l.value->>'text', l.place
    from jsonb_to_recordset(${all}::jsonb) as c(id uuid, labels jsonb),
      jsonb_array_elements(c.labels) with ordinality as l(value, place) on conflict do nothing`;
  await tx.$executeRaw`
    insert into concept_note (concept_id, kind, lang, text, position)
    select c.id, (n.value->>'kind')::concept_note_kind, n.value->>'lang', n.value->>'text', n.place
    from jsonb_to_recordset(${all}::jsonb) as c(id uuid, notes jsonb),
      jsonb_array_elements(c.notes) with ordinality as n(value, place)`;
  for (const kind of ["broader", "related"] as const) await insertRelations(tx, all, kind);
  await tx.$executeRaw`
    insert into concept_group_member (concept_id, group_id)
    select c.id, g.value::uuid from jsonb_to_recordset(${all}::jsonb) as c(id uuid, "groupIds" jsonb),
      jsonb_array_elements_text(c."groupIds") as g(value)`;
}

async function insertRelations(tx: Transaction, all: string, kind: "broader" | "related") {
  await tx.$executeRaw`
    insert into concept_relation (concept_id, kind, target_id)
    select (c.value->>'id')::uuid, ${kind}::concept_relation_kind, target.value::uuid
    from jsonb_array_elements(${all}::jsonb) as c(value),
      jsonb_array_elements_text(c.value->${`${kind}Ids`}) as target(value)`;
}

async function removeConcepts(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return;
  const conceptId = { in: [...ids] };
  if ((await tx.threadConcept.count({ where: { conceptId } })) > 0)
    throw new DomainError("rule_violated", "concept.in_use");
  await tx.concept.deleteMany({ where: { id: conceptId } });
}

/** Throws `concept.cycle` when one of the concepts stands above itself. */
export async function checkTree(tx: Transaction, ids: readonly string[]) {
  const [cycle] = await tx.$queryRaw<{ id: string }[]>`
    with recursive up (start, id) as (
      select concept_id, target_id from concept_relation where kind = 'broader' and concept_id = any(${ids}::uuid[])
      union
      select up.start, r.target_id from up join concept_relation r on r.concept_id = up.id and r.kind = 'broader')
    select id from up where start = id limit 1`;
  if (cycle) throw new DomainError("rule_violated", "concept.cycle", { field: "broaderIds" });
}

/**
 * Takes a change back, as a change of its own that can be taken back in turn. Throws `forbidden`, `not_found`,
 * `concept.not_undoable` for an import, `concept.undone`, `concept.changed_since`, `concept.in_use`.
 */
export async function undoConceptChange(context: MemberContext, input: UndoConceptChangeInput): Promise<void> {
  const { actor } = context;
  allow(actor, canChangeVocabulary(actor));
  await transact(context, async (tx) => {
    await holdLock(tx, vocabularyLock);
    if (await isRepeated(tx, input.undoId, actor.personId)) return;
    const change = await tx.conceptChange.findUnique({ where: { id: input.changeId }, include: { undone: true } });
    if (!change) throw notFound();
    if (change.kind === "imported") throw new DomainError("rule_violated", "concept.not_undoable");
    if (change.undone) throw new DomainError("conflict", "concept.undone");
    const data = change.data as unknown as ChangeData;
    await checkUnchanged(tx, data);
    const request = { changeId: input.undoId, kind: "undone" as const, ids: [] };
    await write(tx, context, { ...request, data: inverse(data), undoesId: change.id });
  });
}

async function checkUnchanged(tx: Transaction, { before, after }: ChangeData) {
  const ids = idsOf([...before, ...after]);
  const current = toMap(await findSnapshots(tx, ids));
  const asItWas = after.every((snapshot) => isDeepStrictEqual(current.get(snapshot.id), snapshot));
  if (!asItWas || current.size !== after.length) throw new DomainError("conflict", "concept.changed_since");
}
