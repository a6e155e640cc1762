import { Button, buttonLook } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { nextPage } from "../../frame/next-page.ts";
import { PageHeader } from "../../frame/page-header.tsx";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import { useMe } from "../session/me.tsx";
import { NewQuestion } from "./new-question.tsx";
import type { WantedQuestions } from "./question-address.ts";
import { QuestionFilters } from "./question-filters.tsx";
import { QuestionRow } from "./question-row.tsx";
import styles from "./questions.module.css";

const shape = [70, 40, 88, 45, 76, 38, 82, 44];

function QuestionList({ wanted }: { wanted: WantedQuestions }) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const { q: text = "", state, support, concept: conceptId } = wanted;
  const query = useInfiniteQuery(
    trpc.question.list.infiniteQueryOptions(
      { text, state, support, conceptId },
      { ...nextPage, placeholderData: keepPreviousData },
    ),
  );
  const questions = query.data?.pages.flatMap((page) => page.questions);
  const ids = questions?.map((question) => question.id) ?? [];
  const answers = trpc.answer.standings.queryOptions({ questionIds: ids }, { placeholderData: keepPreviousData });
  const { data: standings = [] } = useQuery({ ...answers, enabled: ids.length > 0 });
  if (!questions && query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!questions) return <Skeleton label={t("frame.loading")} widths={shape} />;
  if (questions.length === 0) return <NoQuestions filtered={Object.keys(wanted).length > 0} />;
  return (
    <>
      <ul ref={list} className="samrad-rows" aria-busy={query.isPlaceholderData || undefined}>
        {questions.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            standings={standings.filter((standing) => standing.questionId === question.id)}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>
          {t("frame.show_more")}
        </Button>
      )}
    </>
  );
}

function NoQuestions({ filtered }: { filtered: boolean }) {
  const t = useTranslate();
  if (!filtered) return <EmptyState title={t("questions.none")}>{t("questions.none_text")}</EmptyState>;
  return (
    <EmptyState title={t("questions.none_found")} action={<Link to="/questions">{t("questions.show_all")}</Link>}>
      {t("questions.none_found_text")}
    </EmptyState>
  );
}

/** What those who keep the questions do here. */
function Keeping() {
  const t = useTranslate();
  return (
    <>
      <Link to="/workbench" {...buttonLook()}>
        {t("questions.to_workbench")}
      </Link>
      <NewQuestion />
    </>
  );
}

/** What the network keeps being asked. */
export function QuestionsPage({ wanted }: { wanted: WantedQuestions }) {
  const t = useTranslate();
  const { me } = useMe();
  const action = me && (
    <div className={styles.actions}>
      <Link to="/trends" {...buttonLook()}>
        {t("trends.title")}
      </Link>
      {me.abilities.coordinate && <Keeping />}
    </div>
  );
  return (
    <>
      <PageHeader title={t("questions.title")} action={action}>
        <p>{t("questions.lead")}</p>
      </PageHeader>
      <div className={styles.page}>
        <QuestionFilters wanted={wanted} />
        <QuestionList wanted={wanted} />
      </div>
    </>
  );
}
