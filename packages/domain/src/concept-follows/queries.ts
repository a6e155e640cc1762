import type { ConceptRef } from "@samrad/contracts/concepts";
import { labelsOf } from "../concepts/view.ts";
import type { MemberContext } from "../context.ts";

/** The concepts that the member follows, in the order in which they were chosen. */
export function listFollowedConcepts({ db, actor }: MemberContext): Promise<ConceptRef[]> {
  return db.$queryRaw<ConceptRef[]>`
    select c.id, ${labelsOf} as labels from concept_follow f join concept c on c.id = f.concept_id
    where f.person_id = ${actor.personId}::uuid order by f.followed_at, c.id`;
}
