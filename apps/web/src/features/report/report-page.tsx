import type { ReportView } from "@samrad/contracts/reports";
import { Button, buttonLook } from "@samrad/ui/button";
import { Skeleton } from "@samrad/ui/skeleton";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { useDay } from "../answers/day.ts";
import { Problem } from "../problems/problem.tsx";
import { NewQuestions, NewThreads, Overdue, Rising, Tasks, Unanswered } from "./report-parts.tsx";
import styles from "./report.module.css";

function Weeks({ report }: { report: ReportView }) {
  const t = useTranslate();
  return (
    <div className={styles.weeks}>
      <Link to="/report" search={{ week: report.previous }} {...buttonLook({ small: true })}>
        {t("report.previous")}
      </Link>
      {report.next && (
        <Link to="/report" search={{ week: report.next }} {...buttonLook({ small: true })}>
          {t("report.next")}
        </Link>
      )}
      <Button small onClick={() => window.print()}>
        {t("report.print")}
      </Button>
    </div>
  );
}

/** What a coordinator has to know of a week, on one page. */
export function ReportPage({ week }: { week: string | undefined }) {
  const t = useTranslate();
  const day = useDay();
  const options = trpc.report.week.queryOptions({ week });
  const { data: report, error, refetch } = useQuery({ ...options, placeholderData: keepPreviousData });
  const title = report
    ? t("report.title_of", { week: report.week.slice(6), year: report.week.slice(0, 4) })
    : t("report.title");
  return (
    <>
      <PageHeader
        title={title}
        crumb={<Link to="/trends">{t("trends.title")}</Link>}
        action={report && <Weeks report={report} />}
      >
        {report && (
          <p>
            {day(report.from)} – {day(report.to)}
          </p>
        )}
      </PageHeader>
      {!report && error && <Problem error={error} onRetry={() => void refetch()} />}
      {!report && !error && <Skeleton label={t("frame.loading")} widths={[40, 80, 60, 40, 80, 60]} />}
      {report && (
        <div className={styles.report}>
          <NewQuestions questions={report.newQuestions} />
          <Rising rising={report.rising} />
          <Overdue overdue={report.overdue} />
          <Unanswered unanswered={report.unanswered} />
          <NewThreads threads={report.newThreads} />
          <Tasks tasks={report.tasks} />
        </div>
      )}
    </>
  );
}
