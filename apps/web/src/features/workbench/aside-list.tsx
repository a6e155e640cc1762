import type { WaitingThread } from "@samrad/contracts/workbench";
import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { Time } from "@samrad/ui/time";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import { afterQuestionChange } from "../questions/question-changes.ts";
import styles from "./workbench.module.css";
import { useWriterName } from "../chatham-house/signatures.ts";

type Tab = "later" | "not_recurring";

function AsideRow({ thread }: { thread: WaitingThread }) {
  const t = useTranslate();
  const take = useMutation({
    mutationFn: () => trpcClient.workbench.takeUp.mutate({ threadId: thread.id }),
    onSuccess: () => afterQuestionChange(t("workbench.taken_up")),
  });
  const nameOf = useWriterName();
  const { decision } = thread;
  return (
    <li>
      <p>
        <Link to="/threads/$threadId" params={{ threadId: thread.id }} lang={thread.lang}>
          {thread.title}
        </Link>
      </p>
      {decision && (
        <p className={styles.origin}>
          <span>{t(`workbench.decided_${decision.kind}`, { name: nameOf(decision.by) })}</span>
          <Time value={decision.at} />
          {decision.until && (
            <span>
              <Translated id="workbench.back_at" components={{ time: <Time value={decision.until} /> }} />
            </span>
          )}
        </p>
      )}
      <Button
        small
        busy={take.isPending}
        aria-label={t("workbench.take_up_thread", { title: thread.title })}
        onClick={() => take.mutate()}
      >
        {t("workbench.take_up")}
      </Button>
    </li>
  );
}

/** What was put aside, and by whom; it can be taken up again. */
export function AsideList({ tab }: { tab: Tab }) {
  const t = useTranslate();
  const query = useInfiniteQuery(
    trpc.workbench.list.infiniteQueryOptions({ tab }, { getNextPageParam: (page) => page.cursor }),
  );
  const threads = query.data?.pages.flatMap((page) => page.threads);
  if (!threads && query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!threads) return <Skeleton label={t("frame.loading")} />;
  if (threads.length === 0)
    return <EmptyState title={t("workbench.nothing")}>{t(`workbench.nothing_${tab}`)}</EmptyState>;
  return (
    <>
      <ul className={styles.list}>
        {threads.map((thread) => (
          <AsideRow key={thread.id} thread={thread} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>
          {t("questions.show_more")}
        </Button>
      )}
    </>
  );
}
