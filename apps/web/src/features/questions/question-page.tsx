import type { QuestionView } from "@samrad/contracts/questions";
import { questionName } from "@samrad/contracts/questions";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { PagePending } from "../../frame/page-pending.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { shapeOfError } from "../problems/error-shape.ts";
import { NotFoundPage } from "../problems/not-found-page.tsx";
import { Problem } from "../problems/problem.tsx";
import { LawBanner } from "../law/law-banner.tsx";
import { AnswerMatrix } from "../answers/answer-matrix.tsx";
import { useMe } from "../session/me.tsx";
import { FollowQuestion } from "./follow-question.tsx";
import { QuestionActions } from "./question-actions.tsx";
import { QuestionBanners } from "./question-banners.tsx";
import { QuestionFacts } from "./question-facts.tsx";
import { QuestionHistory } from "./question-history.tsx";
import { QuestionStatement } from "./question-statement.tsx";
import { StateTag, VisibilityTags } from "./question-tags.tsx";
import { useQuestionText } from "./question-text.ts";
import { QuestionThreads } from "./question-threads.tsx";
import styles from "./questions.module.css";
import { SupportLine } from "./support-line.tsx";

/** One recurring question: what is asked, who asks it, how they are supported, how it became what it is. */
export function QuestionPage({ number }: { number: number }) {
  const { data, error, refetch } = useQuery(trpc.question.get.queryOptions({ number }));
  // Also when the right to read it ends while it is open.
  if (error && ["not_found", "invalid"].includes(shapeOfError(error).code)) return <NotFoundPage />;
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <PagePending />;
  return <OpenQuestion question={data} />;
}

/** Its name, how far it has come, and what the reader may do with it. */
function QuestionHeader({ question }: { question: QuestionView }) {
  const t = useTranslate();
  const title = useQuestionText()(question.title);
  const actions = (
    <div className={styles.actions}>
      <FollowQuestion question={question} />
      <QuestionActions question={question} />
    </div>
  );
  const crumb = <Link to="/questions">{t("questions.title")}</Link>;
  return (
    <PageHeader title={title.text} lang={title.lang} crumb={crumb} action={actions}>
      <span className={styles.states}>
        <span className={styles.number}>{questionName(question.number)}</span>
        <StateTag state={question.state} />
        <VisibilityTags question={question} />
        {question.support && (
          <span>
            <SupportLine support={question.support} />
          </span>
        )}
      </span>
    </PageHeader>
  );
}

function OpenQuestion({ question }: { question: QuestionView }) {
  const { me } = useMe();
  const { id, visibility, mergedInto } = question;
  return (
    <>
      <QuestionHeader question={question} />
      <div className={styles.open}>
        <div className={styles.main}>
          <LawBanner sourceKind="question" sourceId={id} />
          <QuestionBanners question={question} />
          <QuestionStatement question={question} />
          <AnswerMatrix questionId={id} isPublic={visibility === "public" && mergedInto === null} />
          <QuestionThreads question={question} />
          {me && <QuestionHistory questionId={id} />}
        </div>
        <QuestionFacts question={question} />
      </div>
    </>
  );
}
