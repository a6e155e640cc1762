import { Button } from "@samrad/ui/button";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { Problem } from "../problems/problem.tsx";
import { FreshBar } from "./fresh-bar.tsx";
import { ThreadListSkeleton } from "./thread-list-skeleton.tsx";
import { type ThreadScope, threadListOptions } from "./thread-queries.ts";
import { ThreadRow } from "./thread-row.tsx";
import { useCalmRows } from "./use-calm-rows.ts";
import { useFocusOnMore } from "./use-focus-on-more.ts";

type Props = { scope: ThreadScope; empty: ReactNode };

/** Threads by last activity. What happens meanwhile does not move the rows from under the reader's hands. */
export function ThreadList({ scope, empty }: Props) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const query = useInfiniteQuery({ ...threadListOptions(scope), placeholderData: keepPreviousData });
  const threads = query.data?.pages.flatMap((page) => page.threads);
  const { rows, waiting, show } = useCalmRows(threads, { list, scope: JSON.stringify(scope) });
  useRowKeys(list);
  const showMore = useFocusOnMore(list, rows?.length ?? 0, () => void query.fetchNextPage());

  if (!rows && query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!rows) return <ThreadListSkeleton />;
  if (rows.length === 0) return empty;
  return (
    <>
      <div>
        <FreshBar count={waiting} onShow={show} />
        <ul ref={list} className="samrad-rows" aria-busy={query.isPlaceholderData || undefined}>
          {rows.map((thread) => (
            <ThreadRow key={thread.id} thread={thread} showSpace={!scope.spaceId} />
          ))}
        </ul>
      </div>
      {query.error && <Problem error={query.error} onRetry={() => void query.refetch()} />}
      {query.hasNextPage && (
        <Button onClick={showMore} busy={query.isFetchingNextPage}>
          {query.isFetchingNextPage ? t("frame.loading") : t("discussions.show_more")}
        </Button>
      )}
    </>
  );
}
