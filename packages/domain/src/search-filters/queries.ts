import {
  firstDayOf,
  type SearchFilter,
  type SearchOperator,
  type SearchProblem,
  writeFilter,
} from "@samrad/contracts/search-query";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { postWithheldSql, threadWithheldSql } from "../chatham-house/policy.ts";
import { knownSql } from "../chatham-house/view.ts";
import { keyOfShorthand } from "../citing/policy.ts";
import type { ReadContext } from "../context.ts";
import { citesSql } from "../provisions/policy.ts";
import { visibleToSql } from "../spaces/policy.ts";

/**
 * The parts of a thread that are searched. In the SQL of both, `t` is the thread, `s` its space and `p` the post: the
 * first one for an outcome, which stands for the thread.
 */
export type Part = "post" | "outcome";

/** What a filter asks of each part; undefined where the filter names nothing. */
type Condition = Record<Part, Prisma.Sql>;

/** For whom somebody resolved a thread: the own organisation; the thread's when that person has left. */
export const outcomeOrganisation = Prisma.sql`coalesce((
  select m.organisation_id from membership m where m.person_id = t.resolved_by_id and m.left_at is null), t.organisation_id)`;

/** What stands in each part for what the operators ask about. */
export const facts = {
  lang: { post: Prisma.sql`p.lang`, outcome: Prisma.sql`t.outcome_lang` },
  at: { post: Prisma.sql`p.created_at`, outcome: Prisma.sql`t.resolved_at` },
} satisfies Record<string, Condition>;

/** Who wrote each part, whoever asks: to tell what is one's own. */
export const writers: Condition = { post: Prisma.sql`p.author_id`, outcome: Prisma.sql`t.resolved_by_id` };
const organisations: Condition = { post: Prisma.sql`p.organisation_id`, outcome: outcomeOrganisation };

/** Who wrote each part, and whether that is withheld from the actor. */
export const signedOf = (actor: Actor, part: Part) => ({
  withheld: part === "outcome" ? threadWithheldSql(actor) : postWithheldSql(actor),
  person: writers[part],
});

/** Who wrote a part, as far as the actor may know: nobody can be found by a name that is withheld, or counted. */
export const authorOf = (actor: Actor, part: Part) => knownSql(actor, signedOf(actor, part), writers[part]);

/** For whom a part was written, as far as the actor may know. */
export const organisationOf = (actor: Actor, part: Part) => knownSql(actor, signedOf(actor, part), organisations[part]);

const never = Prisma.sql`false`;

const both = (make: (part: Part) => Prisma.Sql): Condition => ({ post: make("post"), outcome: make("outcome") });
const ofPosts = (post: Prisma.Sql): Condition => ({ post, outcome: never });

const anyOfIds = (fact: Prisma.Sql, rows: readonly { id: string }[]) =>
  Prisma.sql`${fact} = any(${rows.map(({ id }) => id)}::uuid[])`;

type Read = Condition | SearchProblem["kind"];
type ReadFilter = (context: ReadContext, value: string) => Read | Promise<Read>;

const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** Names are written as one remembers them: by how any of their words begin. */
const named = (column: Prisma.Sql, value: string) =>
  Prisma.sql`(${column} ilike ${`${escapeLike(value)}%`} or ${column} ilike ${`% ${escapeLike(value)}%`})`;

/** A space by its address or by a name of it; of those alone that the actor may read. */
async function readSpace({ db, actor }: ReadContext, value: string): Promise<Read> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select s.id from space s where ${visibleToSql(actor)} and (s.slug = ${value.toLowerCase()}
      or exists (select 1 from jsonb_each_text(s.name) n where lower(n.value) = ${value.toLowerCase()}))`;
  return rows.length === 0 ? "name" : both(() => anyOfIds(Prisma.sql`s.id`, rows));
}

async function readAuthor({ db, actor }: ReadContext, value: string): Promise<Read> {
  if (value.toLowerCase() === "me") {
    if (actor.kind !== "member") return "session";
    return both((part) => Prisma.sql`${writers[part]} = ${actor.personId}::uuid`);
  }
  const rows = await db.$queryRaw<{ id: string }[]>`
    select a.id from person a where ${named(Prisma.sql`a.name`, value)} limit 200`;
  return rows.length === 0 ? "name" : both((part) => anyOfIds(authorOf(actor, part), rows));
}

async function readOrganisation({ db, actor }: ReadContext, value: string): Promise<Read> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select o.id from organisation o where ${named(Prisma.sql`o.name`, value)} limit 200`;
  return rows.length === 0 ? "name" : both((part) => anyOfIds(organisationOf(actor, part), rows));
}

/** Midnight of a day by the clock of the network's first countries. */
const startOf = (value: string) =>
  Prisma.sql`(${firstDayOf(value) ?? "infinity"}::timestamp at time zone 'Europe/Stockholm')`;

/** Who is named, or whose organisation is. */
function readMentions({ actor }: ReadContext): Read {
  if (actor.kind !== "member") return "session";
  return ofPosts(Prisma.sql`exists (select 1 from mention m where m.post_id = p.id
    and (m.person_id = ${actor.personId}::uuid or m.organisation_id = ${actor.organisationId}::uuid))`);
}

function readCited(value: string): Read {
  const key = keyOfShorthand(value);
  if (key === undefined) return "provision";
  const sources = (part: Part) =>
    Prisma.sql`(select c.source_id from citation c where c.source_kind = ${part} and ${citesSql([key])})`;
  return { post: Prisma.sql`p.id in ${sources("post")}`, outcome: Prisma.sql`t.id in ${sources("outcome")}` };
}

const readers: Record<SearchOperator, ReadFilter> = {
  in: readSpace,
  by: readAuthor,
  org: readOrganisation,
  lang: (_, value) => both((part) => Prisma.sql`${facts.lang[part]} = ${value}`),
  is: (_, value) => both(() => Prisma.sql`t.status = ${value === "resolved" ? "resolved" : "open"}::thread_status`),
  after: (_, value) => both((part) => Prisma.sql`${facts.at[part]} >= ${startOf(value)}`),
  before: (_, value) => both((part) => Prisma.sql`${facts.at[part]} < ${startOf(value)}`),
  has: () => ofPosts(Prisma.sql`exists (select 1 from attachment f where f.post_id = p.id)`),
  mentions: readMentions,
  cites: (_, value) => readCited(value),
};

/** Operators of which one text cannot have two values: two of them ask for either, of the others for both. */
const either: ReadonlySet<SearchOperator> = new Set<SearchOperator>(["in", "by", "org", "lang", "is"]);

/** What the filters ask of each part, and which of them could not be read. A name of nothing finds nothing. */
export type ReadFilters = { conditions: Condition; problems: SearchProblem[] };

// What is withheld is neither by somebody nor by somebody else.
const negate = (condition: Condition): Condition => both((part) => Prisma.sql`(${condition[part]}) is not true`);
const join = (conditions: readonly Condition[], word: " or " | " and "): Condition =>
  both((part) =>
    conditions.length === 0
      ? Prisma.sql`true`
      : Prisma.sql`(${Prisma.join(
          conditions.map((condition) => condition[part]),
          word,
        )})`,
  );

type Settled = { filter: SearchFilter; condition: Condition };

/** Alternatives of one operator are joined by `or`, everything else by `and`. */
function combine(settled: readonly Settled[]): Condition {
  const operators = [...new Set(settled.map(({ filter }) => filter.operator))];
  const parts = operators.flatMap((operator) => {
    const own = settled.filter(({ filter }) => filter.operator === operator);
    const excluded = own.filter(({ filter }) => filter.isExcluded).map(({ condition }) => negate(condition));
    const wanted = own.filter(({ filter }) => !filter.isExcluded).map(({ condition }) => condition);
    if (wanted.length === 0) return excluded;
    return [...excluded, join(wanted, either.has(operator) ? " or " : " and ")];
  });
  return join(parts, " and ");
}

/** Reads what narrows a search down. Only what the actor may see can be named. */
export async function readFilters(context: ReadContext, filters: readonly SearchFilter[]): Promise<ReadFilters> {
  const settled: Settled[] = [];
  const problems: SearchProblem[] = [];
  for (const filter of filters) {
    const read = await readers[filter.operator](context, filter.value);
    if (typeof read === "string") problems.push({ kind: read, written: writeFilter(filter) });
    settled.push({ filter, condition: typeof read === "string" ? both(() => never) : read });
  }
  return { conditions: combine(settled), problems };
}
