import type {
  ChangeConceptInput,
  ConceptLabel,
  ConceptView,
  CreateConceptInput,
  DeprecateConceptInput,
  MergeConceptsInput,
  RestoreConceptInput,
  SplitConceptInput,
} from "@samrad/contracts/concepts";
import { DomainError } from "@samrad/contracts/errors";
import type { Transaction } from "@samrad/db/client";
import { changeVocabulary, type Known, type Plan } from "../concept-changes/commands.ts";
import { readSnapshots } from "../concept-changes/queries.ts";
import type { MemberContext } from "../context.ts";
import { findMoves, findSplitMoves, getConcept, listNarrowerIds } from "./queries.ts";
import type { ConceptSnapshot } from "./view.ts";

/** What the network itself calls a concept that it made; an imported one keeps the name it came with. */
const uriOf = (id: string) => `urn:uuid:${id}`;

type Fields = Pick<ChangeConceptInput, "labels" | "notes" | "broaderIds" | "relatedIds" | "groupIds">;

const fieldsOf = ({ labels, notes, broaderIds, relatedIds, groupIds }: Fields): Fields => ({
  labels,
  notes,
  broaderIds,
  relatedIds,
  groupIds,
});

const neighbours = ({ broaderIds, relatedIds }: Fields): string[] => [...broaderIds, ...relatedIds];

/** Throws `forbidden`, `not_found` for a neighbour, `id.taken`. */
export async function createConcept(context: MemberContext, input: CreateConceptInput): Promise<ConceptView> {
  const { id, changeId } = input;
  const request = { changeId, kind: "created" as const, ids: neighbours(input) };
  await changeVocabulary(context, request, async (_, tx) => {
    await checkFree(tx, id);
    await checkGroups(tx, input.groupIds);
    return { after: [{ ...aNew(id), ...fieldsOf(input) }] };
  });
  return getConcept(context, id);
}

const aNew = (id: string): ConceptSnapshot => ({
  id,
  uri: uriOf(id),
  status: "active",
  replacedById: null,
  labels: [],
  notes: [],
  broaderIds: [],
  relatedIds: [],
  groupIds: [],
  statements: [],
});

async function checkFree(tx: Transaction, id: string) {
  if ((await tx.concept.count({ where: { id } })) > 0) throw new DomainError("conflict", "id.taken");
}

async function checkGroups(tx: Transaction, groupIds: readonly string[]) {
  const wanted = [...new Set(groupIds)];
  if ((await tx.conceptGroup.count({ where: { id: { in: wanted } } })) < wanted.length)
    throw new DomainError("not_found", "not_found");
}

/** Throws `forbidden`, `not_found`, `concept.stale` when somebody changed it meanwhile, `concept.cycle`. */
export async function changeConcept(context: MemberContext, input: ChangeConceptInput): Promise<ConceptView> {
  const { conceptId, changeId } = input;
  const request = { changeId, kind: "edited" as const, ids: [conceptId, ...neighbours(input)] };
  await changeVocabulary(context, request, async (known, tx) => {
    await checkVersion(tx, conceptId, input.version);
    await checkGroups(tx, input.groupIds);
    return { after: [{ ...known.get(conceptId)!, ...fieldsOf(input) }] };
  });
  return getConcept(context, conceptId);
}

async function checkVersion(tx: Transaction, conceptId: string, version: number) {
  const concept = await tx.concept.findUniqueOrThrow({ where: { id: conceptId }, select: { version: true } });
  if (concept.version !== version) throw new DomainError("conflict", "concept.stale");
}

function mustStand(concept: ConceptSnapshot) {
  if (concept.status === "deprecated") throw new DomainError("rule_violated", "concept.deprecated");
}

/**
 * Brings a concept into another one: its labels become further labels of that one, what was narrower or related hangs
 * there, threads and followers of either are then of the one. The other stays, deprecated, and leads there. Throws
 * `forbidden`, `not_found`, `concept.same`, `concept.deprecated`, `concept.cycle`.
 */
export async function mergeConcepts(context: MemberContext, input: MergeConceptsInput): Promise<ConceptView> {
  const { conceptId, intoId, changeId } = input;
  const request = { changeId, kind: "merged" as const, ids: [conceptId, intoId] };
  await changeVocabulary(context, request, async (known, tx) => {
    if (conceptId === intoId) throw new DomainError("rule_violated", "concept.same");
    mustStand(known.get(conceptId)!);
    mustStand(known.get(intoId)!);
    const below = await readSnapshots(tx, await listNarrowerIds(tx, conceptId));
    const moves = await findMoves(tx, { fromId: conceptId, toId: intoId });
    return {
      after: [...merged(known, input), ...below.filter(({ id }) => id !== intoId).map(moveUnder(input))],
      moves,
    };
  });
  return getConcept(context, intoId);
}

/** Hangs a concept under another one than before. */
const moveUnder =
  ({ conceptId, intoId }: { conceptId: string; intoId: string }) =>
  (snapshot: ConceptSnapshot): ConceptSnapshot => ({
    ...snapshot,
    broaderIds: snapshot.broaderIds.map((id) => (id === conceptId ? intoId : id)),
  });

function merged(known: Known, { conceptId, intoId }: MergeConceptsInput): ConceptSnapshot[] {
  const from = known.get(conceptId)!;
  const into = known.get(intoId)!;
  const apart = (ids: readonly string[]) => ids.filter((id) => id !== conceptId && id !== intoId);
  return [
    { ...from, status: "deprecated", replacedById: intoId, relatedIds: [] },
    {
      ...into,
      labels: [...into.labels, ...from.labels.map(asFurther)],
      broaderIds: apart(into.broaderIds.length > 0 ? into.broaderIds : from.broaderIds),
      relatedIds: apart([...into.relatedIds, ...from.relatedIds]),
      groupIds: [...into.groupIds, ...from.groupIds],
    },
  ];
}

const asFurther = (label: ConceptLabel): ConceptLabel => (label.kind === "pref" ? { ...label, kind: "alt" } : label);

/**
 * Takes a part of a concept out, as a new one beside it: some labels, some narrower concepts, some threads. Who follows
 * the one follows both. Throws `forbidden`, `not_found`, `concept.no_label`, `id.taken`.
 */
export async function splitConcept(context: MemberContext, input: SplitConceptInput): Promise<ConceptView> {
  const { conceptId, newId, changeId, narrowerIds } = input;
  const request = { changeId, kind: "split" as const, ids: [conceptId, ...narrowerIds] };
  await changeVocabulary(context, request, async (known, tx) => {
    mustStand(known.get(conceptId)!);
    await checkFree(tx, newId);
    const moves = await findSplitMoves({ db: tx, actor: context.actor }, { ...input, at: context.now() });
    const below = narrowerIds.map((id) => moveUnder({ conceptId, intoId: newId })(known.get(id)!));
    return { after: [...divided(known.get(conceptId)!, input), ...below], moves } satisfies Plan;
  });
  return getConcept(context, newId);
}

function divided(concept: ConceptSnapshot, { newId, labels }: SplitConceptInput): ConceptSnapshot[] {
  const taken = new Set(labels.map(({ lang, text }) => `${lang} ${text}`));
  const kept = concept.labels.filter(({ lang, text }) => !taken.has(`${lang} ${text}`));
  if (!kept.some(({ kind }) => kind === "pref")) throw new DomainError("rule_violated", "concept.no_label");
  const { broaderIds, groupIds } = concept;
  const relatedIds = [...concept.relatedIds, newId];
  return [
    { ...concept, labels: kept, relatedIds },
    { ...aNew(newId), labels, broaderIds, groupIds, relatedIds: [concept.id] },
  ];
}

/**
 * No thread gets it any more; those that carry it keep it. What replaces it is suggested in its place. Throws
 * `forbidden`, `not_found`, `concept.same`, `concept.deprecated`.
 */
export async function deprecateConcept(context: MemberContext, input: DeprecateConceptInput): Promise<ConceptView> {
  const { conceptId, changeId, replacedById } = input;
  const ids = [conceptId, ...(replacedById ? [replacedById] : [])];
  await changeVocabulary(context, { changeId, kind: "deprecated", ids }, (known) => {
    if (replacedById === conceptId) throw new DomainError("rule_violated", "concept.same");
    mustStand(known.get(conceptId)!);
    if (replacedById) mustStand(known.get(replacedById)!);
    return { after: [{ ...known.get(conceptId)!, status: "deprecated", replacedById }] };
  });
  return getConcept(context, conceptId);
}

/** Takes a deprecation back; what a merge moved stays where it is. Throws `forbidden`, `not_found`. */
export async function restoreConcept(context: MemberContext, input: RestoreConceptInput): Promise<ConceptView> {
  const { conceptId, changeId } = input;
  await changeVocabulary(context, { changeId, kind: "restored", ids: [conceptId] }, (known) => ({
    after: [{ ...known.get(conceptId)!, status: "active", replacedById: null }],
  }));
  return getConcept(context, conceptId);
}
