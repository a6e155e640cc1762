import type { DifferenceView } from "@samrad/contracts/questions";
import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { Time } from "@samrad/ui/time";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import desk from "../desk/desk.module.css";
import { FormProblem, Problem } from "../problems/problem.tsx";
import { afterQuestionChange } from "../questions/question-changes.ts";
import { QuestionLink } from "../questions/question-link.tsx";
import { useWriterName } from "../chatham-house/signatures.ts";

function Difference({ view: { question, thread } }: { view: DifferenceView }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  const settle = useMutation({
    mutationFn: (stays: boolean) =>
      trpcClient.question.settleDifference.mutate({ questionId: question.id, threadId: thread.id, stays }),
    onSuccess: (_, stays) => afterQuestionChange(t(stays ? "workbench.stays" : "questions.unlinked")),
  });
  return (
    <li>
      <p>
        <Link to="/threads/$threadId" params={{ threadId: thread.id }} lang={thread.lang}>
          {thread.title}
        </Link>
      </p>
      <p className="samrad-about">
        <span>{t("workbench.linked_to")}</span>
        <QuestionLink question={question} />
      </p>
      <blockquote className="samrad-said">{thread.difference || t("workbench.no_words")}</blockquote>
      <p className="samrad-about">
        <span>{nameOf(thread.author)}</span>
        {thread.organisation && <span>{thread.organisation.name}</span>}
        {thread.differentAt && <Time value={thread.differentAt} />}
      </p>
      <div className={desk.acts}>
        <Button variant="primary" busy={settle.isPending} onClick={() => settle.mutate(false)}>
          {t("workbench.unlink")}
        </Button>
        <Button busy={settle.isPending} onClick={() => settle.mutate(true)}>
          {t("workbench.keep")}
        </Button>
      </div>
      <FormProblem error={settle.error} />
    </li>
  );
}

/** Where askers say that their thread is about something else. */
export function DifferenceList() {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(trpc.question.differences.queryOptions());
  if (!data && error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} />;
  if (data.length === 0)
    return <EmptyState title={t("workbench.nothing")}>{t("workbench.nothing_different")}</EmptyState>;
  return (
    <ul className="samrad-records">
      {data.map((view) => (
        <Difference key={`${view.question.id}/${view.thread.id}`} view={view} />
      ))}
    </ul>
  );
}
