import { createContext, useContext, useMemo, useState } from "react";

/** A post, or the whole thread. */
export type BookmarkPlace = { postId: string | null; number: number | null };

export type Bookmarking = {
  /** The place that is being marked. */
  place: BookmarkPlace | undefined;
  begin: (place: BookmarkPlace) => void;
  close: () => void;
};

const nobody: Bookmarking = { place: undefined, begin: () => undefined, close: () => undefined };

export const BookmarkingContext = createContext<Bookmarking>(nobody);

export const useBookmarking = () => useContext(BookmarkingContext);

/** Which place of the open thread is being marked. */
export function useBookmarkPlace(): Bookmarking {
  const [place, begin] = useState<BookmarkPlace>();
  return useMemo(() => ({ place, begin, close: () => begin(undefined) }), [place]);
}
