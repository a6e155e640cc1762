import { notFound } from "@samrad/contracts/errors";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { CheckSourceKind, LawCheckView } from "@samrad/contracts/provisions";
import type { QuestionText } from "@samrad/contracts/questions";
import type { Prisma, Reader, Transaction } from "@samrad/db/client";
import type { ReadContext } from "../context.ts";
import { namesOfAct } from "../acts/queries.ts";
import { belowPrefix, fragmentOf } from "../provisions/policy.ts";
import { refsOf } from "../provisions/queries.ts";
import { visibleTo as questionVisibleTo } from "../questions/policy.ts";
import { findThread } from "../threads/queries.ts";
import { canDecideOnAnswer, canDecideOnQuestion, type Structure } from "./policy.ts";
import { type CheckSource, dayOf, outermost, revisedAt, toChange } from "./view.ts";

/** What provisions two versions have together, and what these stand under. */
export async function readStructure(tx: Transaction, versionIds: readonly string[]): Promise<Structure> {
  const rows = await tx.$queryRaw<{ fragment: string; parent: string }[]>`
    select distinct fragment, parent from provision where version_id = any(${[...versionIds]}::uuid[])`;
  return new Map(rows.map(({ fragment, parent }) => [fragment, { parent }]));
}

/** The provisions of an act that anything cites. */
export async function findCitedKeys(tx: Transaction, act: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    select distinct key from citation where act = ${act} and key <> act and rejected_at is null`;
  return rows.map(({ key }) => key);
}

export type CitingSource = { sourceKind: CheckSourceKind; sourceId: string; keys: string[] };

/**
 * Questions, answers and threads that cite one of the provisions; posts and outcomes speak for their thread. A question
 * that was merged into another is history, with the answers to it.
 */
export async function findCitingSources(tx: Transaction, keys: readonly string[]): Promise<CitingSource[]> {
  if (keys.length === 0) return [];
  return tx.$queryRaw<CitingSource[]>`
    select case when thread_id is null then source_kind else 'thread' end as "sourceKind",
      coalesce(thread_id, source_id) as "sourceId", array_agg(distinct key order by key) as keys
    from citation
    where key = any(${keys}) and rejected_at is null
      and (thread_id is not null or exists (
        select 1 from citing p join question q on q.id = p.question_id
        where p.item_id = source_id and q.merged_into_id is null))
    group by 1, 2`;
}

async function threadSource(context: ReadContext, threadId: string): Promise<CheckSource> {
  const { id, title, lang } = (await findThread(context, threadId)).head;
  return { thread: { id, title, lang }, question: null, organisation: null, mayDecide: false, writtenAt: null };
}

/** When the wording of a question, or of the common answer to it, was last changed. */
async function findRewording(db: Reader, questionId: string): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    select greatest(
      (select max(at) from question_change where question_id = ${questionId}::uuid and kind = 'reworded'),
      (select max(written_at) from answer_text where question_id = ${questionId}::uuid)) as at`;
  return row?.at ?? null;
}

async function questionSource({ db, actor }: ReadContext, questionId: string): Promise<CheckSource> {
  const row = await db.question.findFirst({
    where: { AND: [{ id: questionId }, questionVisibleTo(actor)] },
    select: { id: true, number: true, title: true, state: true, ownerId: true },
  });
  if (!row) throw notFound();
  const { ownerId, ...question } = row;
  return {
    thread: null,
    organisation: null,
    question: { ...question, title: question.title as QuestionText },
    mayDecide: canDecideOnQuestion(actor, { ownerId }),
    writtenAt: await findRewording(db, questionId),
  };
}

async function answerSource(context: ReadContext, answerId: string): Promise<CheckSource> {
  const answer = await context.db.answer.findUnique({
    where: { id: answerId },
    select: {
      questionId: true,
      givenAt: true,
      organisation: { select: { id: true, name: true, country: true, kind: true } },
    },
  });
  if (!answer) throw notFound();
  const { organisation, questionId, givenAt: writtenAt } = answer;
  const source = await questionSource(context, questionId);
  const mayDecide = canDecideOnAnswer(context.actor, { organisationId: organisation.id });
  return { ...source, organisation, mayDecide, writtenAt };
}

/** What is to be checked, if the actor may read it. Throws `not_found`. */
async function sourceOf(context: ReadContext, kind: CheckSourceKind, sourceId: string): Promise<CheckSource> {
  switch (kind) {
    case "thread":
      return threadSource(context, sourceId);
    case "question":
      return questionSource(context, sourceId);
    case "answer":
      return answerSource(context, sourceId);
  }
}

const checkColumns = {
  decidedBy: { select: { id: true, name: true } },
  decidedFor: { select: { id: true, name: true, country: true, kind: true } },
} as const satisfies Prisma.LawCheckInclude;

type CheckRow = Prisma.LawCheckGetPayload<{ include: typeof checkColumns }>;

async function readChanges(db: Reader, { changed, beforeId, versionId }: CheckRow) {
  const keys = outermost(changed);
  const under = keys
    .map(fragmentOf)
    .flatMap((fragment) => [{ fragment }, { fragment: { startsWith: belowPrefix(fragment) } }]);
  const [refs, rows, version] = await Promise.all([
    refsOf(db, keys),
    db.provision.findMany({
      where: { versionId: { in: [beforeId, versionId] }, OR: under },
      orderBy: { position: "asc" },
      select: { versionId: true, fragment: true, text: true },
    }),
    db.lawVersion.findUniqueOrThrow({ where: { id: versionId }, select: { lang: true } }),
  ]);
  const compared = { beforeId, versionId, lang: version.lang as TextLanguage, rows };
  return keys.map((key) => toChange(refs.get(key)!.ref, fragmentOf(key), compared));
}

async function toView(context: ReadContext, row: CheckRow, source: CheckSource): Promise<LawCheckView> {
  const { db } = context;
  const cited = await refsOf(db, row.cited);
  const before = await db.lawVersion.findUniqueOrThrow({ where: { id: row.beforeId }, select: { date: true } });
  const { mayDecide, writtenAt: _writtenAt, ...about } = source;
  const { decision, note, decidedBy, decidedFor, decidedAt } = row;
  return {
    id: row.id,
    sourceKind: row.sourceKind as CheckSourceKind,
    sourceId: row.sourceId,
    ...about,
    act: { key: row.act, headings: namesOfAct(row.act) },
    before: dayOf(before.date),
    date: dayOf(row.date),
    cited: row.cited.map((key) => cited.get(key)!.ref),
    changes: await readChanges(db, row),
    createdAt: row.createdAt.toISOString(),
    decision:
      decision && decidedBy && decidedAt
        ? {
            kind: decision,
            note,
            by: decidedBy,
            organisation: decidedFor,
            at: decidedAt.toISOString(),
            revisedAt: revisedAt(row, source),
          }
        : null,
    abilities: { decide: mayDecide && decision === null },
  };
}

/** What is to be checked, or was, of one question, answer or thread; the newest law first. Throws `not_found`. */
export async function listChecks(
  context: ReadContext,
  { sourceKind, sourceId }: { sourceKind: CheckSourceKind; sourceId: string },
): Promise<LawCheckView[]> {
  const source = await sourceOf(context, sourceKind, sourceId);
  const rows = await context.db.lawCheck.findMany({
    where: { sourceKind, sourceId },
    orderBy: { date: "desc" },
    include: checkColumns,
  });
  return Promise.all(rows.map((row) => toView(context, row, source)));
}

/** One check with what has changed. Throws `not_found`, also for what stands where the actor may not read. */
export async function getCheck(context: ReadContext, { checkId }: { checkId: string }): Promise<LawCheckView> {
  const row = await context.db.lawCheck.findUnique({ where: { id: checkId }, include: checkColumns });
  if (!row) throw notFound();
  return toView(context, row, await sourceOf(context, row.sourceKind as CheckSourceKind, row.sourceId));
}

/** The check, locked until the transaction ends, and whether the actor decides. Throws `not_found`. */
export async function lockCheck(tx: Transaction, actor: ReadContext["actor"], checkId: string) {
  await tx.$queryRaw`select 1 from law_check where id = ${checkId}::uuid for update`;
  const row = await tx.lawCheck.findUnique({ where: { id: checkId } });
  if (!row) throw notFound();
  const source = await sourceOf({ db: tx, actor }, row.sourceKind as CheckSourceKind, row.sourceId);
  return { ...row, mayDecide: source.mayDecide };
}

/** The owners of questions; null for one without an owner who is there. */
export async function findQuestionOwners(
  tx: Transaction,
  questionIds: readonly string[],
): Promise<Map<string, { personId: string | null }>> {
  const rows = await tx.question.findMany({
    where: { id: { in: [...questionIds] } },
    select: { id: true, ownerId: true, owner: { select: { deactivatedAt: true } } },
  });
  return new Map(rows.map(({ id, ownerId, owner }) => [id, { personId: owner?.deactivatedAt ? null : ownerId }]));
}

/** Whose answers these are. */
export async function findAnswerOwners(tx: Transaction, answerIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.answer.findMany({
    where: { id: { in: [...answerIds] } },
    select: { id: true, organisationId: true },
  });
  return new Map(rows.map(({ id, organisationId }) => [id, organisationId]));
}
