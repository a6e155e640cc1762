import type { PostLine, ThreadLine } from "@samrad/contracts/interchange";
import { importedId } from "./view.ts";

export type KnownPost = { id: string; createdAt: Date };

/** What an import adds to a thread: the posts that are new, and the ids of all posts of the line by their numbers. */
export type Plan = { known: boolean; fresh: PostLine[]; ids: Map<number, string> };

/**
 * Which posts of a line are new. Known are those of an earlier import, and those that were written here at the very
 * same time: a file that was exported from this network names them by their numbers alone.
 */
export function planImport(thread: ThreadLine, known: readonly KnownPost[] | undefined): Plan {
  const ids = new Map(thread.posts.map((post) => [post.n, importedId("post", thread.id, post.n)]));
  const imported = new Set(ids.values());
  const there = new Set(known?.map((post) => post.id));
  const others = known?.filter((post) => !imported.has(post.id)) ?? [];
  const written = new Map(others.map((post) => [post.createdAt.getTime(), post.id]));
  const fresh = thread.posts.filter((post) => {
    if (there.has(ids.get(post.n)!)) return false;
    const id = written.get(post.at.getTime());
    if (id) ids.set(post.n, id);
    return !id;
  });
  return { known: known !== undefined, fresh, ids };
}
