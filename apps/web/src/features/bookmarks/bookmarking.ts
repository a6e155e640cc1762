import type { BookmarkRef } from "@samrad/contracts/bookmarks";
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useMemo, useState } from "react";
import { trpc } from "../../trpc.ts";
import { useMe } from "../session/me.tsx";

/** A post, or the whole thread. */
export type BookmarkPlace = { postId: string | null; number: number | null };

/** The reader's bookmarks in the thread that is open, and the way to make one. */
export type Bookmarking = { bookmarks: readonly BookmarkRef[]; begin: (place: BookmarkPlace) => void };

const none: readonly BookmarkRef[] = [];

export const BookmarkingContext = createContext<Bookmarking>({ bookmarks: none, begin: () => undefined });

export const useBookmarking = () => useContext(BookmarkingContext);

/** The bookmark of a post of the thread that is open. */
export const useBookmark = (postId: string) =>
  useBookmarking().bookmarks.find((bookmark) => bookmark.postId === postId);

/** Reads the bookmarks of a thread once for all its posts, and keeps which place is being marked. */
export function useThreadBookmarks(threadId: string) {
  const { me } = useMe();
  const { data = none } = useQuery(trpc.bookmark.ofThread.queryOptions({ threadId }, { enabled: me !== null }));
  const [place, begin] = useState<BookmarkPlace>();
  // No post is drawn again to find out that it has no bookmark.
  const bookmarks = data.length === 0 ? none : data;
  const bookmarking = useMemo<Bookmarking>(() => ({ bookmarks, begin }), [bookmarks]);
  return { bookmarking, place, close: () => begin(undefined) };
}
