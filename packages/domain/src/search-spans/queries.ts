import type { Reader } from "@samrad/db/client";
import type { Plan } from "../search-matches/queries.ts";
import { countsOf, firstSpan, mayBeMany, type Sought, type Span, type Spread } from "./view.ts";

/** How the ids of posts are spread, by PostgreSQL's statistics: they may be old, for they only say where to begin to look. */
async function readSpread(db: Reader): Promise<Spread> {
  const [row] = await db.$queryRaw<{ posts: number; ids: string[] | null }[]>`
    select greatest(c.reltuples, 1)::int as posts, (
      select s.histogram_bounds::text::text[] from pg_stats s
      where s.schemaname = c.relnamespace::regnamespace::text and s.tablename = c.relname and s.attname = 'id') as ids
    from pg_class c where c.oid = 'post'::regclass`;
  return { posts: row?.posts ?? 1, ids: row?.ids ?? [] };
}

/** What a process remembers of the spread, for as long as the words of the network stay the same. */
export type SpreadMemory = { known?: { version: string; spread: Spread } };

async function recallSpread(db: Reader, version: string, memory: SpreadMemory = {}): Promise<Spread> {
  if (version !== "" && memory.known?.version === version) return memory.known.spread;
  const spread = await readSpread(db);
  memory.known = { version, spread };
  return spread;
}

/** Where a search looks, and what it goes by when it looks further. */
export type Looking = { span: Span; sought: Sought };

/** Where a search begins to look: everywhere, unless its words are so common that the newest posts are enough. */
export async function beginLooking(db: Reader, { clauses, terms }: Plan, memory?: SpreadMemory): Promise<Looking> {
  const counts = countsOf(clauses, terms);
  if (!mayBeMany(counts)) return { span: null, sought: { counts, spread: { posts: 1, ids: [] } } };
  const sought = { counts, spread: await recallSpread(db, terms.version, memory) };
  return { span: firstSpan(sought), sought };
}
