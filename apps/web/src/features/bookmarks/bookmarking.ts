import type { BookmarkRef } from "@samrad/contracts/bookmarks";
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useMemo, useState } from "react";
import { trpc } from "../../trpc.ts";
import { useMe } from "../session/me.tsx";

/** A post, or the whole thread. */
export type BookmarkPlace = { postId: string | null; number: number | null };

/** The reader's bookmarks in the thread that is open, and the way to make one. */
export type Bookmarking = { bookmarks: readonly BookmarkRef[]; begin: (place: BookmarkPlace) => void };

const none: BookmarkRef[] = [];

/** Nothing is drawn again to find out that it has no bookmark. */
const sameNone = (bookmarks: BookmarkRef[]) => (bookmarks.length === 0 ? none : bookmarks);

export const BookmarkingContext = createContext<Bookmarking>({ bookmarks: none, begin: () => undefined });

export const useBookmarking = () => useContext(BookmarkingContext);

/** The bookmark of a post of the thread that is open. */
export const useBookmark = (postId: string) =>
  useBookmarking().bookmarks.find((bookmark) => bookmark.postId === postId);

/** Reads the bookmarks of a thread once for all its posts, and keeps which place is being marked. */
export function useThreadBookmarks(threadId: string) {
  const { me } = useMe();
  const known = { enabled: me !== null, placeholderData: none, select: sameNone };
  const { data: bookmarks = none } = useQuery(trpc.bookmark.ofThread.queryOptions({ threadId }, known));
  const [place, begin] = useState<BookmarkPlace>();
  const bookmarking = useMemo<Bookmarking>(() => ({ bookmarks, begin }), [bookmarks]);
  return { bookmarking, place, close: () => begin(undefined) };
}
