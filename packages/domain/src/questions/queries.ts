import { notFound } from "@samrad/contracts/errors";
import {
  type GetQuestionInput,
  type ListQuestionsInput,
  parseQuestionName,
  type QuestionConfidence,
  type QuestionGovernance,
  type QuestionRef,
  type QuestionSensitivity,
  questionsPerPage,
  type QuestionSummary,
  type QuestionText,
  type QuestionView,
  type SupportForm,
} from "@samrad/contracts/questions";
import type { PersonRef } from "@samrad/contracts/people";
import { Prisma, type Reader } from "@samrad/db/client";
import { type Actor, allow } from "../actor.ts";
import { readCitedTexts } from "../cited-texts/queries.ts";
import type { ReadContext } from "../context.ts";
import { afterCursor, pageOf } from "../place.ts";
import * as policy from "./policy.ts";
import {
  questionColumns,
  questionRef,
  type QuestionRow,
  summaryColumns,
  type SummaryRow,
  toQuestionSummary,
  toQuestionView,
} from "./view.ts";

/** A question with what the actor may do with it. Throws `not_found`, also for one that the actor may not read. */
export async function getQuestion(context: ReadContext, wanted: GetQuestionInput): Promise<QuestionView> {
  const { db, actor } = context;
  const which =
    "number" in wanted ? Prisma.sql`q.number = ${wanted.number}` : Prisma.sql`q.id = ${wanted.questionId}::uuid`;
  const [row] = await db.$queryRaw<QuestionRow[]>`
    select ${questionColumns(actor)} from question q where ${which} and ${policy.visibleToSql(actor)}`;
  if (!row) throw notFound();
  const [mergedInto = null] = row.merged_into_id ? await findQuestionRefs(context, [row.merged_into_id]) : [];
  const { statement: cited } = await readCitedTexts(db, row.id);
  return toQuestionView(row, actor, { mergedInto, cited });
}

/** Those of the questions that the actor may read, in the order of their numbers. */
export async function findQuestionRefs({ db, actor }: ReadContext, ids: readonly string[]): Promise<QuestionRef[]> {
  const rows = await db.$queryRaw<{ ref: QuestionRef }[]>`
    select ${questionRef} as ref from question q
    where q.id = any(${ids}::uuid[]) and ${policy.visibleToSql(actor)} order by q.number`;
  return rows.map((row) => row.ref);
}

export type LockedQuestion = policy.QuestionFacts & {
  id: string;
  number: number;
  title: QuestionText;
  statement: QuestionText;
  confidence: QuestionConfidence;
  governance: QuestionGovernance;
  sensitivity: QuestionSensitivity;
  ownerId: string | null;
  supportForm: SupportForm | null;
  supportReason: string;
  supportDue: string | null;
  revision: number;
};

/** What a command needs to know of a question that it changes. The row stays locked until the transaction ends. Throws `not_found`. */
export async function lockQuestion(tx: Reader, actor: Actor, questionId: string): Promise<LockedQuestion> {
  const [row] = await tx.$queryRaw<LockedQuestion[]>`
    select q.id, q.number, q.title, q.statement, q.state, q.visibility, q.confidence, q.governance, q.sensitivity,
      q.owner_id as "ownerId", q.support_form as "supportForm", q.support_reason as "supportReason",
      q.support_due::text as "supportDue", q.revision, q.created_by_id as "createdById",
      q.merged_into_id as "mergedIntoId"
    from question q where q.id = ${questionId}::uuid for update`;
  if (!row || !policy.canRead(actor, row)) throw notFound();
  return row;
}

const configurations = ["swedish", "norwegian", "english", "danish", "finnish"];

/** The words in any of the languages, or the number. */
function matches(text: string): Prisma.Sql {
  const queries = configurations.map(
    (configuration) => Prisma.sql`q.search @@ websearch_to_tsquery(${configuration}::regconfig, ${text})`,
  );
  const number = parseQuestionName(text);
  if (number !== undefined) queries.push(Prisma.sql`q.number = ${number}`);
  return Prisma.sql`(${Prisma.join(queries, " or ")})`;
}

function filterSql({ text, state, support, conceptId }: ListQuestionsInput): Prisma.Sql {
  const filters = [Prisma.sql`q.merged_into_id is null`];
  if (text.trim() !== "") filters.push(matches(text));
  if (state) filters.push(Prisma.sql`q.state = ${state}::question_state`);
  if (support) filters.push(Prisma.sql`q.support_form = ${support}::support_form`);
  if (conceptId)
    filters.push(
      Prisma.sql`exists (select 1 from question_concept qc where qc.question_id = q.id and qc.concept_id = ${conceptId}::uuid)`,
    );
  return Prisma.join(filters, " and ");
}

/** Questions by last change, newest first, without those that were merged into another. `cursor` leads to the next page. */
export async function listQuestions(
  { db, actor }: ReadContext,
  input: ListQuestionsInput,
): Promise<{ questions: QuestionSummary[]; cursor: string | null }> {
  const after = afterCursor(input.cursor, Prisma.sql`(q.changed_at, q.id)`);
  const rows = await db.$queryRaw<SummaryRow[]>`
    select ${summaryColumns(actor)} from question q
    where ${policy.visibleToSql(actor)} and ${filterSql(input)} ${after}
    order by q.changed_at desc, q.id desc limit ${questionsPerPage + 1}`;
  const { page, cursor } = pageOf(rows, {
    size: questionsPerPage,
    placeOf: ({ changed_at, id }) => ({ at: changed_at, id }),
  });
  return { questions: page.map(toQuestionSummary), cursor };
}

/** Who may own a question: coordinators and administrators, by name. Throws `forbidden`. */
export async function listOwners({ db, actor }: ReadContext): Promise<PersonRef[]> {
  allow(actor, policy.canCoordinate(actor));
  return db.person.findMany({
    where: {
      deactivatedAt: null,
      memberships: { some: { leftAt: null, roles: { hasSome: ["coordinator", "administrator"] } } },
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
