import type {
  ConceptRow,
  ConceptView,
  ListNarrowerInput,
  SearchConceptsInput,
  SplitConceptInput,
} from "@samrad/contracts/concepts";
import { notFound } from "@samrad/contracts/errors";
import { Prisma, type Reader, type Transaction } from "@samrad/db/client";
import type { FollowRow, Moves, QuestionRow, TagRow } from "../concept-changes/view.ts";
import type { ReadContext } from "../context.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { canChangeVocabulary, canFollowConcept } from "./policy.ts";
import { conceptRef, labelsOf, type RowOfConcept, toConceptRow, withNarrower } from "./view.ts";

type Row = Omit<ConceptView, "abilities">;

const refs = (from: Prisma.Sql, where: Prisma.Sql) => Prisma.sql`coalesce((
  select jsonb_agg(${conceptRef} order by ${labelsOf}->>'en', c.id) from ${from} where ${where}), '[]')`;
const broader = Prisma.sql`concept_relation r join concept c on c.id = r.target_id`;
const narrower = Prisma.sql`concept_relation r join concept c on c.id = r.concept_id`;

const groupJson = Prisma.sql`jsonb_build_object('id', g.id, 'uri', g.uri, 'kind', g.kind, 'name', g.name,
  'onePerThread', g.one_per_thread,
  'conceptCount', (select count(*) from concept_group_member n where n.group_id = g.id))`;

/** A concept with all that stands around it. Throws `not_found`. */
export async function getConcept({ db, actor }: ReadContext, conceptId: string): Promise<ConceptView> {
  const followed =
    actor.kind === "member"
      ? Prisma.sql`exists (select 1 from concept_follow f where f.concept_id = x.id and f.person_id = ${actor.personId}::uuid)`
      : Prisma.sql`false`;
  const [row] = await db.$queryRaw<Row[]>`
    select x.id, x.uri, x.status, x.version, ${followed} as followed,
      (select ${labelsOf} from concept c where c.id = x.id) as labels,
      (select ${conceptRef} from concept c where c.id = x.replaced_by_id) as "replacedBy",
      coalesce((select jsonb_agg(jsonb_build_object('kind', l.kind, 'lang', l.lang, 'text', l.text)
        order by l.kind, l.position) from concept_label l where l.concept_id = x.id), '[]') as "allLabels",
      coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'lang', n.lang, 'text', n.text)
        order by n.kind, n.lang, n.position) from concept_note n where n.concept_id = x.id), '[]') as notes,
      ${refs(broader, Prisma.sql`r.kind = 'broader' and r.concept_id = x.id`)} as broader,
      ${refs(broader, Prisma.sql`r.kind = 'related' and r.concept_id = x.id`)} as related,
      ${refs(narrower, Prisma.sql`r.kind = 'broader' and r.target_id = x.id and c.status = 'active'`)} as narrower,
      ${refs(Prisma.sql`concept c`, Prisma.sql`c.replaced_by_id = x.id`)} as replaces,
      coalesce((select jsonb_agg(${groupJson} order by g.kind, g.uri) from concept_group g
        join concept_group_member m on m.group_id = g.id where m.concept_id = x.id), '[]') as groups,
      (select count(distinct t.id)::int from thread_concept tc
        join thread t on t.id = tc.thread_id join space s on s.id = t.space_id
        where tc.concept_id in ${withNarrower(conceptId)} and ${visibleToSql(actor)}) as "threadCount"
    from concept x where x.id = ${conceptId}::uuid`;
  if (!row) throw notFound();
  return { ...row, abilities: { change: canChangeVocabulary(actor), follow: canFollowConcept(actor) } };
}

/** What a row shows; threads are counted as far as the reader may open them. */
const rowColumns = ({ actor }: ReadContext) => Prisma.sql`c.id, c.status, ${labelsOf} as labels,
  (select count(*)::int from concept_relation n join concept k on k.id = n.concept_id
    where n.target_id = c.id and n.kind = 'broader' and k.status = 'active') as narrower_count,
  (select count(*)::int from thread_concept tc join thread t on t.id = tc.thread_id join space s on s.id = t.space_id
    where tc.concept_id = c.id and ${visibleToSql(actor)}) as thread_count`;

/** The concepts right below one, or those that stand at the top: of all, or of a group. */
export async function listNarrower(context: ReadContext, input: ListNarrowerInput): Promise<ConceptRow[]> {
  const place = input.conceptId
    ? Prisma.sql`exists (select 1 from concept_relation r
        where r.concept_id = c.id and r.kind = 'broader' and r.target_id = ${input.conceptId}::uuid)`
    : Prisma.sql`not exists (select 1 from concept_relation r where r.concept_id = c.id and r.kind = 'broader')`;
  const inGroup = input.groupId
    ? Prisma.sql`exists (select 1 from concept_group_member m where m.concept_id = c.id and m.group_id = ${input.groupId}::uuid)`
    : place;
  const rows = await context.db.$queryRaw<RowOfConcept[]>`
    select ${rowColumns(context)} from concept c
    where c.status = 'active' and ${input.conceptId ? place : inGroup}
    order by c.uri limit 2000`;
  return rows.map(toConceptRow);
}

const searchSize = 30;

/**
 * Concepts by a part of any label in any language. What begins with the words comes first, then what has them at the
 * start of a word; the reader's language before others, short before long.
 */
export async function searchConcepts(context: ReadContext, input: SearchConceptsInput): Promise<ConceptRow[]> {
  const text = input.text.trim().toLowerCase();
  if (text === "") return [];
  const pattern = `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const status = input.deprecated ? Prisma.empty : Prisma.sql`and c.status = 'active'`;
  const rows = await context.db.$queryRaw<RowOfConcept[]>`
    with hit as (
      select distinct on (l.concept_id) l.concept_id, l.text as found_text, l.lang as found_lang,
        case when lower(l.text) = ${text} then 0 when starts_with(lower(l.text), ${text}) then 1
          when position(' ' || ${text} in lower(l.text)) > 0 then 2 else 3 end as place, l.lang = ${input.lang} as own
      from concept_label l join concept c on c.id = l.concept_id
      where lower(l.text) like ${pattern} ${status}
      order by l.concept_id, 4, 5 desc, l.kind, length(l.text)
    ), best as (
      select * from hit order by place, own desc, length(found_text), concept_id limit ${searchSize}
    )
    select ${rowColumns(context)}, best.found_text, best.found_lang
    from best join concept c on c.id = best.concept_id
    order by best.place, best.own desc, length(best.found_text), c.id`;
  return rows.map(toConceptRow);
}

/** The ids of the concepts right below one, deprecated ones too. */
export async function listNarrowerIds(db: Reader, conceptId: string): Promise<string[]> {
  const rows = await db.conceptRelation.findMany({
    where: { targetId: conceptId, kind: "broader" },
    select: { conceptId: true },
  });
  return rows.map((row) => row.conceptId);
}

const tagColumns = Prisma.sql`thread_id as "threadId", concept_id as "conceptId", tagged_by_id as "taggedById", tagged_at as "taggedAt"`;
const followColumns = Prisma.sql`person_id as "personId", concept_id as "conceptId", followed_at as "followedAt"`;
const asJson = <T extends { taggedAt?: unknown; followedAt?: unknown }>(rows: unknown[]): T[] =>
  JSON.parse(JSON.stringify(rows)) as T[];

/** All threads and followers of a concept, on their way to another one. */
export async function findMoves(tx: Transaction, { fromId, toId }: { fromId: string; toId: string }): Promise<Moves> {
  const tags = asJson<TagRow>(
    await tx.$queryRaw`select ${tagColumns} from thread_concept where concept_id = ${fromId}::uuid for update`,
  );
  const follows = asJson<FollowRow>(
    await tx.$queryRaw`select ${followColumns} from concept_follow where concept_id = ${fromId}::uuid for update`,
  );
  const questions = await tx.$queryRaw<QuestionRow[]>`
    select question_id as "questionId", concept_id as "conceptId" from question_concept where concept_id = ${fromId}::uuid`;
  return {
    questionsRemoved: questions,
    questionsAdded: questions.map((question) => ({ ...question, conceptId: toId })),
    tagsRemoved: tags,
    tagsAdded: tags.map((tag) => ({ ...tag, conceptId: toId })),
    followsRemoved: follows,
    followsAdded: follows.map((follow) => ({ ...follow, conceptId: toId })),
  };
}

type Split = Pick<SplitConceptInput, "conceptId" | "newId" | "threadIds"> & { at: Date };

/** The chosen threads that carry the concept and that the actor may read; all followers, who keep what they have. */
export async function findSplitMoves({ db, actor }: ReadContext, split: Split): Promise<Moves> {
  const tags = asJson<TagRow>(
    await db.$queryRaw`
      select ${tagColumns} from thread_concept tc where tc.concept_id = ${split.conceptId}::uuid
        and tc.thread_id = any(${split.threadIds}::uuid[]) and exists (
          select 1 from thread t join space s on s.id = t.space_id where t.id = tc.thread_id and ${visibleToSql(actor)})`,
  );
  const follows = asJson<FollowRow>(
    await db.$queryRaw`select ${followColumns} from concept_follow where concept_id = ${split.conceptId}::uuid`,
  );
  return {
    tagsRemoved: tags,
    tagsAdded: tags.map((tag) => ({ ...tag, conceptId: split.newId })),
    followsRemoved: [],
    followsAdded: follows.map((follow) => ({ ...follow, conceptId: split.newId, followedAt: split.at.toISOString() })),
  };
}
