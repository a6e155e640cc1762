import type { PostView, QuoteSource } from "@samrad/contracts/threads";
import type { QuotedPassage } from "../documents/editor-props.ts";
import { type BlockNode, documentText } from "@samrad/contracts/document";

/** The address of a post within the app. */
export const postPath = (threadId: string, number: number) => `/threads/${threadId}?post=${number}`;

/** A post as a source of a quotation from it. */
function sourceOf({ id, threadId, number, author, organisation }: PostView): QuoteSource {
  return { postId: id, threadId, number, author, organisation };
}

/** What a post itself says: without what it quotes from others, unless it says nothing else. */
function ownBlocks({ document }: PostView): BlockNode[] {
  const blocks = document?.content ?? [];
  const own = blocks.filter((block) => block.type !== "quote");
  return own.some((block) => documentText(block).trim() !== "") ? own : blocks;
}

/** The passage of a post, or all of it when no passage was chosen. */
export function toPassage(post: PostView, blocks: BlockNode[]): QuotedPassage {
  return { postId: post.id, blocks: blocks.length > 0 ? blocks : ownBlocks(post), source: sourceOf(post) };
}
