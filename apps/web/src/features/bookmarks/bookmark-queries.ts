import type { BookmarkFilter } from "@samrad/contracts/bookmarks";
import { useQueryClient } from "@tanstack/react-query";
import { nextPage } from "../../frame/next-page.ts";
import { trpc } from "../../trpc.ts";

export const bookmarkListOptions = (filter: BookmarkFilter) =>
  trpc.bookmark.list.infiniteQueryOptions({ filter }, nextPage);

/** Reads all that is shown of bookmarks again. */
export function useBookmarksChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries(trpc.bookmark.pathFilter());
}
