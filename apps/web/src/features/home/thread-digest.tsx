import type { ThreadFilter } from "@samrad/contracts/threads";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode, RefObject } from "react";
import { trpc } from "../../trpc.ts";
import { FreshBar } from "../discussions/fresh-bar.tsx";
import { ThreadListSkeleton } from "../discussions/thread-list-skeleton.tsx";
import { ThreadRow } from "../discussions/thread-row.tsx";
import { useCalmRows } from "../discussions/use-calm-rows.ts";
import { Problem } from "../problems/problem.tsx";
import styles from "./home.module.css";

type Props = {
  filter: ThreadFilter;
  /** At most so many rows. */
  limit: number;
  /** What the reader must not be in for rows to move: the whole page, as one part pushes the next. */
  page: RefObject<Element | null>;
  showSpace?: boolean;
  empty: ReactNode;
};

/** The first threads of a list. */
export function ThreadDigest({ filter, limit, page, showSpace = true, empty }: Props) {
  const query = useQuery(trpc.thread.list.queryOptions({ filter }));
  const shown = useCalmRows(query.data?.threads.slice(0, limit), { list: page, scope: filter });
  if (!shown.rows && query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!shown.rows) return <ThreadListSkeleton rows={3} />;
  if (shown.rows.length === 0) return <p className={styles.none}>{empty}</p>;
  return (
    <div>
      <FreshBar count={shown.waiting} onShow={shown.show} />
      <ul className="samrad-rows">
        {shown.rows.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} showSpace={showSpace} />
        ))}
      </ul>
    </div>
  );
}
