import type { SimilarKind } from "@samrad/contracts/similar";
import { Prisma, type Reader } from "@samrad/db/client";
import { isPublished } from "../answers/view.ts";
import { guidanceVersion, questionVersion, readTexts, threadVersion } from "./queries.ts";
import { lexemesOf, type TextKey, type TextRow, toProfile } from "./view.ts";

/** What is read at one time: an import of thousands is taken in over several calls. */
const mostAtOnce = 500;

/** Threads and questions that say something else than their terms do, the newest first. */
async function findStale(db: Reader): Promise<Pick<TextKey, "kind" | "id">[]> {
  return db.$queryRaw<Pick<TextKey, "kind" | "id">[]>`
    (select 'thread' as kind, t.id from thread t join post p on p.thread_id = t.id and p.number = 1
      left join similar_thread x on x.thread_id = t.id
      where x.version is distinct from ${threadVersion} order by t.id desc limit ${mostAtOnce})
    union all
    (select 'question', q.id from question q left join similar_question x on x.question_id = q.id
      where x.version is distinct from ${questionVersion} order by q.id desc limit ${mostAtOnce})
    union all
    (select distinct 'guidance', q.id from question q left join similar_guidance x on x.question_id = q.id
      where ${isPublished} and x.version is distinct from ${guidanceVersion} order by q.id desc limit ${mostAtOnce})`;
}

function values(rows: readonly TextRow[]): Prisma.Sql {
  const tuples = rows.map((row) => {
    const terms = Prisma.sql`array_to_tsvector(${lexemesOf(toProfile(row, null))}::text[])`;
    return Prisma.sql`(${row.id}::uuid, ${row.lang}, ${row.version}, ${terms})`;
  });
  return Prisma.join(tuples);
}

async function writeThreads(db: Reader, rows: readonly TextRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    insert into similar_thread (thread_id, lang, version, terms)
    select v.* from (values ${values(rows)}) as v (id, lang, version, terms) join thread t on t.id = v.id
    on conflict (thread_id) do update set lang = excluded.lang, version = excluded.version, terms = excluded.terms`;
}

/** What has a row for each of its languages; those that it is no longer in go. */
async function writeByLanguage(db: Reader, table: Prisma.Sql, rows: readonly TextRow[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  const languages = rows.map((row) => row.lang);
  await db.$executeRaw`
    with gone as (
      delete from ${table} x where x.question_id = any(${ids}::uuid[])
        and not exists (select 1 from unnest(${ids}::uuid[], ${languages}::text[]) as v (id, lang) where v.id = x.question_id and v.lang = x.lang))
    insert into ${table} (question_id, lang, version, terms) values ${values(rows)}
    on conflict (question_id, lang) do update set version = excluded.version, terms = excluded.terms`;
}

const pieces = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Events after which every text says what it said before: there are many of them. */
const sayingNothing = [
  "thread.replied",
  "post.reacted",
  "follow.changed",
  "similar.chosen",
  "saved_search.changed",
  "saved_search.matched",
  "session.started",
  "session.ended",
  "task.raised",
  "task.done",
];
/** So many events may come into the log after later ones without being overlooked: their transactions were open. */
const mayComeLate = 500;

/** How many events there are that may have changed a text, of those after `since`. */
type Mark = { since: bigint; count: number };

/** Up to where all texts were known to be read. A process that knows nothing looks at all of them. */
const settled = new WeakMap<Reader, Mark>();

async function countChanges(db: Reader, since: bigint): Promise<Mark> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from event where id > ${since} and type <> all(${sayingNothing}::text[])`;
  return { since, count: row?.count ?? 0 };
}

async function markNow(db: Reader): Promise<Mark> {
  const [row] = await db.$queryRaw<{ newest: bigint }[]>`select coalesce(max(id), 0) as newest from event`;
  return countChanges(db, (row?.newest ?? 0n) - BigInt(mayComeLate));
}

/** Whether nothing was written since all texts were read: to compare every text with its terms takes much longer. */
async function isSettled(db: Reader): Promise<boolean> {
  const mark = settled.get(db);
  return mark !== undefined && (await countChanges(db, mark.since)).count === mark.count;
}

async function takeIn(db: Reader, stale: readonly Pick<TextKey, "kind" | "id">[]): Promise<number> {
  const rows = await readTexts(db, stale);
  for (const piece of pieces(rows, 100)) {
    const ofKind = (kind: SimilarKind) => piece.filter((row) => row.kind === kind);
    await writeThreads(db, ofKind("thread"));
    await writeByLanguage(db, Prisma.sql`similar_question`, ofKind("question"));
    await writeByLanguage(db, Prisma.sql`similar_guidance`, ofKind("guidance"));
  }
  return rows.length;
}

/**
 * Brings the terms up to what threads, questions and published answers say now, and tells how many it read. Whoever
 * looks for what is similar does this first, so that a thread is found as soon as it is written, in every process. Doing
 * it twice at once is harmless: both write the same.
 */
export async function refreshTerms(db: Reader): Promise<number> {
  if (await isSettled(db)) return 0;
  // Marked before it is looked: what is written meanwhile is looked for again.
  const mark = await markNow(db);
  const stale = await findStale(db);
  const read = stale.length === 0 ? 0 : await takeIn(db, stale);
  if (stale.length < mostAtOnce) settled.set(db, mark);
  return read;
}
