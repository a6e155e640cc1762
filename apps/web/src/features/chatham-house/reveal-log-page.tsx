import type { RevealView } from "@samrad/contracts/chatham-house";
import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { Time } from "@samrad/ui/time";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import styles from "../moderation/moderation.module.css";
import { Problem } from "../problems/problem.tsx";

function Reveal({ reveal: { thread, auditor, reason, at } }: { reveal: RevealView }) {
  const t = useTranslate();
  return (
    <li className={styles.act}>
      <p>
        {thread ? (
          <Link to="/threads/$threadId" params={{ threadId: thread.id }} lang={thread.lang}>
            {thread.title}
          </Link>
        ) : (
          t("moderation.closed_thread")
        )}
      </p>
      <p className={styles.what}>
        {t("rule.seen_by", { name: auditor.name })} <Time value={at} exact />
      </p>
      <p className={styles.reason}>{reason}</p>
    </li>
  );
}

function Reveals() {
  const t = useTranslate();
  const query = useInfiniteQuery(
    trpc.name.reveals.infiniteQueryOptions({}, { getNextPageParam: ({ cursor }) => cursor ?? undefined }),
  );
  const reveals = query.data?.pages.flatMap((page) => page.reveals);
  if (!reveals && query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!reveals) return <Skeleton label={t("frame.loading")} />;
  if (reveals.length === 0) return <EmptyState title={t("rule.log_none")}>{t("rule.log_none_help")}</EmptyState>;
  return (
    <>
      <ul className={styles.acts}>
        {reveals.map((reveal) => (
          <Reveal key={reveal.id} reveal={reveal} />
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

/** Which auditor saw names that are withheld, when and why, for who keeps the audit trail. */
export function RevealLogPage() {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={t("rule.log")}>
        <p>{t("rule.log_lead")}</p>
      </PageHeader>
      <Reveals />
    </>
  );
}
