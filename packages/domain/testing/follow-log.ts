import type { Database } from "@samrad/db/client";
import { tellSavedSearches } from "../src/saved-search-notices/commands.ts";
import { learnWords } from "../src/search-words/commands.ts";

/** How many events the followers of the log have not read: an open transaction anywhere on the server holds them back. */
async function countBehind(db: Database): Promise<number> {
  const [row] = await db.$queryRaw<{ behind: number }[]>`
    select count(*)::int as behind from event e join setting s on s.key in ('search_words.cursor', 'saved_searches.cursor')
    where (e.xid, e.id) > (split_part(s.value, '.', 1)::xid8, split_part(s.value, '.', 2)::bigint)`;
  return row?.behind ?? 0;
}

/** Has done what follows from the log a moment later: words are learned, saved searches are told. */
export async function catchUpWithLog(db: Database): Promise<void> {
  do {
    await learnWords(db);
    await tellSavedSearches(db, () => new Date());
    await new Promise((resolve) => setTimeout(resolve, 10));
  } while ((await countBehind(db)) > 0);
}
