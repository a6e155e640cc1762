import type { QuestionText } from "@samrad/contracts/questions";
import type { Sector } from "@samrad/contracts/people";
import type { ThreadSummary } from "@samrad/contracts/threads";
import {
  subjectsOf,
  type TrendDimension,
  type TrendInput,
  trendDimensions,
  type TrendThreadsInput,
  type TrendValue,
  type TrendView,
} from "@samrad/contracts/trends";
import { byCountry } from "@samrad/contracts/countries";
import { Prisma, type Reader } from "@samrad/db/client";
import { allow } from "../actor.ts";
import type { MemberContext } from "../context.ts";
import { visibleToSql as questionVisibleToSql } from "../questions/policy.ts";
import { listThreadsWhere } from "../threads/queries.ts";
import type { Block } from "../trend-blocks/policy.ts";
import { listBlocks, quarterOf } from "../trend-blocks/queries.ts";
import { canSeeTrends } from "./policy.ts";
import { byKey, hasTraits, quartersBetween, toFigureRow, toTraits } from "./view.ts";
import { threadUnderRuleSql } from "../chatham-house/policy.ts";

type Named = Map<string, TrendValue>;

async function findQuestions({ db, actor }: MemberContext, keys: readonly string[]): Promise<Named> {
  const rows = await db.$queryRaw<{ id: string; number: number; title: QuestionText }[]>`
    select q.id, q.number, q.title from question q
    where q.id::text = any(${[...keys]}) and ${questionVisibleToSql(actor)}`;
  return new Map(rows.map(({ id, ...rest }) => [id, { dimension: "question", key: id, ...rest }]));
}

async function findConcepts({ db }: MemberContext, keys: readonly string[]): Promise<Named> {
  const rows = await db.$queryRaw<{ id: string; label: QuestionText }[]>`
    select l.concept_id as id, jsonb_object_agg(l.lang, l.text) as label from concept_label l
    where l.concept_id::text = any(${[...keys]}) and l.kind = 'pref' group by l.concept_id`;
  return new Map(rows.map(({ id, label }) => [id, { dimension: "concept", key: id, label }]));
}

/** What the keys stand for; those that the reader may not know of are missing. */
async function findValues(context: MemberContext, dimension: TrendDimension, keys: readonly string[]): Promise<Named> {
  switch (dimension) {
    case "question":
      return findQuestions(context, keys);
    case "concept":
      return findConcepts(context, keys);
    case "country":
      return new Map(keys.map((key) => [key, { dimension, key }]));
    case "sector":
      return new Map(keys.map((key) => [key, { dimension, key: key as Sector }]));
  }
}

async function findFilters(context: MemberContext, input: TrendInput): Promise<TrendValue[]> {
  const found = await Promise.all(
    trendDimensions.map(async (dimension) => {
      const key = input[dimension];
      return key === undefined ? [] : [...(await findValues(context, dimension, [key])).values()];
    }),
  );
  return found.flat();
}

/** The two years up to now, unless told otherwise. */
function chooseQuarters(blocks: readonly Block[], { from, to }: Pick<TrendInput, "from" | "to">, now: string) {
  const [oldest = now] = blocks.map(({ quarter }) => quarter).toSorted();
  const all = quartersBetween(oldest, now);
  const shown = quartersBetween(from ?? all.slice(-8)[0]!, to ?? now);
  return { all, shown: shown.length > 0 ? shown : [to ?? now] };
}

async function thisQuarter(db: Reader, at: Date): Promise<string> {
  const [row] = await db.$queryRaw<
    { quarter: string }[]
  >`select ${quarterOf(Prisma.sql`${at}::timestamptz`)} as quarter`;
  return row!.quarter;
}

/**
 * How many threads asked what, quarter by quarter. Counts what the reader may not open too, in groups that are large
 * enough. A filter on what the reader may not know of comes to nothing. Throws `forbidden`.
 */
export async function getTrend(context: MemberContext, input: TrendInput): Promise<TrendView> {
  allow(context.actor, canSeeTrends(context.actor));
  const { db } = context;
  const [subject = null] = subjectsOf(input);
  const now = await thisQuarter(db, context.now());
  const blocks = await listBlocks(db, subject, now);
  const { all, shown } = chooseQuarters(blocks, input, now);
  const wanted = toTraits(input);
  const filters = await findFilters(context, input);
  const covered = filters.length < wanted.length ? [] : blocks.filter((block) => hasTraits(block, wanted));
  const covering = byKey(covered, input.by);
  const values = await findValues(context, input.by, [...covering.keys()]);
  const rows = [...values.values()]
    .map((value) => ({ value, ...toFigureRow(covering.get(value.key) ?? [], shown) }))
    .filter((row) => row.total !== null)
    .toSorted((one, other) => other.total!.threads - one.total!.threads || (one.value.key < other.value.key ? -1 : 1));
  const countries = [...byKey(blocks, "country").keys()].toSorted(byCountry);
  return {
    by: input.by,
    quarters: shown,
    rows,
    total: toFigureRow(covered, shown),
    filters,
    countries,
    allQuarters: all,
  };
}

/** The threads behind a figure that the reader may read, the newest activity first. Throws `forbidden`. */
export async function listTrendThreads(
  context: MemberContext,
  { quarter, cursor, ...filters }: TrendThreadsInput,
): Promise<{ threads: ThreadSummary[]; cursor: string | null }> {
  allow(context.actor, canSeeTrends(context.actor));
  const { question, concept, country, sector } = filters;
  const parts = [Prisma.sql`true`];
  // Whose country or sector it is, is not to be learnt of threads that withhold it.
  if (country || sector)
    parts.push(Prisma.sql`not ${threadUnderRuleSql} and exists (select 1 from organisation og where og.id = t.organisation_id
      and (${country ?? null}::text is null or og.country = ${country ?? null})
      and (${sector ?? null}::text is null or og.sector = ${sector ?? null}))`);
  if (question)
    parts.push(Prisma.sql`exists (select 1 from question_thread qt join question q on q.id = qt.question_id
      where qt.thread_id = t.id and q.id = ${question}::uuid and ${questionVisibleToSql(context.actor)})`);
  if (concept)
    parts.push(
      Prisma.sql`exists (select 1 from thread_concept tc where tc.thread_id = t.id and tc.concept_id = ${concept}::uuid)`,
    );
  if (quarter) parts.push(Prisma.sql`${quarterOf(Prisma.sql`t.created_at`)} = ${quarter}`);
  return listThreadsWhere(context, Prisma.join(parts, " and "), cursor);
}
