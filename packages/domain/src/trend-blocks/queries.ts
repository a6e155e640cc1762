import type { TrendSubject } from "@samrad/contracts/trends";
import { type Database, Prisma, type Reader } from "@samrad/db/client";
import { type AskedThreads, type Block, toBlocks, type Trait } from "./policy.ts";

/** By the clock of the network's first countries. */
export const quarterOf = (at: Prisma.Sql) => Prisma.sql`to_char(${at} at time zone 'Europe/Stockholm', 'YYYY"-Q"Q')`;

/** What the threads `t` of organisations `o` have of a subject, as keys in a line: a join that says it for each thread once. */
function subjectKeys(subject: TrendSubject | null): { join: Prisma.Sql; keys: Prisma.Sql } {
  const linked = (table: Prisma.Sql, column: Prisma.Sql) => ({
    join: Prisma.sql`left join (
      select x.thread_id, string_agg(x.${column}::text, ' ' order by x.${column}) as keys
      from ${table} x group by x.thread_id) h on h.thread_id = t.id`,
    keys: Prisma.sql`coalesce(h.keys, '')`,
  });
  switch (subject) {
    case "question":
      return linked(Prisma.sql`question_thread`, Prisma.sql`question_id`);
    case "concept":
      return linked(Prisma.sql`thread_concept`, Prisma.sql`concept_id`);
    case "sector":
      return { join: Prisma.empty, keys: Prisma.sql`o.sector` };
    case null:
      return { join: Prisma.empty, keys: Prisma.sql`''` };
  }
}

type AskedRow = Omit<AskedThreads, "traits"> & { country: string; keys: string };

/** Each trait is one string, however many threads have it: there are many of them, and they are compared a lot. */
function toAsked(rows: readonly AskedRow[], subject: TrendSubject | null): AskedThreads[] {
  const known = new Map<string, Trait>();
  const traitOf = (key: string): Trait => {
    const trait = known.get(key) ?? (`${subject}/${key}` as Trait);
    known.set(key, trait);
    return trait;
  };
  return rows.map(({ country, keys, ...asked }) => {
    const traits = keys.split(" ").filter(Boolean).map(traitOf);
    return { ...asked, traits: [`country/${country}`, ...traits] };
  });
}

/**
 * All threads as figures know them, whoever asks. Those of closed spaces count when their quarter is over: one that is
 * opened now would be seen to move a figure.
 */
async function listAsked(db: Reader, subject: TrendSubject | null, now: string): Promise<AskedThreads[]> {
  const { join, keys } = subjectKeys(subject);
  const quarter = quarterOf(Prisma.sql`t.created_at`);
  const rows = await db.$queryRaw<AskedRow[]>`
    select t.organisation_id as "organisationId", ${quarter} as quarter, s.visibility <> 'organisations' as open,
      o.country, ${keys} as keys, count(*)::int as threads
    from thread t join space s on s.id = t.space_id join organisation o on o.id = t.organisation_id ${join}
    where s.visibility <> 'organisations' or ${quarter} < ${now}
    group by 1, 2, 3, 4, 5`;
  return toAsked(rows, subject);
}

/** What blocks are made of, as a number that changes with it. */
async function versionOf(db: Reader, subject: TrendSubject | null): Promise<string> {
  const links = {
    question: Prisma.sql`select sum(hash_record_extended(row(l.question_id, l.thread_id), 0)) from question_thread l`,
    concept: Prisma.sql`select sum(hash_record_extended(row(l.concept_id, l.thread_id), 0)) from thread_concept l`,
    sector: Prisma.sql`select 0`,
  };
  const [row] = await db.$queryRaw<{ version: string }[]>`
    select concat_ws(' ',
      (select sum(hash_record_extended(row(t.id, t.organisation_id, t.space_id, t.created_at), 0)) from thread t),
      (select sum(hash_record_extended(row(s.id, s.visibility), 0)) from space s),
      (select sum(hash_record_extended(row(o.id, o.country, o.sector), 0)) from organisation o),
      (${subject ? links[subject] : Prisma.sql`select 0`})) as version`;
  return row!.version;
}

type Remembered = { version: string; blocks: Promise<Block[]> };

const remembered = new WeakMap<Database, Map<string, Remembered>>();

/**
 * All threads in blocks of which figures are made, whoever asks. They are the same for everybody and take long to make,
 * so they are remembered for as long as what they are made of stays the same.
 */
export async function listBlocks(db: Database, subject: TrendSubject | null, now: string): Promise<Block[]> {
  const known = remembered.get(db) ?? new Map<string, Remembered>();
  remembered.set(db, known);
  const name = subject ?? "";
  const version = `${now} ${await versionOf(db, subject)}`;
  const found = known.get(name);
  if (found?.version === version) return found.blocks;
  const blocks = listAsked(db, subject, now).then((asked) => toBlocks(asked, subject));
  known.set(name, { version, blocks });
  blocks.catch(() => known.delete(name));
  return blocks;
}
