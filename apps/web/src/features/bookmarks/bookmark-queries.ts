import type { BookmarkFilter, BookmarkRef } from "@samrad/contracts/bookmarks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";
import { useMe } from "../session/me.ts";

export const bookmarkListOptions = (filter: BookmarkFilter) =>
  trpc.bookmark.list.infiniteQueryOptions({ filter }, { getNextPageParam: (page) => page.cursor });

/** One's own bookmark of a post, or of the thread as a whole. */
export function useBookmark(threadId: string, postId: string | null): BookmarkRef | undefined {
  const { me } = useMe();
  const { data } = useQuery(trpc.bookmark.ofThread.queryOptions({ threadId }, { enabled: me !== null }));
  return data?.find((bookmark) => bookmark.postId === postId);
}

/** Reads all that is shown of bookmarks again. */
export function useBookmarksChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries(trpc.bookmark.pathFilter());
}
