import type {
  ConceptLabel,
  ConceptNote,
  ConceptRef,
  ConceptRow,
  ConceptStatus,
  Labels,
} from "@samrad/contracts/concepts";
import type { TextLanguage } from "@samrad/contracts/languages";
import { Prisma } from "@samrad/db/client";

/** JSON of the preferred labels of a concept; `c` is the alias. */
export const labelsOf = Prisma.sql`coalesce((
  select jsonb_object_agg(cl.lang, cl.text) from concept_label cl where cl.concept_id = c.id and cl.kind = 'pref'), '{}')`;

/** JSON of a concept beside something else; `c` is the alias. */
export const conceptRef = Prisma.sql`jsonb_build_object('id', c.id, 'labels', ${labelsOf})`;

/** The ids of a concept and of all that are narrower, at any depth. */
export const withNarrower = (conceptId: string) => Prisma.sql`(
  with recursive under (id) as (
    select ${conceptId}::uuid
    union
    select cr.concept_id from under join concept_relation cr on cr.target_id = under.id and cr.kind = 'broader')
  select id from under)`;

/** The ids of concepts and of all that are broader, at any depth. */
export const withBroader = (conceptIds: readonly string[]) => Prisma.sql`(
  with recursive over (id) as (
    select unnest(${conceptIds}::uuid[])
    union
    select cr.target_id from over join concept_relation cr on cr.concept_id = over.id and cr.kind = 'broader')
  select id from over)`;

/** What is said of a concept from outside that is not edited here: a predicate and its object, as RDF has them. */
export type Statement = { p: string; o: { iri: string } | { value: string; lang?: string; type?: string } };

/** All of a concept that a change can change; ids in order, so that two of one concept compare. */
export type ConceptSnapshot = {
  id: string;
  uri: string;
  status: ConceptStatus;
  replacedById: string | null;
  labels: ConceptLabel[];
  notes: ConceptNote[];
  broaderIds: string[];
  relatedIds: string[];
  groupIds: string[];
  statements: Statement[];
};

/** The preferred labels by their languages. */
export function preferredLabels(labels: readonly ConceptLabel[]): Labels {
  const found: Labels = {};
  for (const { kind, lang, text } of labels) if (kind === "pref") found[lang] = text;
  return found;
}

export type RowOfConcept = {
  id: string;
  labels: Labels;
  status: ConceptStatus;
  narrower_count: number;
  thread_count: number;
  found_text?: string | null;
  found_lang?: TextLanguage | null;
};

export function toConceptRow(row: RowOfConcept): ConceptRow {
  const found = row.found_text && row.found_lang ? { text: row.found_text, lang: row.found_lang } : null;
  const isShown = found !== null && row.labels[found.lang] === found.text;
  return {
    id: row.id,
    labels: row.labels,
    status: row.status,
    narrowerCount: row.narrower_count,
    threadCount: row.thread_count,
    found: isShown ? null : found,
  };
}

export const toConceptRef = ({ id, labels }: { id: string; labels: Labels }): ConceptRef => ({ id, labels });
