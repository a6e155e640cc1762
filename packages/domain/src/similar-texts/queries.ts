import type { SimilarKind } from "@samrad/contracts/similar";
import { Prisma, type Reader } from "@samrad/db/client";
import { isPublished } from "../answers/view.ts";
import type { ReadContext } from "../context.ts";
import { stands } from "../posts/policy.ts";
import { visibleToSql as questionVisibleToSql } from "../questions/policy.ts";
import { visibleToSql as spaceVisibleToSql } from "../spaces/policy.ts";
import type { TextKey, TextRow } from "./view.ts";

/** What the terms of a thread were read from; the text alone changes when names are withheld in it. `t` is the thread, `p` its first post. */
export const threadVersion = Prisma.sql`concat_ws(' ', p.revision, p.lang, ${stands}, t.lang, t.title, octet_length(p.text))`;

/** What the terms of a question were read from. */
export const questionVersion = Prisma.sql`q.revision::text`;

/** What the terms of published answers were read from: the question, the common text with its translations, the answers. */
export const guidanceVersion = Prisma.sql`concat_ws(' ', q.revision,
  (select concat_ws('/', max(w.version), count(*), sum(length(w.text))) from answer_text w where w.question_id = q.id),
  (select string_agg(concat_ws('-', a.version, length(a.text)), '/' order by a.id) from answer a where a.question_id = q.id))`;

/** Tags change without the text: they are part of what is known of it. `x` is the row of terms. */
const threadTags = Prisma.sql`(
  select string_agg(tc.concept_id::text, ' ' order by tc.concept_id) from thread_concept tc where tc.thread_id = x.thread_id)`;
const questionTags = Prisma.sql`(
  select string_agg(qc.concept_id::text, ' ' order by qc.concept_id) from question_concept qc where qc.question_id = x.question_id)`;

/** Which texts are meant: found by their terms, or named. */
export type Wanted = {
  kinds: readonly SimilarKind[];
  /** A `tsquery` over the terms; null for all of `among`. */
  query: string | null;
  among: readonly string[] | null;
  except: string | null;
  limit: number;
};

function filter(id: Prisma.Sql, { query, among, except }: Wanted): Prisma.Sql {
  const parts = [
    query === null ? Prisma.sql`true` : Prisma.sql`x.terms @@ ${query}::tsquery`,
    among === null ? Prisma.sql`true` : Prisma.sql`${id} = any(${among}::uuid[])`,
    except === null ? Prisma.sql`true` : Prisma.sql`${id} <> ${except}::uuid`,
  ];
  return Prisma.join(parts, " and ");
}

const best = ({ query, limit }: Wanted) =>
  query === null
    ? Prisma.sql`limit ${limit}`
    : Prisma.sql`order by ts_rank(x.terms, ${query}::tsquery) desc, id limit ${limit}`;

/**
 * The texts that share most terms with what is looked for, of each kind. Rights are part of the query: what the actor
 * may not open is neither ranked nor counted. Nobody is sent to a question that was merged or only suggested.
 */
export async function findTexts({ db, actor }: ReadContext, wanted: Wanted): Promise<TextKey[]> {
  const threads = Prisma.sql`(
    select 'thread' as kind, x.thread_id as id, x.lang, concat_ws(' ', x.version, ${threadTags}) as version from similar_thread x
    join thread t on t.id = x.thread_id join space s on s.id = t.space_id
    where ${filter(Prisma.sql`x.thread_id`, wanted)} and ${spaceVisibleToSql(actor)} ${best(wanted)})`;
  const questions = Prisma.sql`(
    select 'question' as kind, x.question_id as id, x.lang, concat_ws(' ', x.version, ${questionTags}) as version from similar_question x
    join question q on q.id = x.question_id
    where ${filter(Prisma.sql`x.question_id`, wanted)} and q.merged_into_id is null and ${questionVisibleToSql(actor)} ${best(wanted)})`;
  const guidance = Prisma.sql`(
    select 'guidance' as kind, x.question_id as id, x.lang, concat_ws(' ', x.version, ${questionTags}) as version from similar_guidance x
    join question q on q.id = x.question_id
    where ${filter(Prisma.sql`x.question_id`, wanted)} and ${isPublished} ${best(wanted)})`;
  const selects = { guidance, question: questions, thread: threads };
  return db.$queryRaw<TextKey[]>`${Prisma.join(
    wanted.kinds.map((kind) => selects[kind]),
    " union all ",
  )}`;
}

const threadRows = (ids: readonly string[]) => Prisma.sql`
  select 'thread' as kind, t.id, t.lang, ${threadVersion} as version, t.title,
    case when ${stands} then left(p.text, 4000) else '' end as body,
    array(select distinct c.key from citation c where c.source_kind = 'post' and c.source_id = p.id and c.rejected_at is null) as provisions,
    array(select tc.concept_id::text from thread_concept tc where tc.thread_id = t.id) as concepts
  from thread t join post p on p.thread_id = t.id and p.number = 1 where t.id = any(${ids}::uuid[])`;

const questionRows = (ids: readonly string[]) => Prisma.sql`
  select 'question' as kind, q.id, title.key as lang, ${questionVersion} as version, title.value as title,
    coalesce(q.statement ->> title.key, '') as body, null::text[] as provisions,
    array(select qc.concept_id::text from question_concept qc where qc.question_id = q.id) as concepts
  from question q cross join lateral jsonb_each_text(q.title) title
  where q.id = any(${ids}::uuid[]) and title.value <> ''`;

/** The languages that the title of the question `q` or what was answered to it is in. */
const guidanceLanguages = Prisma.sql`(
  select jsonb_object_keys(q.title) as lang union select w.lang from answer_text w where w.question_id = q.id
  union select a.lang from answer a where a.question_id = q.id and a.text <> '')`;

const guidanceRows = (ids: readonly string[]) => Prisma.sql`
  select 'guidance' as kind, q.id, l.lang, ${guidanceVersion} as version,
    coalesce(nullif(q.title ->> l.lang, ''), (select t.value from jsonb_each_text(q.title) t where t.value <> '' limit 1)) as title,
    left(concat_ws(' ', q.statement ->> l.lang,
      (select w.text from answer_text w where w.question_id = q.id and w.lang = l.lang order by w.version desc limit 1),
      (select string_agg(a.text, ' ' order by a.given_at desc) from answer a where a.question_id = q.id and a.lang = l.lang)), 4000) as body,
    null::text[] as provisions,
    array(select qc.concept_id::text from question_concept qc where qc.question_id = q.id) as concepts
  from question q cross join lateral ${guidanceLanguages} l where q.id = any(${ids}::uuid[]) and ${isPublished}`;

/** The texts themselves, a row for each language of a question and of what was answered to it. */
export async function readTexts(db: Reader, keys: readonly Pick<TextKey, "kind" | "id">[]): Promise<TextRow[]> {
  const idsOf = (kind: SimilarKind) => keys.filter((key) => key.kind === kind).map((key) => key.id);
  return db.$queryRaw<TextRow[]>`${threadRows(idsOf("thread"))} union all ${questionRows(idsOf("question"))}
    union all ${guidanceRows(idsOf("guidance"))}`;
}

/** Texts by which it is counted how common a word is: the newest of each kind, whoever may read them. */
export async function sampleTexts(db: Reader, size: number): Promise<TextRow[]> {
  const keys = await db.$queryRaw<Pick<TextKey, "kind" | "id">[]>`
    (select 'thread' as kind, thread_id as id from similar_thread order by thread_id desc limit ${size})
    union all (select distinct 'question', question_id from similar_question order by question_id desc limit ${size})`;
  return readTexts(db, keys);
}
