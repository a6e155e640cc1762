import type { ConceptRef, ConceptSuggestion, SuggestConceptsInput } from "@samrad/contracts/concepts";
import type { Labels } from "@samrad/contracts/concepts";
import { Prisma, type Reader } from "@samrad/db/client";
import { requireMember } from "../actor.ts";
import { rankConcepts } from "../concept-labels/policy.ts";
import { readLabelIndex } from "../concept-labels/queries.ts";
import { labelsOf, toConceptRef } from "../concepts/view.ts";
import type { ReadContext } from "../context.ts";
import { stands } from "../posts/policy.ts";
import { getThread } from "../thread-pages/queries.ts";

const mostSuggested = 8;
/** Characters of a thread that are looked at: more say nothing new. */
const longestText = 60_000;

/** Concepts that a text speaks of, the likeliest first; for a thread, of its own text and without what it carries. Throws `unauthenticated`, `not_found`. */
export async function suggestConcepts(context: ReadContext, input: SuggestConceptsInput): Promise<ConceptSuggestion[]> {
  requireMember(context.actor);
  const { text, carried } = input.threadId
    ? await readThreadText(context, input.threadId)
    : { text: input, carried: [] };
  const index = await readLabelIndex(context.db);
  const taken = new Set(carried.map((concept) => concept.id));
  const ranked = rankConcepts(index, text).filter(({ conceptId }) => !taken.has(conceptId));
  const best = ranked.slice(0, mostSuggested);
  const labels = await findLabels(
    context.db,
    best.map(({ conceptId }) => conceptId),
  );
  return best.flatMap(({ conceptId: id, words }) => {
    const found = labels.get(id);
    return found ? [{ id, labels: found, words: words.slice(0, 5) }] : [];
  });
}

async function readThreadText(context: ReadContext, threadId: string) {
  const thread = await getThread(context, threadId);
  const [row] = await context.db.$queryRaw<{ text: string | null }[]>`
    select left(string_agg(p.text, E'\n' order by p.number), ${longestText}) as text
    from (select p.text, p.number from post p where p.thread_id = ${threadId}::uuid and ${stands}
      order by p.number limit 50) p`;
  return { text: { title: thread.title, text: row?.text ?? "" }, carried: thread.concepts };
}

async function findLabels(db: Reader, ids: readonly string[]): Promise<Map<string, Labels>> {
  const rows = await db.$queryRaw<ConceptRef[]>`
    select c.id, ${labelsOf} as labels from concept c where c.id = any(${ids}::uuid[]) and c.status = 'active'`;
  return new Map(rows.map(({ id, labels }) => [id, labels]));
}

/** The concepts themselves, or what replaces them; those that nothing replaces are left out, and unknown ones. */
export async function findStanding(db: Reader, conceptIds: readonly string[]): Promise<ConceptRef[]> {
  const rows = await db.$queryRaw<(ConceptRef & { place: number })[]>`
    with recursive standing (id, status, replaced_by_id, place, depth) as (
      select c.id, c.status, c.replaced_by_id, w.place, 0
      from unnest(${conceptIds}::uuid[]) with ordinality as w (id, place) join concept c on c.id = w.id
      union all
      select c.id, c.status, c.replaced_by_id, s.place, s.depth + 1
      from standing s join concept c on c.id = s.replaced_by_id where s.status = 'deprecated' and s.depth < 20
    )
    select c.id, ${labelsOf} as labels, min(s.place)::int as place from standing s join concept c on c.id = s.id
    where s.status = 'active' group by c.id order by place`;
  return rows.map(toConceptRef);
}

/** The concepts that stand in a group with one of these of which a thread carries one only. */
export const rivalsOf = (conceptIds: readonly string[]): Prisma.Sql => Prisma.sql`(
  select other.concept_id from concept_group_member m
  join concept_group g on g.id = m.group_id and g.one_per_thread
  join concept_group_member other on other.group_id = g.id and other.concept_id <> m.concept_id
  where m.concept_id = any(${conceptIds}::uuid[]))`;

/** Of the concepts those that a thread may carry together: of a one-per-thread group the first. */
export async function withoutRivals(db: Reader, conceptIds: readonly string[]): Promise<string[]> {
  const pairs = await db.$queryRaw<{ one: string; other: string }[]>`
    select m.concept_id as one, other.concept_id as other from concept_group_member m
    join concept_group g on g.id = m.group_id and g.one_per_thread
    join concept_group_member other on other.group_id = g.id and other.concept_id <> m.concept_id
    where m.concept_id = any(${conceptIds}::uuid[]) and other.concept_id = any(${conceptIds}::uuid[])`;
  const kept: string[] = [];
  for (const id of conceptIds) {
    const rivals = new Set(pairs.flatMap(({ one, other }) => (one === id ? [other] : [])));
    if (!kept.includes(id) && !kept.some((other) => rivals.has(other))) kept.push(id);
  }
  return kept;
}
