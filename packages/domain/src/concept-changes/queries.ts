import type { ConceptChangeView, Labels, ListConceptChangesInput } from "@samrad/contracts/concepts";
import { notFound } from "@samrad/contracts/errors";
import { Prisma, type Reader } from "@samrad/db/client";
import { requireMember } from "../actor.ts";
import { canChangeVocabulary } from "../concepts/policy.ts";
import { type ConceptSnapshot, labelsOf, preferredLabels } from "../concepts/view.ts";
import type { ReadContext } from "../context.ts";
import { afterCursor, pageOf } from "../place.ts";
import { type ChangeRow, type Names, toConceptChangeView } from "./view.ts";

const pageSize = 20;

const order = Prisma.sql`order by l.kind, l.position, l.lang, l.text`;
const idsOf = (kind: "broader" | "related") => Prisma.sql`array(
  select r.target_id from concept_relation r where r.concept_id = c.id and r.kind = ${kind}::concept_relation_kind order by 1)`;

/** Concepts as they stand, whole. Throws `not_found` when one of them is not there. */
export async function readSnapshots(db: Reader, ids: readonly string[]): Promise<ConceptSnapshot[]> {
  const wanted = [...new Set(ids)];
  const snapshots = await findSnapshots(db, wanted);
  if (snapshots.length < wanted.length) throw notFound();
  return snapshots;
}

/** As `readSnapshots`, of those that are there. */
export function findSnapshots(db: Reader, ids: readonly string[]): Promise<ConceptSnapshot[]> {
  return db.$queryRaw<ConceptSnapshot[]>`
    select c.id, c.uri, c.status, c.replaced_by_id as "replacedById", c.statements,
      coalesce((select jsonb_agg(jsonb_build_object('kind', l.kind, 'lang', l.lang, 'text', l.text) ${order})
        from concept_label l where l.concept_id = c.id), '[]') as labels,
      coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'lang', n.lang, 'text', n.text)
          order by n.kind, n.lang, n.position)
        from concept_note n where n.concept_id = c.id), '[]') as notes,
      ${idsOf("broader")} as "broaderIds", ${idsOf("related")} as "relatedIds",
      array(select m.group_id from concept_group_member m where m.concept_id = c.id order by 1) as "groupIds"
    from concept c where c.id = any(${ids}::uuid[]) order by c.id`;
}

async function findNames(db: Reader, rows: readonly ChangeRow[]): Promise<Names> {
  const snapshots = rows.flatMap(({ data }) => [...data.before, ...data.after]);
  const ids = [
    ...rows.flatMap((row) => row.concept_ids.slice(0, pageSize)),
    ...snapshots.flatMap((snapshot) => snapshot.broaderIds),
  ];
  const found = await db.$queryRaw<{ id: string; labels: Labels }[]>`
    select c.id, ${labelsOf} as labels from concept c where c.id = any(${[...new Set(ids)]}::uuid[])`;
  const names = new Map<string, Labels>(snapshots.map(({ id, labels }) => [id, preferredLabels(labels)]));
  for (const { id, labels } of found) names.set(id, labels);
  return names;
}

/** Who changed what and when, newest first: of one concept or of all. Throws `unauthenticated`. */
export async function listConceptChanges(
  { db, actor }: ReadContext,
  input: ListConceptChangesInput,
): Promise<{ changes: ConceptChangeView[]; cursor: string | null }> {
  requireMember(actor);
  const of = input.conceptId ? Prisma.sql`and h.concept_ids @> array[${input.conceptId}::uuid]` : Prisma.empty;
  const rows = await db.$queryRaw<ChangeRow[]>`
    select h.id, h.kind, h.at, h.concept_ids, h.data, (u.id is not null) as undone,
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as actor
    from concept_change h
    left join concept_change u on u.undoes_id = h.id
    left join person p on p.id = h.actor_id
    where true ${of} ${afterCursor(input.cursor, Prisma.sql`(h.at, h.id)`)}
    order by h.at desc, h.id desc limit ${pageSize + 1}`;
  const { page, cursor } = pageOf(rows, { size: pageSize, placeOf: (row) => row });
  const names = await findNames(db, page);
  return {
    changes: page.map((row) => toConceptChangeView(row, names, canChangeVocabulary(actor))),
    cursor,
  };
}
