import { type ConceptRef, labelIn } from "@samrad/contracts/concepts";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { QuestionRef, Support } from "@samrad/contracts/questions";
import type { Candidate, Why } from "@samrad/contracts/workbench";
import type { Reader } from "@samrad/db/client";
import { conceptRef } from "../concepts/view.ts";
import type { Context } from "../context.ts";
import { visibleToSql } from "../questions/policy.ts";
import { questionRef, supportColumn, threadCount } from "../questions/view.ts";
import { rankSimilar } from "../similar/queries.ts";

/** More than are shown are ranked: closed ones take no threads and fall out. */
const spare = 10;

type Row = { id: string; ref: QuestionRef; support: Support | null; thread_count: number };

async function findOpen({ db, actor }: Context, ids: readonly string[]): Promise<Map<string, Row>> {
  const rows = await db.$queryRaw<Row[]>`
    select q.id, ${questionRef} as ref, ${supportColumn} as support, ${threadCount(actor)} as thread_count
    from question q where q.id = any(${ids}::uuid[]) and q.state <> 'closed' and ${visibleToSql(actor)}`;
  return new Map(rows.map((row) => [row.id, row]));
}

async function findConcepts(db: Reader, ids: readonly string[]): Promise<Map<string, ConceptRef>> {
  const rows = await db.$queryRaw<{ ref: ConceptRef }[]>`
    select ${conceptRef} as ref from concept c where c.id = any(${ids}::uuid[])`;
  return new Map(rows.map(({ ref }) => [ref.id, ref]));
}

type Asked = { threadId: string; lang: TextLanguage; limit: number };

/** The questions that a thread may ask, the likeliest first, and why. Throws `not_found` for a thread that the actor may not read. */
export async function listCandidates(context: Context, { threadId, lang, limit }: Asked): Promise<Candidate[]> {
  const ranked = await rankSimilar(context, { threadId }, { kinds: ["question"], limit: limit + spare });
  const ids = ranked.map(({ id }) => id);
  const open = await findOpen(context, ids);
  const concepts = await findConcepts(context.db, [...new Set(ranked.flatMap(({ why }) => why.concepts))]);
  const shown = ranked.filter(({ id }) => open.has(id)).slice(0, limit);
  return shown.map(({ id, score, why }) => {
    const { ref, support, thread_count: threads } = open.get(id)!;
    const reasons: Why = {
      provisions: [...why.provisions],
      concepts: why.concepts.flatMap((conceptId) => {
        const concept = concepts.get(conceptId);
        return concept ? [{ id: conceptId, label: labelIn(concept.labels, lang).text }] : [];
      }),
      words: why.words.map(({ query, text }) => ({ thread: query, question: text })),
    };
    return { ...ref, support, threadCount: threads, score, why: reasons };
  });
}
