import { type Document, walk } from "@samrad/contracts/document";
import type { ThreadWindow } from "./thread-window.ts";

/** The posts that a document quotes. */
export function quotedPosts(document: Document): string[] {
  return [...walk(document)].flatMap((node) => (node.type === "quote" ? [node.attrs.postId] : []));
}

/** Whether something that is shown of a thread may be quoted from another one: where a quotation is closed, nobody knows. */
export function mayQuoteFrom({ thread, posts }: ThreadWindow, threadId: string): boolean {
  if (thread.outcome && quotedPosts(thread.outcome.document).length > 0) return true;
  return posts.some(({ document, sources }) => {
    const known = new Map(sources.map((source) => [source.postId, source.threadId]));
    return document && quotedPosts(document).some((postId) => (known.get(postId) ?? threadId) === threadId);
  });
}
