import { rememberNames } from "@samrad/domain/names/queries";
import type { RememberedHead } from "@samrad/domain/thread-heads/queries";
import type { PageMemory, RememberedPage } from "@samrad/domain/thread-pages/queries";
import { LRUCache } from "lru-cache";

/** Characters of posts that are kept, as they are sent: about a thousand full pages, in about twice as much memory. */
const mostCharacters = 32_000_000;

/** Threads whose heads are kept: a few kB each. */
const mostHeads = 5_000;

/** What this process remembers: names, threads, and the pages of posts that were read last. */
export const rememberPages = (): PageMemory => ({
  names: rememberNames(),
  heads: new LRUCache<string, RememberedHead>({ max: mostHeads }),
  pages: new LRUCache<string, RememberedPage>({
    maxSize: mostCharacters,
    sizeCalculation: ({ posts }) => JSON.stringify(posts).length,
  }),
});
