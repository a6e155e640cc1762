import type { BookmarkFilter, BookmarkView } from "@samrad/contracts/bookmarks";
import { Button, buttonLook } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Segments } from "@samrad/ui/segments";
import { Skeleton } from "@samrad/ui/skeleton";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { PageHeader } from "../../frame/page-header.tsx";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { Problem } from "../problems/problem.tsx";
import { BookmarkDialog } from "./bookmark-dialog.tsx";
import { bookmarkListOptions } from "./bookmark-queries.ts";
import { BookmarkRow } from "./bookmark-row.tsx";
import styles from "./bookmarks.module.css";

function Filters() {
  const t = useTranslate();
  const activeOptions = { exact: true, includeSearch: true };
  return (
    <Segments label={t("bookmarks.filters")}>
      <Link to="/bookmarks" search={{}} activeOptions={activeOptions}>
        {t("bookmarks.filter_all")}
      </Link>
      <Link to="/bookmarks" search={{ filter: "reminders" }} activeOptions={activeOptions}>
        {t("bookmarks.filter_reminders")}
      </Link>
    </Segments>
  );
}

function NoBookmarks({ filter }: { filter: BookmarkFilter }) {
  const t = useTranslate();
  const action = (
    <Link to="/discussions" {...buttonLook()}>
      {t("drafts.to_discussions")}
    </Link>
  );
  return (
    <EmptyState title={t(`bookmarks.none_${filter}`)} action={action}>
      {t("bookmarks.none_text")}
    </EmptyState>
  );
}

function BookmarkList({ bookmarks }: { bookmarks: readonly BookmarkView[] }) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const [changing, setChanging] = useState<BookmarkView>();
  useRowKeys(list);
  return (
    <>
      <ul ref={list} className="samrad-entries">
        {bookmarks.map((bookmark) => (
          <BookmarkRow key={bookmark.id} bookmark={bookmark} onEdit={() => setChanging(bookmark)} />
        ))}
      </ul>
      {changing && (
        <BookmarkDialog
          threadId={changing.thread.id}
          postId={changing.postId}
          title={changing.post ? t("bookmarks.of_post", { number: changing.post.number }) : t("bookmarks.of_thread")}
          bookmark={changing}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  );
}

/** What one wanted to find again, or be reminded of. */
export function BookmarksPage({ filter }: { filter: BookmarkFilter }) {
  const t = useTranslate();
  const query = useInfiniteQuery(bookmarkListOptions(filter));
  const bookmarks = query.data?.pages.flatMap((page) => page.bookmarks);
  return (
    <>
      <PageHeader title={t("bookmarks.title")}>
        <p>{t("bookmarks.lead")}</p>
      </PageHeader>
      <div className={styles.page}>
        <Filters />
        {!bookmarks && query.error && <Problem error={query.error} onRetry={() => void query.refetch()} />}
        {!bookmarks && !query.error && <Skeleton label={t("frame.loading")} widths={[45, 92, 28, 52, 88, 30]} />}
        {bookmarks?.length === 0 && <NoBookmarks filter={filter} />}
        {bookmarks && bookmarks.length > 0 && <BookmarkList bookmarks={bookmarks} />}
        {query.hasNextPage && (
          <Button onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>
            {t("bookmarks.show_more")}
          </Button>
        )}
      </div>
    </>
  );
}
