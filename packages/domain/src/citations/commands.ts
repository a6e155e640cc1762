import type { CitationSourceInput, MarkCitationInput } from "@samrad/contracts/citations";
import { DomainError, notFound } from "@samrad/contracts/errors";
import type { EventType } from "@samrad/contracts/live";
import type { Database, SqlTransaction, Transaction } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { findQuestionTexts } from "../cited-texts/queries.ts";
import { addCiting, settleCiting } from "../citing/commands.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { audienceOf } from "../questions/policy.ts";
import {
  anchorAt,
  type Citation,
  type CitationSource,
  type CitingText,
  correctReading,
  itemOf,
  type Placed,
  readCitations,
  type Reading,
  readTogether,
  settleReading,
} from "./policy.ts";
import {
  checkKey,
  findCitingTexts,
  findAnswerTexts,
  findCorrections,
  listQuestionIds,
  listThreadIds,
  lockCorrectable,
  type LockedText,
  lockQuestionRow,
  lockThreads,
} from "./queries.ts";

/** So many corrections one text takes. */
const mostCorrections = 200;

type Row = CitationSource & Citation;

async function writeRows(tx: SqlTransaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into citation (source_kind, source_id, thread_id, key, act, start_at, end_at, is_range, origin, rejected_at, rejected_by)
    select k, s, t, key, act, a, e, r, case when m then 'marked' else 'recognised' end::citation_origin, at, by
    from unnest(${rows.map((row) => row.sourceKind)}::text[], ${rows.map((row) => row.sourceId)}::uuid[],
      ${rows.map((row) => row.threadId)}::uuid[], ${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.act)}::text[],
      ${rows.map((row) => row.start)}::int[], ${rows.map((row) => row.end)}::int[], ${rows.map((row) => row.range)}::bool[],
      ${rows.map((row) => row.marked)}::bool[], ${rows.map((row) => row.rejectedAt)}::timestamptz[],
      ${rows.map((row) => row.rejectedBy)}::uuid[]) as row (k, s, t, key, act, a, e, r, m, at, by)`;
}

/** Writes what new texts cite: two statements, and none where nothing is cited. */
export async function writeCitations(
  tx: SqlTransaction,
  texts: readonly (CitationSource & Pick<Reading, "found">)[],
): Promise<void> {
  const untouched = { marked: false, rejectedAt: null, rejectedBy: null };
  await writeRows(
    tx,
    texts.flatMap(({ found, ...source }) => found.map((citation) => ({ ...source, ...citation, ...untouched }))),
  );
  await addCiting(
    tx,
    texts.map(({ found, ...source }) => ({ ...itemOf(source), keys: found.map(({ key }) => key) })),
  );
}

async function placeMarks(tx: Transaction, placed: readonly Placed[]): Promise<void> {
  if (placed.length === 0) return;
  await tx.$executeRaw`
    update citation_mark set start_at = place.start
    from unnest(${placed.map((one) => one.id)}::uuid[], ${placed.map((one) => one.start)}::int[]) as place (id, start)
    where citation_mark.id = place.id and citation_mark.start_at is distinct from place.start`;
}

/** `indexCitations` of many texts, in a few statements. Answers how many citations they have. */
async function indexTexts(tx: Transaction, texts: readonly (CitationSource & Reading)[]): Promise<number> {
  const corrections = await findCorrections(tx, texts);
  const corrected = texts.map(({ sourceKind, sourceId, threadId, ...reading }) => {
    const { placed, citations } = correctReading(reading, corrections.get(sourceId) ?? []);
    return { placed, rows: citations.map((citation) => ({ sourceKind, sourceId, threadId, ...citation })) };
  });
  await tx.$executeRaw`
    delete from citation using unnest(${texts.map((text) => text.sourceKind)}::text[], ${texts.map((text) => text.sourceId)}::uuid[])
      as source (kind, id)
    where source_kind = source.kind and source_id = source.id`;
  const rows = corrected.flatMap((text) => text.rows);
  await writeRows(tx, rows);
  await placeMarks(
    tx,
    corrected.flatMap((text) => text.placed),
  );
  await settleCiting(tx, [...new Set(texts.map((text) => itemOf(text).id))]);
  return rows.length;
}

/**
 * Writes what a text cites in place of what it cited before, in the transaction that writes the text. What people
 * corrected stays corrected as long as its words are there. A command that has read the text before its transaction
 * gives that reading.
 */
export async function indexCitations(tx: Transaction, source: CitationSource & (CitingText | Reading)): Promise<void> {
  await indexTexts(tx, ["found" in source ? source : { ...source, ...readCitations(source) }]);
}

/**
 * Writes what a question cites, in all its languages, and what the common answer to it cites: to be called in the
 * transaction that writes either, when it has been written.
 */
export async function indexQuestion(tx: Transaction, questionId: string): Promise<void> {
  const reading = readTogether(await findQuestionTexts(tx, questionId));
  await indexCitations(tx, { sourceKind: "question", sourceId: questionId, threadId: null, ...reading });
}

/** Forgets what a text cites: it was taken back. What people corrected in it is kept. */
export async function dropCitations(tx: Transaction, source: CitationSource): Promise<void> {
  const { sourceKind, sourceId } = source;
  await tx.$executeRaw`
    with dropped as (delete from citation where source_kind = ${sourceKind} and source_id = ${sourceId}::uuid)
    update citation_mark set start_at = null where source_kind = ${sourceKind} and source_id = ${sourceId}::uuid`;
  await settleCiting(tx, [itemOf(source).id]);
}

async function isRetry(tx: Transaction, { actor }: MemberContext, input: MarkCitationInput): Promise<boolean> {
  const found = await tx.citationMark.findUnique({
    where: { id: input.id },
    select: { authorId: true, sourceId: true },
  });
  if (!found) return false;
  if (found.authorId === actor.personId && found.sourceId === input.sourceId) return true;
  throw new DomainError("conflict", "id.taken");
}

async function checkMark(tx: Transaction, { text }: LockedText, input: MarkCitationInput) {
  checkKey(input.rightKey);
  if (!text.startsWith(input.quote, input.start)) throw new DomainError("conflict", "citation.moved");
  const { sourceKind, sourceId } = input;
  const count = await tx.citationMark.count({ where: { sourceKind, sourceId, endedAt: null } });
  if (count >= mostCorrections) throw new DomainError("rule_violated", "citation.too_many");
}

/** Of a question those hear who may read it. */
async function recordOn(
  tx: Transaction,
  type: EventType,
  { text, actor, at }: { text: LockedText; actor: Actor; at: Date },
) {
  const { spaceId, postId, threadId, question } = text;
  const actorId = actor.kind === "member" ? actor.personId : null;
  if (question) {
    const data = { audience: audienceOf(question.visibility) };
    return record(tx, { type: "question.citation_corrected", at, actorId, subjectId: question.id, data });
  }
  await record(tx, { type, at, actorId, spaceId, postId, threadId: threadId ?? undefined });
}

/**
 * Says that a passage is cited wrongly, or was missed. Throws `not_found`, `forbidden`, `invalid`, and `conflict` with
 * `citation.moved` when the words stand elsewhere by now.
 */
export async function markCitation(context: MemberContext, input: MarkCitationInput): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const text = await lockCorrectable(tx, actor, input);
    if (await isRetry(tx, context, input)) return;
    await checkMark(tx, text, input);
    const at = now();
    const { id, sourceKind, sourceId, wrongKey, rightKey, start, quote } = input;
    const anchor = anchorAt(text.text, start, quote.length);
    const said = { kind: wrongKey === null ? "missed" : "wrong", wrongKey, rightKey } as const;
    await tx.citationMark.create({
      data: {
        id,
        ...said,
        ...anchor,
        sourceKind,
        sourceId,
        threadId: text.threadId,
        startAt: start,
        authorId: actor.personId,
        createdAt: at,
      },
      select: { id: true },
    });
    await indexCitations(tx, text);
    await recordOn(tx, "citation.marked", { text, actor, at });
  });
}

/** Takes a correction back; a second try changes nothing. Throws `not_found`, `forbidden`. */
export async function unmarkCitation(context: MemberContext, markId: string): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const mark = await tx.citationMark.findUnique({
      where: { id: markId },
      select: { sourceKind: true, sourceId: true },
    });
    if (!mark) throw notFound();
    const text = await lockCorrectable(tx, actor, mark as CitationSourceInput);
    const at = now();
    const ended = await tx.citationMark.updateMany({ where: { id: markId, endedAt: null }, data: { endedAt: at } });
    if (ended.count === 0) return;
    await indexCitations(tx, text);
    await recordOn(tx, "citation.unmarked", { text, actor, at });
  });
}

/** Texts read, and citations found in them. */
export type ReindexReport = { texts: number; citations: number };

/** So many threads are read, and then locked, at a time. */
const batch = 20;

const sourceOf = ({ text: _text, lang: _lang, ...source }: CitationSource & CitingText) => source;

async function reindexThreads(db: Database, ids: readonly string[]): Promise<ReindexReport> {
  // Read before the threads are locked, so that nobody who writes waits for it.
  const readings = new Map(
    (await findCitingTexts(db, ids)).map((text) => [`${text.sourceKind}/${text.sourceId}`, readCitations(text)]),
  );
  return db.$transaction(async (tx) => {
    await lockThreads(tx, ids);
    const texts = (await findCitingTexts(tx, ids)).map((text) => {
      const reading = readings.get(`${text.sourceKind}/${text.sourceId}`);
      return {
        ...sourceOf(text),
        ...(reading?.lang === text.lang ? settleReading(reading, text.text) : readCitations(text)),
      };
    });
    return { texts: texts.length, citations: texts.length === 0 ? 0 : await indexTexts(tx, texts) };
  });
}

async function reindexQuestion(db: Database, questionId: string): Promise<ReindexReport> {
  return db.$transaction(async (tx) => {
    if (!(await lockQuestionRow(tx, questionId))) return { texts: 0, citations: 0 };
    const question = { sourceKind: "question", sourceId: questionId, threadId: null } as const;
    const answers = await findAnswerTexts(tx, questionId);
    const texts = [
      { ...question, ...readTogether(await findQuestionTexts(tx, questionId)) },
      ...answers.map((text) => ({ ...sourceOf(text), ...readCitations(text) })),
    ];
    return { texts: texts.length, citations: await indexTexts(tx, texts) };
  });
}

/** Reads all texts again, after the program has learnt something. People may go on writing; run twice it changes nothing. */
export async function reindexCitations(
  db: Database,
  onProgress: (done: ReindexReport & { threads: number }) => void = () => undefined,
): Promise<ReindexReport> {
  const done = { texts: 0, citations: 0, threads: 0 };
  const add = ({ texts, citations }: ReindexReport, threads: number) => {
    done.texts += texts;
    done.citations += citations;
    done.threads += threads;
    onProgress(done);
  };
  for (let ids = await listThreadIds(db, { limit: batch }); ids.length > 0;) {
    add(await reindexThreads(db, ids), ids.length);
    ids = await listThreadIds(db, { after: ids.at(-1), limit: batch });
  }
  for (const id of await listQuestionIds(db)) add(await reindexQuestion(db, id), 0);
  return { texts: done.texts, citations: done.citations };
}
