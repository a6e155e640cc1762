import type { CitationSpan } from "@samrad/contracts/citations";
import type { Document } from "@samrad/contracts/document";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { postUnderRuleSql } from "../chatham-house/policy.ts";
import { type Numbers, numbersOf } from "../chatham-house/view.ts";
import { carrySpans } from "../citations/view.ts";
import type { ReadContext, SqlReadContext } from "../context.ts";
import { organisationRef } from "../names/view.ts";
import { type NamedSource, quotedPosts, type Signed, withholdingOf, wordsFor } from "../posts/view.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { closeQuotes } from "./policy.ts";

type Sources = ReadonlyMap<string, NamedSource>;

export type Quoted = { postId: string; threadId: string };

type FoundSource = NamedSource & { quotedIn: string; near: boolean; hidden: boolean };

/** What is quoted, as far as the actor may know; `shared` when all who may read what quotes it may know it. */
type FoundQuotes = { sources: ReadonlyMap<string, Sources>; shared: boolean };

/** What a quotation shows of the post `p` that it is from. */
const sourceColumns = Prisma.sql`p.id as "postId", p.thread_id as "threadId", p.number,
  jsonb_build_object('id', a.id, 'name', a.name) as author, ${organisationRef} as organisation,
  ${numbersOf(postUnderRuleSql)} as numbers`;
const sourceJoins = Prisma.sql`from post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id
  join person a on a.id = p.author_id join organisation o on o.id = p.organisation_id`;

/** What is quoted, may be read and is not hidden, by the thread that quotes and the post that is quoted. */
export async function findSources({ db, actor }: SqlReadContext, quotes: Quoted[]): Promise<FoundQuotes> {
  if (quotes.length === 0) return { sources: new Map(), shared: true };
  // What stands in the same space as the post that quotes it is readable to whoever reads that post.
  const found = await db.$queryRaw<FoundSource[]>`
    select distinct here.id as "quotedIn", ${sourceColumns}, t.space_id = here.space_id as near,
      p.hidden_by_id is not null as hidden
    ${sourceJoins}
    join unnest(${quotes.map((quote) => quote.postId)}::uuid[], ${quotes.map((quote) => quote.threadId)}::uuid[])
      as quote (post_id, thread_id) on quote.post_id = p.id
    join thread here on here.id = quote.thread_id
    where t.space_id = here.space_id or ${visibleToSql(actor)}`;
  const sources = new Map<string, Map<string, NamedSource>>();
  for (const { quotedIn, near: _near, hidden, ...source } of found) {
    if (hidden) continue;
    sources.set(quotedIn, (sources.get(quotedIn) ?? new Map()).set(source.postId, source));
  }
  const isNear = new Set(found.filter(({ near }) => near).map((source) => `${source.quotedIn} ${source.postId}`));
  return { sources, shared: quotes.every((quote) => isNear.has(`${quote.threadId} ${quote.postId}`)) };
}

/** Who wrote documents of a thread; `numbers` stand for names where the Chatham House rule holds for them. */
export type Signing = Pick<Signed, "threadId" | "author"> & { numbers: Numbers | null; revealed: boolean };

/**
 * Documents of a thread as the reader may see them: without the words of quotations that are not open to the reader, and
 * without the names that are withheld.
 */
export async function showDocuments(
  context: ReadContext,
  signing: Signing,
  documents: Document[],
): Promise<Document[]> {
  const shown = await showWords(
    context,
    signing,
    documents.map((document) => ({ document, citations: [] })),
  );
  return shown.map(({ document }) => document);
}

type Words = { document: Document; citations: CitationSpan[] };

/** As `showDocuments`, with where their citations stand in what is shown. */
export async function showWords(
  context: ReadContext,
  { threadId, author, numbers, revealed }: Signing,
  texts: readonly Words[],
): Promise<Words[]> {
  const quoted = texts.flatMap(({ document }) => quotedPosts(document)).map((postId) => ({ postId, threadId }));
  const found = (await findSources(context, quoted)).sources.get(threadId);
  const sources = [...(found?.values() ?? [])];
  const withholding = withholdingOf(numbers, sources);
  const telling = { signed: { threadId, author, sources }, withholding, reader: { actor: context.actor, revealed } };
  return texts.map(({ document, citations }) => {
    const open = closeQuotes(document, (postId) => found?.has(postId) ?? false);
    return wordsFor({ document: open, citations: open === document ? citations : [] }, telling);
  });
}

type Quoting = { document: Document | null; citations?: CitationSpan[] };

function showQuotesOf<T extends Quoting>(text: T, sources: readonly NamedSource[], actor: Actor): T {
  const { document, citations = [] } = text;
  if (!document) return text;
  const known = new Set(sources.map(({ postId }) => postId));
  const open = closeQuotes(document, (postId) => known.has(postId));
  const signed = { threadId: "", author: { id: "", name: "" }, sources };
  const telling = { signed, withholding: withholdingOf(null, sources), reader: { actor, revealed: false } };
  // Its citations were read with the names in it.
  const { document: shown } = wordsFor({ document: open, citations: [] }, telling);
  const carried = open === document ? carrySpans(citations, document, shown) : [];
  return { ...text, document: shown, ...(text.citations && { citations: carried }) };
}

/**
 * Texts that stand outside of any thread and quote posts, as the reader may see them: without quotations that are not open
 * to the reader, and without the names that are withheld where they come from.
 */
export async function showQuoting<T extends Quoting>({ db, actor }: ReadContext, texts: readonly T[]): Promise<T[]> {
  const ids = texts.flatMap(({ document }) => (document ? quotedPosts(document) : []));
  if (ids.length === 0) return [...texts];
  const sources = await db.$queryRaw<NamedSource[]>`
    select ${sourceColumns} ${sourceJoins} where p.id = any(${ids}::uuid[]) and p.hidden_by_id is null and ${visibleToSql(actor)}`;
  return texts.map((text) => showQuotesOf(text, sources, actor));
}
