import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { SpaceName } from "../discussions/space-name.tsx";
import { PlaceLink } from "../flags/place-link.tsx";
import { RulingNote } from "../flags/ruling-note.tsx";
import { Problem } from "../problems/problem.tsx";
import { scopeOf, type WantedQueue } from "./queue-address.ts";
import styles from "./queue.module.css";

/** What was decided, by whom and why, the newest first. */
export function RulingList({ wanted }: { wanted: WantedQueue }) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const query = useInfiniteQuery(
    trpc.moderation.rulings.infiniteQueryOptions(scopeOf(wanted), {
      getNextPageParam: ({ cursor }) => cursor ?? undefined,
    }),
  );
  const rulings = query.data?.pages.flatMap((page) => page.rulings);
  if (!rulings && query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!rulings) return <Skeleton label={t("frame.loading")} />;
  if (rulings.length === 0)
    return <EmptyState title={t("moderation.no_rulings")}>{t("moderation.no_rulings_text")}</EmptyState>;
  return (
    <>
      <ul ref={list} className={styles.list}>
        {rulings.map((ruling) => (
          <li key={ruling.id} className={styles.row}>
            <p>
              <PlaceLink {...ruling} />
            </p>
            <p className={styles.about}>
              <SpaceName space={ruling.space} />
              <span>{t("moderation.decided_by", { name: ruling.decider.name ?? t("rule.keeper") })}</span>
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
