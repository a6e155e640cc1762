import { lazy, Suspense } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { useBookmark } from "./bookmark-queries.ts";
import { useBookmarking } from "./bookmarking.ts";
import styles from "./bookmarks.module.css";

const BookmarkDialog = lazy(async () => ({ default: (await import("./bookmark-dialog.tsx")).BookmarkDialog }));

/** The form for the place that was asked for; stands once on the page of a thread. */
export function BookmarkForm({ threadId }: { threadId: string }) {
  const t = useTranslate();
  const { place, close } = useBookmarking();
  const bookmark = useBookmark(threadId, place?.postId ?? null);
  if (!place) return null;
  const title = place.number ? t("bookmarks.of_post", { number: place.number }) : t("bookmarks.of_thread");
  return (
    <Suspense fallback={null}>
      <BookmarkDialog threadId={threadId} postId={place.postId} title={title} bookmark={bookmark} onClose={close} />
    </Suspense>
  );
}

type Props = { threadId: string; postId: string; number: number };

/** Says that the reader has marked the post, and leads to the note. */
export function BookmarkMark({ threadId, postId, number }: Props) {
  const t = useTranslate();
  const { begin } = useBookmarking();
  const bookmark = useBookmark(threadId, postId);
  if (!bookmark) return null;
  return (
    <button
      type="button"
      className={styles.mark}
      aria-label={t("bookmarks.of_post", { number })}
      onClick={() => begin({ postId, number })}
    >
      {t("bookmarks.marked")}
    </button>
  );
}
