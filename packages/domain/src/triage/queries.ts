import { DomainError, notFound } from "@samrad/contracts/errors";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { Writer } from "@samrad/contracts/people";
import type { QuestionRef } from "@samrad/contracts/questions";
import {
  type ListWaitingInput,
  mostCandidates,
  waitingPerPage,
  type WaitingThread,
  type WorkbenchCounts,
  type WorkbenchTab,
  type WorkbenchThread,
} from "@samrad/contracts/workbench";
import { Prisma, type Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { writerRef } from "../chatham-house/view.ts";
import type { Context, MemberContext } from "../context.ts";
import { pageOf, parsePlace } from "../place.ts";
import { getPost } from "../posts/queries.ts";
import { listCandidates } from "../question-candidates/queries.ts";
import { visibleToSql as questionVisibleToSql } from "../questions/policy.ts";
import { questionRef } from "../questions/view.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { lockThread } from "../threads/queries.ts";
import * as policy from "./policy.ts";
import { askerOf, toWaitingThread, waitingColumns, waitingJoins, type WaitingRow } from "./view.ts";

function inTab(tab: WorkbenchTab, now: Date): Prisma.Sql {
  switch (tab) {
    case "waiting":
      return policy.isWaiting(now);
    case "later":
      return Prisma.sql`(tr.decision = 'later' and ${policy.isUnlinked} and not ${policy.isWaiting(now)})`;
    case "not_recurring":
      return Prisma.sql`(tr.decision = 'not_recurring' and ${policy.isUnlinked})`;
  }
}

/**
 * Threads without a question that the actor may read: those that wait, the oldest or the most lately active first, and
 * those that were put aside, the latest decision first. Throws `forbidden`.
 */
export async function listWaiting(
  { db, actor, now }: Context,
  { tab, order, cursor: from }: ListWaitingInput,
): Promise<{ threads: WaitingThread[]; cursor: string | null }> {
  allow(actor, policy.canTriage(actor));
  const place = from ? parsePlace(from) : undefined;
  const oldest = tab === "waiting" && order === "oldest";
  const column = tab === "waiting" ? (oldest ? "t.created_at" : "t.last_post_at") : "tr.decided_at";
  const key = Prisma.raw(column);
  const direction = Prisma.raw(oldest ? "asc" : "desc");
  const beyond = Prisma.raw(oldest ? ">" : "<");
  const after = place ? Prisma.sql`and (${key}, t.id) ${beyond} (${place.at}, ${place.id}::uuid)` : Prisma.empty;
  const rows = await db.$queryRaw<(WaitingRow & { place: Date })[]>`
    select ${waitingColumns(actor)}, ${key} as place from thread t ${waitingJoins}
    where ${visibleToSql(actor)} and ${inTab(tab, now())} ${after}
    order by ${key} ${direction}, t.id ${direction} limit ${waitingPerPage + 1}`;
  const { page, cursor } = pageOf(rows, { size: waitingPerPage, placeOf: ({ place: at, id }) => ({ at, id }) });
  return { threads: page.map(toWaitingThread), cursor };
}

/** How much there is to decide for the actor. Throws `forbidden`. */
export async function countWaiting({ db, actor, now }: Context): Promise<WorkbenchCounts> {
  allow(actor, policy.canTriage(actor));
  const at = now();
  const [row] = await db.$queryRaw<WorkbenchCounts[]>`
    select count(*) filter (where ${inTab("waiting", at)})::int as waiting,
      count(*) filter (where ${inTab("later", at)})::int as later,
      count(*) filter (where ${inTab("not_recurring", at)})::int as not_recurring,
      coalesce(sum((select count(*) from question_thread qt where qt.thread_id = t.id
        and qt.different_at is not null and qt.difference_settled_at is null)), 0)::int as differences
    from thread t ${waitingJoins} where ${visibleToSql(actor)}`;
  return row!;
}

type OpenRow = WaitingRow & {
  author: Writer;
  post_id: string;
  post_lang: TextLanguage;
  waits: boolean;
};

/** A thread with its first text and the questions that it may ask, for deciding. Throws `forbidden`, `not_found`. */
export async function getWaitingThread(context: Context, threadId: string): Promise<WorkbenchThread> {
  const { db, actor, now } = context;
  allow(actor, policy.canTriage(actor));
  const [row] = await db.$queryRaw<OpenRow[]>`
    select ${waitingColumns(actor)}, ${writerRef(actor, askerOf(actor))} as author, p.id as post_id, p.lang as post_lang,
      ${policy.isWaiting(now())} as waits
    from thread t ${waitingJoins} join post p on p.thread_id = t.id and p.number = 1
    where t.id = ${threadId}::uuid and ${visibleToSql(actor)}`;
  if (!row) throw notFound();
  const questions = await db.$queryRaw<{ ref: QuestionRef }[]>`
    select ${questionRef} as ref from question_thread qt join question q on q.id = qt.question_id
    where qt.thread_id = ${threadId}::uuid and ${questionVisibleToSql(actor)} order by q.number`;
  const { author, post_id: postId, post_lang: postLang, waits } = row;
  const { document, hidden, citations } = await getPost(context, postId);
  // Nothing is made of words that are withheld, also by those who may read them.
  const open = hidden ? null : document;
  return {
    thread: { ...toWaitingThread(row), author, document: open, postLang, citations: open ? citations : [] },
    candidates: await listCandidates(context, { threadId, lang: row.lang, limit: mostCandidates }),
    questions: questions.map((one) => one.ref),
    waits,
  };
}

/** Holds the threads and looks whether they wait for a decision still. Throws `not_found`, `triage.decided`. */
export async function checkWaiting(
  tx: Transaction,
  { actor, now }: MemberContext,
  threadIds: readonly string[],
): Promise<void> {
  for (const threadId of [...new Set(threadIds)].toSorted()) {
    await lockThread(tx, actor, threadId);
    const [row] = await tx.$queryRaw<{ waits: boolean }[]>`
      select ${policy.isWaiting(now())} as waits from thread t left join thread_triage tr on tr.thread_id = t.id
      where t.id = ${threadId}::uuid`;
    if (!row?.waits) throw new DomainError("conflict", "triage.decided");
  }
}
