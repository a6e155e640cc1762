import type { SearchTerm } from "@samrad/contracts/search-query";
import { Prisma, type Reader } from "@samrad/db/client";
import {
  compounding,
  type Configuration,
  configurationNames,
  editsBetween,
  mostEdits,
  type ReadTerm,
  type ReadTerms,
  wordsCursor,
} from "./view.ts";

/** A part of a compound has to have so many letters: shorter ones stand in words by chance. */
const shortestPart = 5;
/** From so many letters on, a part is also found in the middle of a compound. */
const shortestInside = 7;
/** So many compounds of a part are looked for, those in most texts first. */
const mostCompounds = 40;

const letters = /^\p{L}+$/u;

/** Runs of three letters in a word with its edges marked: all that an index needs to find parts and slips of the pen. */
export const gramsOf = (word: Prisma.Sql) =>
  Prisma.sql`array(select distinct substr(${word}, g, 3) from generate_series(1, length(${word}) - 2) g)`;

/** A stem as its configuration makes it of a single word; null for stop words. */
const stem = Prisma.sql`(ts_lexize((c.name || '_stem')::regdictionary, lower(t.text)))[1]`;

const compounds = Prisma.sql`(
  select w.word, w.seen_in from search_word w
  where t.expands and c.name = any(${compounding}) and length(x.stem) >= ${shortestPart}::int and w.configuration = c.name
    and w.grams @> ${gramsOf(Prisma.sql`x.stem`)} and w.word <> x.stem
    and (w.word like x.stem || '%' or w.word like '%' || x.stem
      or (length(x.stem) >= ${shortestInside}::int and w.word like '%' || x.stem || '%'))
  order by w.seen_in desc, w.word limit ${mostCompounds}::int)`;

/** Changes whenever words are learned. The ids of transactions begin again with another server. */
export const wordsVersion = Prisma.sql`concat_ws('.', extract(epoch from pg_postmaster_start_time()),
  (select w.xmin from setting w where w.key = ${wordsCursor}))`;

/** What a process remembers of the words of the network: how terms are read, in one version of them. */
export type WordMemory = { version: string; terms: Map<string, ReadTerms> };

export const rememberWords = (): WordMemory => ({ version: "", terms: new Map() });

export const forgetWords = (memory: WordMemory) => void Object.assign(memory, rememberWords());

/** So many readings are remembered at most. */
const mostRemembered = 2_000;

function remember(memory: WordMemory, key: string, read: ReadTerms) {
  if (memory.version !== read.version || memory.terms.size >= mostRemembered)
    Object.assign(memory, { version: read.version, terms: new Map() });
  memory.terms.set(key, read);
}

/** What every configuration makes of the terms, in one question to the database. */
async function selectTerms(db: Reader, terms: readonly SearchTerm[]): Promise<ReadTerms> {
  const texts = terms.map(({ text }) => text);
  const expands = terms.map(({ text, isPhrase }) => !isPhrase && letters.test(text));
  const rows = await db.$queryRaw<(ReadTerm & { version: string })[]>`
    select c.name as configuration, t.place::int - 1 as place, phraseto_tsquery(c.name::regconfig, t.text)::text as query,
      k.compounds, k.compounds_in as "compoundsIn",
      coalesce((select w.seen_in from search_word w where w.configuration = c.name and w.word = x.stem), 0) as "seenIn",
      ${wordsVersion} as version
    from unnest(${configurationNames}::text[]) c (name)
    cross join unnest(${texts}::text[], ${expands}::boolean[]) with ordinality t (text, expands, place)
    cross join lateral (select case when t.expands then ${stem} end as stem) x
    cross join lateral (
      select coalesce(array_agg(w.word), '{}') as compounds, coalesce(sum(w.seen_in), 0)::int as compounds_in
      from ${compounds} w) k`;
  return { terms, read: rows.map(({ version: _version, ...read }) => read), version: rows[0]?.version ?? "" };
}

/** How terms are read. Whoever gives a memory has to ask, along with what is found by it, whether its version still holds. */
export async function readTerms(db: Reader, terms: readonly SearchTerm[], memory?: WordMemory): Promise<ReadTerms> {
  if (terms.length === 0) return { terms, read: [], version: "" };
  const key = JSON.stringify(terms);
  const known = memory?.terms.get(key);
  // The places of what was read are those of these very terms.
  if (known) return { ...known, terms };
  const read = await selectTerms(db, terms);
  if (memory) remember(memory, key, read);
  return read;
}

/** How many words are looked through for one that was misspelt. */
const mostLookedAt = 60;
/** How many words may have been meant. */
const mostMeant = 4;

type Alike = { configuration: Configuration; stem: string; word: string; seenIn: number };

/** Words of the network that are spelt almost as this one, in each configuration, the likeliest first. */
export async function findAlike(db: Reader, text: string): Promise<Map<Configuration, string[]>> {
  if (!letters.test(text)) return new Map();
  const rows = await db.$queryRaw<Alike[]>`
    select c.name as configuration, x.stem, w.word, w.seen_in as "seenIn"
    from unnest(${configurationNames}::text[]) c (name)
    cross join lateral (select (ts_lexize((c.name || '_stem')::regdictionary, lower(${text})))[1] as stem) x
    cross join lateral (select '_' || x.stem || '_' as marked) m
    cross join lateral (select ${gramsOf(Prisma.sql`m.marked`)} as grams) q
    cross join lateral (
      select w.word, w.seen_in from search_word w
      where w.configuration = c.name and w.grams && q.grams and abs(length(w.word) - length(x.stem)) <= 2
      order by (select count(*) from unnest(w.grams) g where g = any(q.grams)) desc, w.seen_in desc limit ${mostLookedAt}::int
    ) w
    where x.stem is not null`;
  return bestOf(rows);
}

function bestOf(rows: readonly Alike[]): Map<Configuration, string[]> {
  const near = rows
    .map((row) => ({ ...row, edits: editsBetween(row.stem, row.word) }))
    .filter(({ edits, stem }) => edits > 0 && edits <= mostEdits(stem))
    .toSorted((one, other) => one.edits - other.edits || other.seenIn - one.seenIn);
  const found = new Map<Configuration, string[]>();
  for (const { configuration, word } of near) {
    const words = found.get(configuration) ?? [];
    if (words.length < mostMeant) found.set(configuration, [...words, word]);
  }
  return found;
}
