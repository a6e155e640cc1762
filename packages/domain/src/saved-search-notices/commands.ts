import type { Database, Transaction } from "@samrad/db/client";
import { record } from "../events/commands.ts";
import { formatCursor, type LoggedEvent, parseCursor, reachesBack, readHorizon, readLog } from "../events/queries.ts";
import { notifyOf } from "../notifications/commands.ts";
import { findConcerned, findNews, listWatching, type NewMatch, type News, type Watching } from "./queries.ts";

const setting = "saved_searches.cursor";
/** Events that are read at one time: when it is as many, more may be waiting. */
export const mostEvents = 200;

function newsIn(events: readonly LoggedEvent[]): News {
  const ofType = (...types: string[]) => events.filter(({ type }) => types.includes(type));
  return {
    postIds: ofType("thread.opened", "thread.replied").flatMap(({ postId }) => postId ?? []),
    resolvedIds: ofType("thread.resolved").flatMap(({ threadId }) => threadId ?? []),
  };
}

async function isAlone(tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${setting}, 0)) as held`;
  return row?.held ?? false;
}

async function keepCursor(tx: Transaction, value: string): Promise<void> {
  await tx.setting.upsert({ where: { key: setting }, create: { key: setting, value }, update: { value } });
}

type Told = { watching: Watching; matches: readonly NewMatch[] };

async function tell(tx: Transaction, { watching, matches }: Told, at: Date): Promise<void> {
  const { id, name, text, member } = watching;
  for (const { threadId, postId, authorId } of matches) {
    const place = { threadId, postId, actorId: authorId };
    await notifyOf(tx, {
      kind: "search",
      subjectId: id,
      people: [member.personId],
      ...place,
      at,
      data: { name, text },
    });
  }
  if (matches.length > 0)
    await record(tx, { type: "saved_search.matched", at, personId: member.personId, subjectId: id });
}

async function findAll(db: Database, news: News): Promise<Told[]> {
  if (news.postIds.length + news.resolvedIds.length === 0) return [];
  const watching = await listWatching(db);
  if (watching.length === 0) return [];
  const told: Told[] = [];
  for (const one of await findConcerned(db, watching, news))
    told.push({ watching: one, matches: await findNews(db, one, news) });
  return told;
}

/**
 * Tells those who keep a search of what is new in it since the last time, so far as they may read it: once a search and
 * thread, and again when more is written there. What is edited is not told. Returns how many events were read.
 */
export async function tellSavedSearches(db: Database, now: () => Date): Promise<number> {
  return db.$transaction(
    async (tx) => {
      if (!(await isAlone(tx))) return 0;
      const kept = await tx.setting.findUnique({ where: { key: setting } });
      const cursor = kept && parseCursor(kept.value);
      if (!cursor || !(await reachesBack(tx, cursor))) {
        await keepCursor(tx, formatCursor(await readHorizon(tx)));
        return 0;
      }
      const events = await readLog(tx, cursor, { limit: mostEvents });
      const last = events.at(-1);
      if (!last) return 0;
      // Read before anything is written: an open transaction that has written holds back the log.
      const told = await findAll(db, newsIn(events));
      for (const one of told) await tell(tx, one, now());
      await keepCursor(tx, formatCursor(last.cursor));
      return events.length;
    },
    { timeout: 60_000 },
  );
}
