import { availableParallelism } from "node:os";
import { rememberNames } from "@samrad/domain/names/queries";
import type { RememberedHead } from "@samrad/domain/thread-heads/queries";
import { rememberSearches, type SearchMemory } from "@samrad/domain/search/queries";
import type { PageMemory, RememberedPage } from "@samrad/domain/thread-pages/queries";
import { LRUCache } from "lru-cache";
import { type Line, openLine } from "./line.ts";

/** Characters of posts that are kept, as they are sent: about a thousand full pages, in about twice as much memory. */
const mostCharacters = 32_000_000;

/** Threads whose heads are kept: a few kB each. */
const mostHeads = 5_000;

export type Memory = PageMemory & {
  searches: SearchMemory;
  /** In which searches wait: reads and replies do not wait for all of them. */
  searchLine: Line;
};

/** What this process remembers: names, threads, the pages of posts that were read last, and how words are searched for. */
export function rememberPages(): Memory {
  const names = rememberNames();
  return {
    searches: rememberSearches(names),
    searchLine: openLine(availableParallelism() + 1),
    names,
    heads: new LRUCache<string, RememberedHead>({ max: mostHeads }),
    pages: new LRUCache<string, RememberedPage>({
      maxSize: mostCharacters,
      sizeCalculation: ({ posts }) => JSON.stringify(posts).length,
    }),
  };
}
