import { lazy, Suspense } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { type BookmarkPlace, useBookmark, useBookmarking } from "./bookmarking.ts";
import styles from "./bookmarks.module.css";

const BookmarkDialog = lazy(async () => ({ default: (await import("./bookmark-dialog.tsx")).BookmarkDialog }));

type FormProps = { threadId: string; place: BookmarkPlace | undefined; onClose: () => void };

/** The form for the place that was asked for; stands once on the page of a thread. */
export function BookmarkForm({ threadId, place, onClose }: FormProps) {
  const t = useTranslate();
  const { bookmarks } = useBookmarking();
  if (!place) return null;
  const { postId, number } = place;
  const title = number ? t("bookmarks.of_post", { number }) : t("bookmarks.of_thread");
  const bookmark = bookmarks.find((one) => one.postId === postId);
  return (
    <Suspense fallback={null}>
      <BookmarkDialog threadId={threadId} postId={postId} title={title} bookmark={bookmark} onClose={onClose} />
    </Suspense>
  );
}

/** Says that the reader has marked the post, and leads to the note. */
export function BookmarkMark({ postId, number }: { postId: string; number: number }) {
  const t = useTranslate();
  const { begin } = useBookmarking();
  if (!useBookmark(postId)) return null;
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
