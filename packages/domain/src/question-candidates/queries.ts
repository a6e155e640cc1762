import type { QuestionRef, Support } from "@samrad/contracts/questions";
import type { Candidate, Why } from "@samrad/contracts/workbench";
import { Prisma } from "@samrad/db/client";
import type { ReadContext } from "../context.ts";
import { visibleToSql as questionVisibleToSql } from "../questions/policy.ts";
import { questionRef, supportColumn, threadCount } from "../questions/view.ts";
import { visibleToSql } from "../spaces/policy.ts";

type Ranked = { questionId: string; score: number; why: Why };

/** A shared provision weighs as much as this many rare words. */
const provisionWeight = 3;
const mostWords = 5;

type RankedRow = { id: string; score: number; words: string[]; provisions: string[]; text: string };

/** The questions that a thread may ask, the likeliest first: by the words that both have, rare ones before common ones, and by what both cite. */
async function rankQuestions({ db, actor }: ReadContext, threadId: string, limit: number): Promise<Ranked[]> {
  const rows = await db.$queryRaw<RankedRow[]>(Prisma.sql`
    with asked as (
      select t.search || p.search as search, t.title || ' ' || p.text as text
      from thread t join space s on s.id = t.space_id join post p on p.thread_id = t.id and p.number = 1
      where t.id = ${threadId}::uuid and ${visibleToSql(actor)}
    ), term as (
      select distinct u.lexeme from asked, unnest(asked.search) u where length(u.lexeme) > 2
    ), word as (
      select q.id, u.lexeme, case when 'A' = any(u.weights) then 2.0 else 1.0 end as weight
      from question q, unnest(q.search) u
      where q.merged_into_id is null and q.state <> 'closed' and ${questionVisibleToSql(actor)}
    ), rarity as (
      select lexeme, ln(1 + (select count(distinct id) from word)::float8 / count(*)) as idf from word group by lexeme
    ), by_word as (
      select id, sum(weight * idf) as score, (array_agg(lexeme order by weight * idf desc))[1:${mostWords}] as words
      from word join term using (lexeme) join rarity using (lexeme) group by id
    ), by_provision as (
      select c.source_id as id, array_agg(distinct c.key) as provisions
      from citation c join citation own on own.key = c.key and own.thread_id = ${threadId}::uuid and own.rejected_at is null
      join question q on q.id = c.source_id
      where c.source_kind = 'question' and c.rejected_at is null and c.key like '%#%'
        and q.merged_into_id is null and q.state <> 'closed' and ${questionVisibleToSql(actor)}
      group by c.source_id
    )
    select id, coalesce(w.score, 0) + ${provisionWeight} * coalesce(cardinality(p.provisions), 0) as score,
      coalesce(w.words, '{}') as words, coalesce(p.provisions, '{}') as provisions, asked.text
    from asked, by_word w full join by_provision p using (id)
    order by score desc, id limit ${limit}`);
  return rows.map(({ id, score, words, provisions, text }) => ({
    questionId: id,
    score,
    why: { provisions, concepts: [], words: words.map((word) => ({ thread: asWritten(word, text), question: word })) },
  }));
}

/** The word of the text that a stem stands for. */
function asWritten(stem: string, text: string): string {
  return text.match(/[\p{L}\p{N}]+/gu)?.find((word) => word.toLowerCase().startsWith(stem)) ?? stem;
}

type Row = { id: string; ref: QuestionRef; support: Support | null; thread_count: number };

/** The ranked questions with what a coordinator sees of them. */
export async function listCandidates(
  context: ReadContext,
  { threadId, limit }: { threadId: string; limit: number },
): Promise<Candidate[]> {
  const ranked = await rankQuestions(context, threadId, limit);
  const { db, actor } = context;
  const rows = await db.$queryRaw<Row[]>`
    select q.id, ${questionRef} as ref, ${supportColumn} as support, ${threadCount(actor)} as thread_count
    from question q where q.id = any(${ranked.map((one) => one.questionId)}::uuid[]) and ${questionVisibleToSql(actor)}`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ranked.flatMap(({ questionId, score, why }) => {
    const row = byId.get(questionId);
    return row ? [{ ...row.ref, support: row.support, threadCount: row.thread_count, score, why }] : [];
  });
}
