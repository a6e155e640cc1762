import { Prisma, type Reader } from "@samrad/db/client";
import { questionVersion, readTexts, threadVersion } from "./queries.ts";
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
      where x.version is distinct from ${questionVersion} order by q.id desc limit ${mostAtOnce})`;
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

async function writeQuestions(db: Reader, rows: readonly TextRow[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  const languages = rows.map((row) => row.lang);
  await db.$executeRaw`
    with gone as (
      delete from similar_question x where x.question_id = any(${ids}::uuid[])
        and not exists (select 1 from unnest(${ids}::uuid[], ${languages}::text[]) as v (id, lang) where v.id = x.question_id and v.lang = x.lang))
    insert into similar_question (question_id, lang, version, terms) values ${values(rows)}
    on conflict (question_id, lang) do update set version = excluded.version, terms = excluded.terms`;
}

const pieces = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/**
 * Brings the terms up to what threads and questions say now, and tells how many it read. Whoever looks for what is
 * similar does this first, so that a thread is found as soon as it is written, in every process. Doing it twice at
 * once is harmless: both write the same.
 */
export async function refreshTerms(db: Reader): Promise<number> {
  const stale = await findStale(db);
  if (stale.length === 0) return 0;
  const rows = await readTexts(db, stale);
  for (const piece of pieces(rows, 100)) {
    await writeThreads(
      db,
      piece.filter((row) => row.kind === "thread"),
    );
    await writeQuestions(
      db,
      piece.filter((row) => row.kind === "question"),
    );
  }
  return rows.length;
}
