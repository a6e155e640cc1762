import { rememberNames } from "@samrad/domain/names/queries";
import type { PageMemory, RememberedPage } from "@samrad/domain/thread-pages/queries";
import { LRUCache } from "lru-cache";

/** How many pages of posts are kept; a full one takes about 100 kB. */
const mostPages = 300;

/** What this process remembers: names, and the pages of posts that were read last. */
export const rememberPages = (): PageMemory => ({
  names: rememberNames(),
  pages: new LRUCache<string, RememberedPage>({ max: mostPages }),
});
