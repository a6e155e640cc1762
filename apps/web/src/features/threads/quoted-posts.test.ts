import type { Document } from "@samrad/contracts/document";
import type { PostView, QuoteSource, ThreadView } from "@samrad/contracts/threads";
import { expect, test } from "vitest";
import { mayQuoteFrom, quotedPosts } from "./quoted-posts.ts";

const paragraph = { type: "paragraph" } as const;
const quoting = (postId: string): Document => ({
  type: "doc",
  content: [{ type: "blockquote", content: [{ type: "quote", attrs: { postId }, content: [paragraph] }] }, paragraph],
});
const plain: Document = { type: "doc", content: [paragraph] };

const shown = (document: Document | null, sources: Partial<QuoteSource>[] = [], outcome: Document | null = null) => ({
  thread: { outcome: outcome && { document: outcome } } as unknown as ThreadView,
  posts: [{ document, sources } as unknown as PostView],
  cursor: "",
});

test("quotations are found wherever they stand", () => {
  expect(quotedPosts(quoting("one"))).toEqual(["one"]);
  expect(quotedPosts(plain)).toEqual([]);
});

test.each([
  ["a post of the thread", shown(quoting("one"), [{ postId: "one", threadId: "here" }]), true],
  ["a post of another thread", shown(quoting("one"), [{ postId: "one", threadId: "there" }]), false],
  ["what is closed to the reader, wherever that is", shown(quoting("one")), true],
  ["something in the outcome", shown(plain, [], quoting("one")), true],
  ["nothing", shown(plain), false],
  ["nothing that the reader may see", shown(null), false],
])("a thread may quote %s", (_what, window, may) => {
  expect(mayQuoteFrom(window, "here")).toBe(may);
});
