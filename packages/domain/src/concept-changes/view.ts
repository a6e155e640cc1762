import type {
  ConceptChangeKind,
  ConceptChangeView,
  ConceptDifference,
  ConceptLabel,
  ConceptRef,
  Labels,
} from "@samrad/contracts/concepts";
import type { PersonRef } from "@samrad/contracts/people";
import type { ConceptSnapshot } from "../concepts/view.ts";

/** A thread that carries a concept, or a person who follows one, as the row stands. */
export type TagRow = { threadId: string; conceptId: string; taggedById: string | null; taggedAt: string };
export type FollowRow = { personId: string; conceptId: string; followedAt: string };

/** A recurring question that is about a concept. */
export type QuestionRow = { questionId: string; conceptId: string };

/** Which threads, followers and recurring questions went from one concept to another. */
export type Moves = {
  questionsAdded?: QuestionRow[];
  questionsRemoved?: QuestionRow[];
  tagsAdded: TagRow[];
  tagsRemoved: TagRow[];
  followsAdded: FollowRow[];
  followsRemoved: FollowRow[];
};

/** A change as it is kept: all that undoing it needs. */
export type ChangeData = { before: ConceptSnapshot[]; after: ConceptSnapshot[]; moves?: Moves; file?: string };

/** What undoes a change, and is a change itself. */
export function inverse({ before, after, moves }: ChangeData): ChangeData {
  return {
    before: after,
    after: before,
    moves: moves && {
      tagsAdded: moves.tagsRemoved,
      tagsRemoved: moves.tagsAdded,
      followsAdded: moves.followsRemoved,
      followsRemoved: moves.followsAdded,
      questionsAdded: moves.questionsRemoved,
      questionsRemoved: moves.questionsAdded,
    },
  };
}

export type ChangeRow = {
  id: string;
  kind: ConceptChangeKind;
  at: Date;
  actor: PersonRef | null;
  concept_ids: string[];
  data: ChangeData;
  undone: boolean;
};

/** Names of concepts at hand, for ids in a change; one that is gone keeps the name it had. */
export type Names = ReadonlyMap<string, Labels>;

const labelKey = ({ kind, lang, text }: ConceptLabel) => `${kind} ${lang} ${text}`;

function missing(from: readonly ConceptLabel[], others: readonly ConceptLabel[]): ConceptLabel[] {
  const known = new Set(others.map(labelKey));
  return from.filter((label) => !known.has(labelKey(label)));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function toDifference(id: string, { before, after }: ChangeData, names: Names): ConceptDifference {
  const refTo = (conceptId: string): ConceptRef => ({ id: conceptId, labels: names.get(conceptId) ?? {} });
  const old = before.find((snapshot) => snapshot.id === id);
  const next = after.find((snapshot) => snapshot.id === id);
  const without = (a?: readonly string[], b?: readonly string[]) =>
    (a ?? []).filter((one) => !b?.includes(one)).map(refTo);
  return {
    concept: refTo(id),
    labelsAdded: missing(next?.labels ?? [], old?.labels ?? []),
    labelsRemoved: missing(old?.labels ?? [], next?.labels ?? []),
    broaderAdded: without(next?.broaderIds, old?.broaderIds),
    broaderRemoved: without(old?.broaderIds, next?.broaderIds),
    notesChanged: !same(old?.notes ?? [], next?.notes ?? []),
    relatedChanged: !same(old?.relatedIds ?? [], next?.relatedIds ?? []),
    groupsChanged: !same(old?.groupIds ?? [], next?.groupIds ?? []),
    statusChanged: old && next && old.status !== next.status ? next.status : null,
  };
}

const shown = 20;

export function toConceptChangeView(row: ChangeRow, names: Names, mayChange: boolean): ConceptChangeView {
  const ids = row.concept_ids.slice(0, shown);
  const { moves, file } = row.data;
  const threads = new Set([...(moves?.tagsAdded ?? []), ...(moves?.tagsRemoved ?? [])].map((tag) => tag.threadId));
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    actor: row.actor,
    concepts: ids.map((id) => ({ id, labels: names.get(id) ?? {} })),
    conceptCount: row.concept_ids.length,
    differences: row.kind === "imported" ? [] : ids.map((id) => toDifference(id, row.data, names)),
    threadCount: threads.size,
    file: file ?? null,
    undone: row.undone,
    abilities: { undo: mayChange && !row.undone && row.kind !== "imported" },
  };
}
