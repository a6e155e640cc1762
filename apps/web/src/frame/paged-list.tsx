import { Button } from "@samrad/ui/button";
import { Skeleton } from "@samrad/ui/skeleton";
import { type ReactNode, useRef } from "react";
import { useFocusOnMore } from "../features/discussions/use-focus-on-more.ts";
import { Problem } from "../features/problems/problem.tsx";
import { useTranslate } from "../language/use-translate.ts";
import { useRowKeys } from "./use-row-keys.ts";

/** What is needed of a query that is read page by page. */
export type PagedQuery = {
  error: unknown;
  refetch: () => Promise<unknown>;
  hasNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
  isFetchingNextPage: boolean;
};

type Props<Row> = {
  query: PagedQuery;
  /** What has come; undefined before the first page. */
  rows: readonly Row[] | undefined;
  /** One item of the list. */
  renderRow: (row: Row) => ReactNode;
  /** What stands there when there is nothing. */
  none: ReactNode;
};

/** Records that are read page by page: j and k go through its rows, and a button asks for more of them. */
export function PagedList<Row>({ query, rows, renderRow, none }: Props<Row>) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const showMore = useFocusOnMore(list, rows?.length ?? 0, () => void query.fetchNextPage());
  if (!rows && query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!rows) return <Skeleton label={t("frame.loading")} />;
  if (rows.length === 0) return none;
  return (
    <>
      <ul ref={list} className="samrad-records">
        {rows.map(renderRow)}
      </ul>
      {query.error && <Problem error={query.error} onRetry={() => void query.refetch()} />}
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={showMore}>
          {t("frame.show_more")}
        </Button>
      )}
    </>
  );
}
