import type { WaitingThread } from "@samrad/contracts/workbench";
import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Time } from "@samrad/ui/time";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { nextPage } from "../../frame/next-page.ts";
import { PagedList } from "../../frame/paged-list.tsx";
import { rowLink } from "../../frame/use-row-keys.ts";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { afterQuestionChange } from "../questions/question-changes.ts";
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
        <Link to="/threads/$threadId" params={{ threadId: thread.id }} lang={thread.lang} {...rowLink}>
          {thread.title}
        </Link>
      </p>
      {decision && (
        <p className="samrad-about">
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
      <FormProblem error={take.error} />
    </li>
  );
}

/** What was put aside, and by whom; it can be taken up again. */
export function AsideList({ tab }: { tab: Tab }) {
  const t = useTranslate();
  const query = useInfiniteQuery(trpc.workbench.list.infiniteQueryOptions({ tab }, nextPage));
  return (
    <PagedList
      query={query}
      rows={query.data?.pages.flatMap((page) => page.threads)}
      none={<EmptyState title={t("workbench.nothing")}>{t(`workbench.nothing_${tab}`)}</EmptyState>}
      renderRow={(thread) => <AsideRow key={thread.id} thread={thread} />}
    />
  );
}
