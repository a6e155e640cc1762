import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { FreshBar } from "../discussions/fresh-bar.tsx";
import { useCalmRows } from "../discussions/use-calm-rows.ts";
import { useFocusOnMore } from "../discussions/use-focus-on-more.ts";
import { Problem } from "../problems/problem.tsx";
import { type InboxFilter, inboxOptions } from "./inbox-queries.ts";
import { NotificationRow } from "./notification-row.tsx";

type Props = { filter: InboxFilter; onOpen: (notificationId: string) => void };

/** The notifications; new ones do not move the rows from under the reader's hands. */
export function InboxList({ filter, onOpen }: Props) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const query = useInfiniteQuery({ ...inboxOptions(filter), placeholderData: keepPreviousData });
  const { rows, waiting, show } = useCalmRows(
    query.data?.pages.flatMap((page) => page.notifications),
    { list, scope: filter },
  );
  useRowKeys(list);
  const showMore = useFocusOnMore(list, rows?.length ?? 0, () => void query.fetchNextPage());

  if (!rows && query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!rows) return <Skeleton label={t("frame.loading")} widths={[34, 62, 90, 38, 54, 84, 30, 66, 92]} />;
  if (rows.length === 0)
    return <EmptyState title={t(`inbox.none_${filter}`)}>{t(`inbox.none_${filter}_text`)}</EmptyState>;
  return (
    <>
      <div>
        <FreshBar count={waiting} onShow={show} />
        <ul ref={list} className="samrad-rows" aria-busy={query.isPlaceholderData || undefined}>
          {rows.map((notification) => (
            <NotificationRow key={notification.id} notification={notification} onOpen={onOpen} />
          ))}
        </ul>
      </div>
      {query.error && <Problem error={query.error} onRetry={() => void query.refetch()} />}
      {query.hasNextPage && (
        <Button onClick={showMore} busy={query.isFetchingNextPage}>
          {query.isFetchingNextPage ? t("frame.loading") : t("frame.show_more")}
        </Button>
      )}
    </>
  );
}
