import { parseKey } from "@samrad/citations/keys";
import type { CitationFigures, CitationMarkView, CitationSourceInput } from "@samrad/contracts/citations";
import { DomainError, notFound } from "@samrad/contracts/errors";
import { type Database, Prisma, type Reader } from "@samrad/db/client";
import { type Actor, allow } from "../actor.ts";
import { canSign } from "../answers/policy.ts";
import { findOwnAuthority } from "../answers/queries.ts";
import { findQuestionTexts } from "../cited-texts/queries.ts";
import { threadWithheldSql } from "../chatham-house/policy.ts";
import { doerRef } from "../chatham-house/view.ts";
import type { MemberContext } from "../context.ts";
import { canCorrect, stands } from "../posts/policy.ts";
import { canCorrect as canCorrectQuestion } from "../questions/policy.ts";
import { type LockedQuestion, lockQuestion } from "../questions/queries.ts";
import { canResolve } from "../threads/policy.ts";
import { lockThread } from "../threads/queries.ts";
import {
  type CitationSource,
  type CitingText,
  type Correction,
  readCitations,
  type Reading,
  readTogether,
} from "./policy.ts";
import { type MarkRow, toMarkView } from "./view.ts";

/** A text with what is needed to correct its citations. */
export type LockedText = CitationSource &
  (CitingText | Reading) & {
    spaceId?: string;
    postId?: string;
    /** The question that it is of, or answers. */
    question?: LockedQuestion;
    mayCorrect: boolean;
  };

async function lockPostText(tx: Reader, actor: Actor, postId: string): Promise<LockedText> {
  const place = await tx.post.findUnique({ where: { id: postId }, select: { threadId: true } });
  if (!place) throw notFound();
  const thread = await lockThread(tx, actor, place.threadId);
  const { text, lang, hiddenBy, ...post } = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { text: true, lang: true, authorId: true, withdrawnAt: true, hiddenBy: { select: { kind: true } } },
  });
  const facts = { ...post, hiddenAs: hiddenBy?.kind ?? null };
  const source = { sourceKind: "post", sourceId: postId, threadId: thread.id } as const;
  return { ...source, text, lang, postId, spaceId: thread.spaceId, mayCorrect: canCorrect(actor, thread, facts) };
}

async function lockOutcome(tx: Reader, actor: Actor, threadId: string): Promise<LockedText> {
  const thread = await lockThread(tx, actor, threadId);
  const { outcomeText: text, outcomeLang: lang } = await tx.thread.findUniqueOrThrow({
    where: { id: threadId },
    select: { outcomeText: true, outcomeLang: true },
  });
  const source = { sourceKind: "outcome", sourceId: threadId, threadId } as const;
  const mayCorrect = canResolve(actor, thread) && lang !== null;
  return { ...source, text, lang: lang ?? thread.lang, spaceId: thread.spaceId, mayCorrect };
}

/**
 * A text whose citations the actor may correct: who wrote it may, and who keeps order where it stands. What it hangs on
 * stays locked until the transaction ends. Throws `not_found`, `forbidden`.
 */
export async function lockCorrectable(tx: Reader, actor: Actor, source: CitationSourceInput): Promise<LockedText> {
  const text = await lockText(tx, actor, source);
  allow(actor, text.mayCorrect);
  return text;
}

function lockText(tx: Reader, actor: Actor, { sourceKind, sourceId }: CitationSourceInput): Promise<LockedText> {
  switch (sourceKind) {
    case "post":
      return lockPostText(tx, actor, sourceId);
    case "outcome":
      return lockOutcome(tx, actor, sourceId);
    case "question":
      return lockQuestionText(tx, actor, sourceId);
    case "answer":
      return lockAnswer(tx, actor, sourceId);
  }
}

/** A question with the common answer to it, as one text. */
async function lockQuestionText(tx: Reader, actor: Actor, questionId: string): Promise<LockedText> {
  const question = await lockQuestion(tx, actor, questionId);
  const source = { sourceKind: "question", sourceId: questionId, threadId: null } as const;
  const texts = await findQuestionTexts(tx, questionId);
  return { ...source, ...readTogether(texts), question, mayCorrect: canCorrectQuestion(actor, question) };
}

async function lockAnswer(tx: Reader, actor: Actor, answerId: string): Promise<LockedText> {
  const place = await tx.answer.findUnique({ where: { id: answerId }, select: { questionId: true } });
  if (!place) throw notFound();
  const question = await lockQuestion(tx, actor, place.questionId);
  const { text, lang, organisationId } = await tx.answer.findUniqueOrThrow({
    where: { id: answerId },
    select: { text: true, lang: true, organisationId: true },
  });
  const authority = await findOwnAuthority(tx, actor);
  const mayCorrect = authority !== null && authority.id === organisationId && canSign(actor, question, authority);
  const source = { sourceKind: "answer", sourceId: answerId, threadId: null } as const;
  return { ...source, ...readCitations({ text, lang }), question, mayCorrect };
}

/** Throws `invalid` for what is no key. */
export function checkKey(key: string | null): void {
  if (key !== null && parseKey(key) === undefined)
    throw new DomainError("invalid", "citation.unknown_key", { field: "rightKey" });
}

/** What people said of the citations of texts and did not take back, by the id of the text, oldest first. */
export async function findCorrections(
  tx: Reader,
  sources: readonly CitationSourceInput[],
): Promise<ReadonlyMap<string, Correction[]>> {
  const rows = await tx.$queryRaw<(Correction & { sourceId: string })[]>`
    select m.source_id as "sourceId", m.id, m.quote, m.before, m.after, m.wrong_key as "wrongKey", m.right_key as "rightKey",
      m.author_id as "authorId", m.created_at as "createdAt"
    from unnest(${sources.map((source) => source.sourceKind)}::text[], ${sources.map((source) => source.sourceId)}::uuid[])
      as source (kind, id)
    join citation_mark m on m.source_kind = source.kind and m.source_id = source.id and m.ended_at is null
    order by m.created_at, m.id`;
  const bySource = new Map<string, Correction[]>();
  for (const row of rows) bySource.set(row.sourceId, [...(bySource.get(row.sourceId) ?? []), row]);
  return bySource;
}

/** The next threads by their ids. */
export async function listThreadIds(
  db: Reader,
  { after, limit }: { after?: string; limit: number },
): Promise<string[]> {
  const rows = await db.thread.findMany({
    where: after === undefined ? {} : { id: { gt: after } },
    orderBy: { id: "asc" },
    take: limit,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/** Nobody changes the threads or what stands in them until the transaction ends. */
export async function lockThreads(tx: Reader, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`select id from thread where id = any(${ids}::uuid[]) order by id for update`;
}

/** The texts of threads: posts that stand, and outcomes. */
export function findCitingTexts(db: Reader, threadIds: readonly string[]): Promise<(CitationSource & CitingText)[]> {
  return db.$queryRaw<(CitationSource & CitingText)[]>`
    select 'post' as "sourceKind", id as "sourceId", thread_id as "threadId", text, lang from post p
      where thread_id = any(${threadIds}::uuid[]) and ${stands}
    union all
    select 'outcome', id, id, outcome_text, outcome_lang from thread
      where id = any(${threadIds}::uuid[]) and outcome_lang is not null`;
}

/** The corrections of a text, for those who may make them. Throws `not_found`, `forbidden`. */
export async function listCitationMarks(
  { db, actor }: MemberContext,
  source: CitationSourceInput,
): Promise<CitationMarkView[]> {
  await db.$transaction((tx) => lockCorrectable(tx, actor, source));
  const signed = { withheld: threadWithheldSql(actor), person: Prisma.sql`m.author_id` };
  const rows = await db.$queryRaw<MarkRow[]>`
    select m.id, m.quote, m.wrong_key as "wrongKey", m.right_key as "rightKey", m.start_at as "startAt",
      m.created_at as "createdAt", ${doerRef(actor, signed)} as author
    from citation_mark m left join thread t on t.id = m.thread_id left join space s on s.id = t.space_id
    where m.source_kind::text = ${source.sourceKind} and m.source_id = ${source.sourceId}::uuid and m.ended_at is null
    order by m.created_at, m.id`;
  return rows.map(toMarkView);
}

/** How many citations there are, and how often people had to correct the program; for whoever runs the network. */
export async function countCitations(db: Database): Promise<CitationFigures> {
  const [row] = await db.$queryRaw<CitationFigures[]>`
    select (select count(*)::int from citation where rejected_at is null) as citations,
      count(*) filter (where kind = 'wrong')::int as wrong, count(*) filter (where kind = 'missed')::int as missed,
      count(*) filter (where start_at is null)::int as detached
    from citation_mark where ended_at is null`;
  return row!;
}

/** The answers to questions that say something in words. */
export function findAnswerTexts(db: Reader, questionId: string): Promise<(CitationSource & CitingText)[]> {
  return db.$queryRaw<(CitationSource & CitingText)[]>`
    select 'answer' as "sourceKind", id as "sourceId", null as "threadId", text, lang from answer
      where question_id = ${questionId}::uuid and text <> ''`;
}

/** The questions that stand, in the order of their numbers. */
export async function listQuestionIds(db: Reader): Promise<string[]> {
  const rows = await db.question.findMany({
    where: { mergedIntoId: null },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/** Nobody changes the question or what answers it until the transaction ends. False when it has gone meanwhile. */
export async function lockQuestionRow(tx: Reader, questionId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from question where id = ${questionId}::uuid for update`;
  return rows.length > 0;
}
