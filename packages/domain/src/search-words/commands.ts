import { type Database, Prisma, type Transaction } from "@samrad/db/client";
import { formatCursor, parseCursor, reachesBack, readHorizon, readLog } from "../events/queries.ts";
import { gramsOf } from "./queries.ts";
import { configurations, configurationNames, wordsCursor as setting } from "./view.ts";

/** Events that are read at one time: when it is as many, more may be waiting. */
export const mostEvents = 2_000;

/** A word that is worth knowing: letters alone, no addresses or numbers. */
const worthKnowing = Prisma.sql`c.word ~ '^[[:alpha:]]{3,60}$'`;

/** From so many texts on, one in eight is counted, as eight. */
const common = 32;

/**
 * Adds to what is known; `counted` gives `configuration`, `word` and `seen_in`. Nearly all words are known, and of these
 * only the count changes: whether they are worth it, and their runs of letters, is found out once.
 */
async function addWords(tx: Transaction, counted: Prisma.Sql): Promise<void> {
  const grams = gramsOf(Prisma.sql`('_' || c.word || '_')`);
  await tx.$executeRaw`
    with counted as materialized (${counted}),
    known as (
      update search_word w set seen_in = w.seen_in + c.seen_in * case when w.seen_in < ${common}::int then 1 else 8 end
      from counted c where w.configuration = c.configuration and w.word = c.word
        and (w.seen_in < ${common}::int or random() < 0.125))
    insert into search_word (configuration, word, seen_in, grams)
    select c.configuration, c.word, c.seen_in, ${grams} from counted c
    where not exists (select 1 from search_word k where k.configuration = c.configuration and k.word = c.word) and ${worthKnowing}`;
}

/** Every text that is searched, as `ts_stat` reads it. */
function everyText(languages: readonly string[]): string {
  const list = languages.map((lang) => `'${lang}'`).join(", ");
  return `select search from post where lang in (${list}) union all select search from thread where lang in (${list})
    union all select outcome_search from thread where outcome_lang in (${list})`;
}

async function learnAll(tx: Transaction): Promise<void> {
  await tx.$executeRaw`delete from search_word`;
  for (const name of configurationNames) {
    const texts = everyText(configurations[name]);
    await addWords(tx, Prisma.sql`select ${name} as configuration, s.word, s.ndoc as seen_in from ts_stat(${texts}) s`);
  }
}

/** The configuration of a language, in SQL. */
const configurationOf = (lang: Prisma.Sql) => {
  const cases = configurationNames.map(
    (name) => Prisma.sql`when ${lang} = any(${configurations[name]}::text[]) then ${name}`,
  );
  return Prisma.sql`case ${Prisma.join(cases, " ")} end`;
};

type Written = { postIds: string[]; threadIds: string[] };

async function learnOf(tx: Transaction, { postIds, threadIds }: Written): Promise<void> {
  if (postIds.length + threadIds.length === 0) return;
  await addWords(
    tx,
    Prisma.sql`
      select ${configurationOf(Prisma.sql`w.lang`)} as configuration, l.word, count(*)::int as seen_in from (
        select lang, search from post where id = any(${postIds}::uuid[])
        union all select lang, search from thread where id = any(${threadIds}::uuid[])
        union all select outcome_lang, outcome_search from thread where id = any(${threadIds}::uuid[]) and outcome_lang is not null
      ) w cross join lateral unnest(tsvector_to_array(w.search)) l (word) group by 1, 2`,
  );
}

async function keepCursor(tx: Transaction, value: string): Promise<void> {
  await tx.setting.upsert({ where: { key: setting }, create: { key: setting, value }, update: { value } });
}

/** Only one process learns at a time; for the others there is nothing to do. */
async function isAlone(tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${setting}, 0)) as held`;
  return row?.held ?? false;
}

const written = new Set(["thread.opened", "thread.replied", "post.edited", "thread.renamed", "thread.resolved"]);

async function learnSome(tx: Transaction): Promise<number> {
  if (!(await isAlone(tx))) return 0;
  const kept = await tx.setting.findUnique({ where: { key: setting } });
  const cursor = kept && parseCursor(kept.value);
  if (!cursor || !(await reachesBack(tx, cursor))) {
    const horizon = await readHorizon(tx);
    await learnAll(tx);
    await keepCursor(tx, formatCursor(horizon));
    return 0;
  }
  const events = await readLog(tx, cursor, { limit: mostEvents });
  const last = events.at(-1);
  if (!last) return 0;
  const texts = events.filter(({ type }) => written.has(type));
  const postIds = [...new Set(texts.flatMap(({ postId }) => postId ?? []))];
  const threadIds = [
    ...new Set(texts.flatMap(({ type, threadId }) => (type === "thread.replied" || !threadId ? [] : [threadId]))),
  ];
  await learnOf(tx, { postIds, threadIds });
  await keepCursor(tx, formatCursor(last.cursor));
  return events.length;
}

/**
 * Takes the words of what was written since the last time into the vocabulary that finds parts of compounds and slips of
 * the pen; all words, the first time. Nothing is found by it that the reader may not read: it only says what else a word
 * may stand in. Returns how many events were read.
 */
export async function learnWords(db: Database): Promise<number> {
  return db.$transaction(learnSome, { timeout: 120_000 });
}
