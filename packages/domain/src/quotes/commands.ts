import { type Document, documentText } from "@samrad/contracts/document";
import type { Transaction } from "@samrad/db/client";
import { quotedPosts } from "../posts/view.ts";
import { closeQuotes } from "./policy.ts";

type Quoting = { id: string; document: Document; text: string };

/** The posts outside of a thread that quote it, by what is quoted. */
async function findQuoting(tx: Transaction, threadId: string): Promise<Quoting[]> {
  return tx.$queryRaw<Quoting[]>`
    select q.id, q.document, q.text from post q
    where q.thread_id <> ${threadId}::uuid and q.document @? '$.** ? (@.type == "quote")' and exists (
      select 1 from post p where p.thread_id = ${threadId}::uuid and p.id::text in (
        select jsonb_path_query(q.document, '$.**.postId') #>> '{}'))`;
}

/** What a post quotes that some of its readers may not read: of these, the words are not for its search and its excerpts. */
async function findClosed(tx: Transaction, { id, document }: Quoting): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select p.id from post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id
    join post q on q.id = ${id}::uuid join thread here on here.id = q.thread_id join space hs on hs.id = here.space_id
    where p.id = any(${quotedPosts(document)}::uuid[]) and s.id <> hs.id and case s.visibility
      when 'public' then false
      when 'network' then hs.visibility = 'public'
      else hs.visibility <> 'organisations' or exists (
        select 1 from space_organisation o where o.space_id = hs.id and not exists (
          select 1 from space_organisation i where i.space_id = s.id and i.organisation_id = o.organisation_id))
      end`;
  return new Set(rows.map((row) => row.id));
}

/**
 * Reads the words of posts that quote a thread anew after it has other readers: passages that are not open to all readers
 * of the post that quotes them are no longer found there by search, and stand in no excerpt.
 */
export async function reindexQuotes(tx: Transaction, threadId: string): Promise<void> {
  for (const quoting of await findQuoting(tx, threadId)) {
    const closed = await findClosed(tx, quoting);
    const text = documentText(closeQuotes(quoting.document, (postId) => !closed.has(postId)));
    if (text !== quoting.text) await tx.$executeRaw`update post set text = ${text} where id = ${quoting.id}::uuid`;
  }
}
