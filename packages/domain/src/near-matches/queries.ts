import type { Correction, SearchHit } from "@samrad/contracts/search";
import type { SearchClause } from "@samrad/contracts/search-query";
import { Prisma, type Reader } from "@samrad/db/client";
import type { ReadContext } from "../context.ts";
import { asking, matches, outcome, type Plan, post, select, selectTitled, title } from "../search-matches/queries.ts";
import { findAlike } from "../search-words/queries.ts";
import {
  anyOf,
  clauseQuery,
  type Configuration,
  configurationNames,
  configurations,
  groupLanguages,
  type LanguageQuery,
} from "../search-words/view.ts";
import { leastShare, type Misspelt, needed, toCorrection, type Weighed, weighUnknown, weightOf } from "./view.ts";

/** What has most of what is asked for, as `found`; what to mark in it; and which words were read otherwise. */
export type Near = {
  found: Prisma.Sql;
  marked: readonly LanguageQuery[];
  correctionsIn: (hits: readonly SearchHit[]) => Correction[];
};

/** A word that stands in no text, alone or in a compound. */
function unknownWord({ any, isExcluded }: SearchClause, { terms }: Plan): string | undefined {
  const [term, ...others] = any;
  if (!term || others.length > 0 || term.isPhrase || isExcluded) return undefined;
  const read = terms.read.filter(({ place }) => terms.terms[place] === term);
  const isSaid = read.some(({ query }) => query !== "");
  const isKnown = read.some(({ seenIn, compounds }) => seenIn > 0 || compounds.length > 0);
  return isSaid && !isKnown ? term.text : undefined;
}

async function findMisspelt(db: Reader, plan: Plan): Promise<Misspelt[]> {
  const found: Misspelt[] = [];
  for (const [place, clause] of plan.clauses.entries()) {
    const word = unknownWord(clause, plan);
    const alike = word === undefined ? undefined : await findAlike(db, word);
    if (word !== undefined && alike && alike.size > 0) found.push({ place, word, alike });
  }
  return found;
}

async function countTexts(db: Reader): Promise<number> {
  const [row] = await db.$queryRaw<{ texts: number }[]>`
    select greatest(reltuples, 100)::int as texts from pg_class where oid = 'post'::regclass`;
  return row?.texts ?? 100;
}

type Reading = { plan: Plan; misspelt: readonly Misspelt[]; texts: number };

function seenIn({ any }: SearchClause, { terms }: Plan, name: Configuration): number {
  const read = terms.read.filter(
    ({ configuration, place }) => configuration === name && any.includes(terms.terms[place]!),
  );
  return read.reduce((sum, term) => sum + term.seenIn, 0);
}

/** The wanted clauses as a configuration reads them; a misspelt word as any of those that may be meant. */
function weigh({ plan, misspelt, texts }: Reading, name: Configuration): Weighed[] {
  const read = plan.clauses.flatMap((clause, place) => {
    if (clause.isExcluded) return [];
    const written = clauseQuery(clause, plan.terms, name);
    const meant = misspelt.find((one) => one.place === place)?.alike.get(name) ?? [];
    const query = [written, anyOf(meant)].filter((part) => part !== "").join(" | ");
    const isUnknown = meant.length === 0 && unknownWord(clause, plan) !== undefined;
    const weight = isUnknown ? null : weightOf(seenIn(clause, plan, name), texts);
    return query === "" ? [] : [{ place, query, weight }];
  });
  return weighUnknown(read);
}

const anyClause = (weighed: readonly Weighed[]) => weighed.map(({ query }) => `(${query})`).join(" | ");

function without({ clauses, terms }: Plan, name: Configuration): string[] {
  const excluded = clauses.filter(({ isExcluded }) => isExcluded);
  return excluded.map((clause) => clauseQuery(clause, terms, name)).filter((query) => query !== "");
}

/** What a text has to have at least, in each language. */
const sought = (reading: Reading) =>
  groupLanguages((name) => {
    const some = anyClause(needed(weigh(reading, name)));
    return some === "" ? "" : [`(${some})`, ...without(reading.plan, name)].join(" & ");
  });

/** The clauses of the text's own language, a row each. */
function clausesOf(reading: Reading): Prisma.Sql {
  const column = (pick: (weighed: Weighed) => string | number, type: Prisma.Sql) => {
    const cases = configurationNames.map((name) => {
      const values = weigh(reading, name).map(pick);
      return Prisma.sql`when m.lang = any(${configurations[name]}::text[]) then ${values.map(String)}::text[]::${type}[]`;
    });
    return Prisma.sql`case ${Prisma.join(cases, " ")} end`;
  };
  return Prisma.sql`unnest(
    ${column(({ query }) => query, Prisma.sql`tsquery`)}, ${column(({ weight }) => weight, Prisma.sql`float8`)},
    ${column(({ place }) => place, Prisma.sql`int`)}) u (query, weight, place)`;
}

/** Candidates, each with all that it says: the title belongs to the first post. */
function candidates({ actor }: ReadContext, reading: Reading): Prisma.Sql {
  const { filters } = reading.plan;
  const whole = Prisma.sql`case when p.number = 1 then setweight(t.search, 'A') || p.search else p.search end as vector`;
  const byTitle = Prisma.sql`${matches(title)} and ${matches(post)} is not true`;
  const branches = [
    select(actor, filters, { part: "post", where: matches(post), columns: whole }),
    selectTitled(actor, filters, { where: byTitle, columns: whole }),
    select(actor, filters, {
      part: "outcome",
      where: matches(outcome),
      columns: Prisma.sql`t.outcome_search as vector`,
    }),
  ];
  return Prisma.sql`${asking({ queries: sought(reading) })} ${Prisma.join(branches, " union all ")}`;
}

const found = (context: ReadContext, reading: Reading) => Prisma.sql`
  select m.id, m.part, m.space_id, m.lang, m.status, m.at, m.organisation_id, k.rank, k.missing
  from (${candidates(context, reading)}) m
  cross join lateral (
    select sum(u.weight * (1 + ts_rank(m.vector, u.query))) filter (where m.vector @@ u.query) as rank,
      sum(u.weight) filter (where m.vector @@ u.query) as has, sum(u.weight) as asked,
      array_agg(u.place order by u.place) filter (where not m.vector @@ u.query) as missing
    from ${clausesOf(reading)}
  ) k
  where k.has >= ${leastShare}::float8 * k.asked`;

/**
 * What has most of what is asked for, when little has all of it: texts that do without the words that tell least, texts
 * whose words stand partly in the title, and words read as those that they are spelt almost like. Null where there is
 * nothing to give way.
 */
export async function nearMatches(context: ReadContext, plan: Plan): Promise<Near | null> {
  const wanted = plan.clauses.filter(({ isExcluded }) => !isExcluded);
  if (plan.queries === null || wanted.length === 0) return null;
  const misspelt = await findMisspelt(context.db, plan);
  if (misspelt.length === 0 && wanted.length < 2) return null;
  const reading = { plan, misspelt, texts: await countTexts(context.db) };
  return {
    found: found(context, reading),
    marked: groupLanguages((name) => anyClause(weigh(reading, name))),
    correctionsIn: (hits) => misspelt.map((one) => toCorrection(one, hits)).filter(({ to }) => to.length > 0),
  };
}
