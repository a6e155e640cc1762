import { type Document, documentText } from "@samrad/contracts/document";
import { Prisma, type Transaction } from "@samrad/db/client";
import { indexCitations } from "../citations/commands.ts";
import { quotedPosts } from "../posts/view.ts";
import { closeQuotes } from "./policy.ts";

type Quoting = { id: string; threadId: string; document: Document; text: string; lang: string };

const hasQuote = (document: Prisma.Sql) => Prisma.sql`${document} @? '$.** ? (@.type == "quote")'`;
const quotedIn = (document: Prisma.Sql) => Prisma.sql`(select jsonb_path_query(${document}, '$.**.postId') #>> '{}')`;

/** The posts outside of a thread that quote it, by what is quoted. */
async function findQuoting(tx: Transaction, threadId: string): Promise<Quoting[]> {
  return tx.$queryRaw<Quoting[]>`
    select q.id, q.thread_id as "threadId", q.document, q.text, q.lang from post q
    where q.thread_id <> ${threadId}::uuid and ${hasQuote(Prisma.sql`q.document`)} and exists (
      select 1 from post p where p.thread_id = ${threadId}::uuid and p.id::text in ${quotedIn(Prisma.sql`q.document`)})`;
}

/** What a post quotes that is hidden, or that some of its readers may not read: the words are not for its search and its excerpts. */
async function findClosed(tx: Transaction, { id, document }: Quoting): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select p.id from post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id
    join post q on q.id = ${id}::uuid join thread here on here.id = q.thread_id join space hs on hs.id = here.space_id
    where p.id = any(${quotedPosts(document)}::uuid[]) and (p.hidden_by_id is not null or s.id <> hs.id and case s.visibility
      when 'public' then false
      when 'network' then hs.visibility = 'public'
      else hs.visibility <> 'organisations' or exists (
        select 1 from space_organisation o where o.space_id = hs.id and not exists (
          select 1 from space_organisation i where i.space_id = s.id and i.organisation_id = o.organisation_id))
      end)`;
  return new Set(rows.map((row) => row.id));
}

/** Whether a text says something else now, without the words of what is closed. */
async function closeText(tx: Transaction, quoting: Quoting): Promise<string | undefined> {
  const closed = await findClosed(tx, quoting);
  const text = documentText(closeQuotes(quoting.document, (postId) => !closed.has(postId)));
  if (text === quoting.text) return undefined;
  await tx.$executeRaw`update post set text = ${text} where id = ${quoting.id}::uuid`;
  return text;
}

/**
 * Reads the words of posts that quote a thread anew after it has other readers: passages that are not open to all readers
 * of the post that quotes them are no longer found there by search, and stand in no excerpt.
 */
export async function reindexQuotes(tx: Transaction, threadId: string): Promise<void> {
  for (const quoting of await findQuoting(tx, threadId)) await closeText(tx, quoting);
}

/** The same for the quotations of one post that is hidden, or no longer is: nor do they cite for others what it cites. */
export async function reindexQuotesOf(tx: Transaction, postId: string): Promise<void> {
  const posts = await tx.$queryRaw<Quoting[]>`
    select q.id, q.thread_id as "threadId", q.document, q.text, q.lang from post q
    where q.withdrawn_at is null and q.hidden_by_id is null and q.id <> ${postId}::uuid
      and ${hasQuote(Prisma.sql`q.document`)} and ${postId} in ${quotedIn(Prisma.sql`q.document`)}`;
  for (const quoting of posts) {
    const text = await closeText(tx, quoting);
    const source = {
      sourceKind: "post",
      sourceId: quoting.id,
      threadId: quoting.threadId,
      lang: quoting.lang,
    } as const;
    if (text !== undefined) await indexCitations(tx, { ...source, text });
  }
  await reindexOutcomes(tx, postId);
}

/** The words of a post that was hidden, as they are for its search now: what it quotes may have been hidden meanwhile. */
export async function rereadText(tx: Transaction, postId: string): Promise<{ text: string; lang: string }> {
  const [quoting] = await tx.$queryRaw<[Quoting]>`
    select q.id, q.thread_id as "threadId", q.document, q.text, q.lang from post q where q.id = ${postId}::uuid`;
  return { text: (await closeText(tx, quoting)) ?? quoting.text, lang: quoting.lang };
}

type QuotingOutcome = { id: string; document: Document; text: string; lang: string; hidden: string[] };

/** Outcomes of threads quote, too. */
async function reindexOutcomes(tx: Transaction, postId: string): Promise<void> {
  const outcomes = await tx.$queryRaw<QuotingOutcome[]>`
    select t.id, t.outcome as document, t.outcome_text as text, t.outcome_lang as lang,
      array(select p.id from post p where p.hidden_by_id is not null and p.id::text in ${quotedIn(Prisma.sql`t.outcome`)}) as hidden
    from thread t where t.outcome_lang is not null and ${hasQuote(Prisma.sql`t.outcome`)}
      and ${postId} in ${quotedIn(Prisma.sql`t.outcome`)}`;
  for (const { id: threadId, document, lang, hidden, ...before } of outcomes) {
    const text = documentText(closeQuotes(document, (quoted) => !hidden.includes(quoted)));
    if (text === before.text) continue;
    await tx.$executeRaw`update thread set outcome_text = ${text} where id = ${threadId}::uuid`;
    await indexCitations(tx, { sourceKind: "outcome", sourceId: threadId, threadId, text, lang });
  }
}
