import type { ConceptRef } from "@samrad/contracts/concepts";
import type { PersonRef, Writer } from "@samrad/contracts/people";
import type {
  QuestionAbilities,
  QuestionConfidence,
  QuestionGovernance,
  QuestionSensitivity,
  QuestionState,
  QuestionSummary,
  QuestionText,
  QuestionView,
  QuestionVisibility,
  Support,
} from "@samrad/contracts/questions";
import { fewestOrganisations } from "@samrad/contracts/questions";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { threadWithheldSql } from "../chatham-house/policy.ts";
import { doerRef } from "../chatham-house/view.ts";
import { conceptRef } from "../concepts/view.ts";
import { visibleToSql as spaceVisibleToSql } from "../spaces/policy.ts";
import * as policy from "./policy.ts";

/** JSON of a question beside something else; `q` is the alias. */
export const questionRef = Prisma.sql`jsonb_build_object('id', q.id, 'number', q.number, 'title', q.title, 'state', q.state)`;

/** JSON of how those who ask `q` are supported; null while that is open. */
export const supportColumn = Prisma.sql`case when q.support_form is not null then
  jsonb_build_object('form', q.support_form, 'reason', q.support_reason, 'due', q.support_due) end`;

/** Threads of `q` that the actor may read. */
export const threadCount = (actor: Actor) => Prisma.sql`(
  select count(*)::int from question_thread qt join thread t on t.id = qt.thread_id join space s on s.id = t.space_id
  where qt.question_id = q.id and ${spaceVisibleToSql(actor)})`;

/** Organisations that ask `q`, whoever reads; null when they are too few to be counted aloud. */
const organisationCount = Prisma.sql`(
  select nullif(greatest(count(distinct t.organisation_id)::int, ${fewestOrganisations - 1}), ${fewestOrganisations - 1})
  from question_thread qt join thread t on t.id = qt.thread_id where qt.question_id = q.id)`;

/** What a list shows of a question. */
export function summaryColumns(actor: Actor): Prisma.Sql {
  return Prisma.sql`q.id, q.number, q.title, q.state, q.visibility, q.sensitivity, ${supportColumn} as support, q.changed_at,
    (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = q.owner_id) as owner,
    ${threadCount(actor)} as thread_count, ${organisationCount} as organisation_count`;
}

export type SummaryRow = {
  id: string;
  number: number;
  title: QuestionText;
  state: QuestionState;
  visibility: QuestionVisibility;
  sensitivity: QuestionSensitivity;
  support: Support | null;
  owner: PersonRef | null;
  thread_count: number;
  organisation_count: number | null;
  changed_at: Date;
};

export function toQuestionSummary(row: SummaryRow): QuestionSummary {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    visibility: row.visibility,
    sensitivity: row.sensitivity,
    support: row.support,
    owner: row.owner,
    threadCount: row.thread_count,
    organisationCount: row.organisation_count,
    changedAt: row.changed_at.toISOString(),
  };
}

/** Whether `q` was suggested from a thread that withholds names: who did is of those who speak there. */
const suggestedUnderRule = (actor: Actor) => Prisma.sql`exists (
  select 1 from question_change c join thread t on t.id = (c.data->>'threadId')::uuid join space s on s.id = t.space_id
  where c.question_id = q.id and c.kind = 'suggested' and ${threadWithheldSql(actor)})`;

/** What the page of a question shows beside the summary. */
export function questionColumns(actor: Actor): Prisma.Sql {
  const person = actor.kind === "member" ? actor.personId : null;
  return Prisma.sql`${summaryColumns(actor)}, q.statement, q.confidence, q.governance, q.revision, q.created_at, q.closed_at,
    q.created_by_id, q.merged_into_id,
    ${doerRef(actor, { withheld: suggestedUnderRule(actor), person: Prisma.sql`q.created_by_id` })} as created_by,
    coalesce((select jsonb_agg(${conceptRef} order by c.id) from question_concept qc join concept c on c.id = qc.concept_id
      where qc.question_id = q.id), '[]') as concepts,
    (select count(*)::int from question_follow f where f.question_id = q.id) as follower_count,
    exists (select 1 from question_follow f where f.question_id = q.id and f.person_id = ${person}::uuid) as following`;
}

export type QuestionRow = SummaryRow & {
  statement: QuestionText;
  confidence: QuestionConfidence;
  governance: QuestionGovernance;
  revision: number;
  created_at: Date;
  closed_at: Date | null;
  created_by_id: string;
  merged_into_id: string | null;
  created_by: Writer;
  concepts: ConceptRef[];
  follower_count: number;
  following: boolean;
};

type Facts = policy.QuestionFacts & policy.Keeping;

export function factsOf(row: QuestionRow): Facts {
  const { state, visibility, governance, owner, created_by_id: createdById, merged_into_id: mergedIntoId } = row;
  return { state, visibility, governance, ownerId: owner?.id ?? null, createdById, mergedIntoId };
}

export function abilitiesOf(actor: Actor, facts: Facts): QuestionAbilities {
  const edit = policy.canEdit(actor, facts);
  return {
    edit,
    correct: policy.canCorrect(actor, facts),
    reword: policy.canReword(actor, facts),
    classify: policy.canClassify(actor, facts),
    link: policy.canLink(actor, facts),
    follow: policy.canFollow(actor, facts),
    decideSupport: policy.canDecideSupport(actor, facts),
    merge: edit,
    unmerge: policy.canUnmerge(actor, facts),
    states: edit ? [...policy.nextStates(facts.state)] : [],
  };
}

type Beside = Pick<QuestionView, "mergedInto" | "cited">;

export function toQuestionView(row: QuestionRow, actor: Actor, { mergedInto, cited }: Beside): QuestionView {
  return {
    ...toQuestionSummary(row),
    statement: row.statement,
    cited,
    confidence: row.confidence,
    governance: row.governance,
    concepts: row.concepts,
    mergedInto,
    following: row.following,
    followerCount: row.follower_count,
    revision: row.revision,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    abilities: abilitiesOf(actor, factsOf(row)),
  };
}
