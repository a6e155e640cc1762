import type { CitationSpan, CitedText } from "@samrad/contracts/citations";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { Reader } from "@samrad/db/client";
import { betweenTexts } from "../citations/policy.ts";
import { toCitationSpans } from "../citations/view.ts";

/** What a question says in one language: its title and statement, or the newest common answer to it. */
export type QuestionPart = { part: "statement" | "answer"; lang: TextLanguage; text: string; title: string };

/** The texts of a question in the order in which they are kept as one. */
export function findQuestionTexts(db: Reader, questionId: string): Promise<QuestionPart[]> {
  return db.$queryRaw<QuestionPart[]>`
    select 'statement' as part, l.key as lang, concat_ws(E'\\n\\n', l.value, q.statement ->> l.key) as text, l.value as title
      from question q, jsonb_each_text(q.title) l where q.id = ${questionId}::uuid
    union all
    select 'answer', a.lang, a.text, '' from answer_text a
      where a.question_id = ${questionId}::uuid
        and a.version = (select max(version) from answer_text where question_id = ${questionId}::uuid)
    order by 2, 3`;
}

type SourceKind = "question" | "answer";

/** What these texts cite, by their ids. */
export async function findSpans(
  db: Reader,
  kind: SourceKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CitationSpan[]>> {
  const rows = await db.$queryRaw<{ id: string; spans: CitationSpan[] }[]>`
    select c.source_id as id, jsonb_agg(jsonb_build_object('start', c.start_at, 'end', c.end_at, 'key', c.key)
      order by c.start_at, c.origin desc, c.end_at) as spans
    from citation c where c.source_kind = ${kind} and c.source_id = any(${[...ids]}::uuid[]) and c.rejected_at is null
    group by 1`;
  return new Map(rows.map(({ id, spans }) => [id, toCitationSpans(spans)]));
}

const within = (spans: readonly CitationSpan[], start: number, end: number): CitationSpan[] =>
  spans
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({ ...span, start: span.start - start, end: span.end - start }));

/** The statement and the common answer of a question in each language, with what they cite and where they stand in the whole. */
export async function readCitedTexts(
  db: Reader,
  questionId: string,
): Promise<Record<QuestionPart["part"], Partial<Record<TextLanguage, CitedText>>>> {
  const [texts, found] = await Promise.all([
    findQuestionTexts(db, questionId),
    findSpans(db, "question", [questionId]),
  ]);
  const spans = found.get(questionId) ?? [];
  const cited = { statement: {}, answer: {} } as Awaited<ReturnType<typeof readCitedTexts>>;
  let begin = 0;
  for (const { part, lang, text, title } of texts) {
    const offset = begin + (part === "statement" ? title.length + betweenTexts.length : 0);
    const end = begin + text.length;
    begin = end + betweenTexts.length;
    cited[part][lang] = { offset, citations: within(spans, offset, end) };
  }
  return cited;
}
