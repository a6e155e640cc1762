import type { ConceptGroupView } from "@samrad/contracts/concepts";
import type { Reader } from "@samrad/db/client";

/** The groups of the vocabulary: collections first, then the schemes that files brought. */
export function listConceptGroups(db: Reader): Promise<ConceptGroupView[]> {
  return db.$queryRaw<ConceptGroupView[]>`
    select g.id, g.uri, g.kind, g.name, g.one_per_thread as "onePerThread",
      (select count(*)::int from concept_group_member m join concept c on c.id = m.concept_id and c.status = 'active'
        where m.group_id = g.id) as "conceptCount"
    from concept_group g order by g.kind desc, g.uri`;
}
