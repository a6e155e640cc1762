import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import styles from "./flags.module.css";
import { PlaceLink } from "./place-link.tsx";
import { RulingNote } from "./ruling-note.tsx";

/** What was decided about posts of the reader's own, with the statements of reasons. */
export function OwnRulings() {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const query = useInfiniteQuery(
    trpc.ruling.own.infiniteQueryOptions({}, { getNextPageParam: ({ cursor }) => cursor ?? undefined }),
  );
  const rulings = query.data?.pages.flatMap((page) => page.rulings);
  if (!rulings && query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!rulings) return <Skeleton label={t("frame.loading")} />;
  if (rulings.length === 0) return <EmptyState title={t("flags.no_rulings")}>{t("flags.no_rulings_text")}</EmptyState>;
  return (
    <>
      <ul ref={list} className={styles.list}>
        {rulings.map((ruling) => (
          <li key={ruling.id} className={styles.row}>
            <p>
              <PlaceLink {...ruling} />
            </p>
            <RulingNote ruling={ruling} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("moderation.more")}
        </Button>
      )}
    </>
  );
}
