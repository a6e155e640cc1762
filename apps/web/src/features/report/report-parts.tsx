import type { ReportView } from "@samrad/contracts/reports";
import { Tag } from "@samrad/ui/tag";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { useDay } from "../answers/day.ts";
import { StandingBadge } from "../answers/standing-badge.tsx";
import { QuestionLink } from "../questions/question-link.tsx";
import styles from "./report.module.css";

type PartProps = { title: string; none: string; isEmpty: boolean; children: ReactNode };

function Part({ title, none, isEmpty, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {isEmpty ? <p className={styles.none}>{none}</p> : <ul className={styles.list}>{children}</ul>}
    </section>
  );
}

export function NewQuestions({ questions }: { questions: ReportView["newQuestions"] }) {
  const t = useTranslate();
  return (
    <Part title={t("report.new_questions")} none={t("report.no_new_questions")} isEmpty={questions.length === 0}>
      {questions.map((question) => (
        <li key={question.id}>
          <QuestionLink question={question} />
        </li>
      ))}
    </Part>
  );
}

export function Rising({ rising }: { rising: ReportView["rising"] }) {
  const t = useTranslate();
  return (
    <Part title={t("report.rising")} none={t("report.no_rising")} isEmpty={rising.length === 0}>
      {rising.map(({ question, threads, mean }) => (
        <li key={question.id}>
          <QuestionLink question={question} />
          <span className={styles.detail}>
            {t("report.rising_detail", { threads, mean: Math.round(mean * 10) / 10 })}
          </span>
        </li>
      ))}
    </Part>
  );
}

export function Overdue({ overdue }: { overdue: ReportView["overdue"] }) {
  const t = useTranslate();
  const day = useDay();
  return (
    <Part title={t("report.overdue")} none={t("report.no_overdue")} isEmpty={overdue.length === 0}>
      {overdue.map(({ question, form, due }) => (
        <li key={question.id}>
          <QuestionLink question={question} />
          <span className={styles.detail}>
            {t(`questions.support_${form}`)}, {t("report.due")} <time dateTime={due}>{day(due)}</time>
          </span>
        </li>
      ))}
    </Part>
  );
}

export function Unanswered({ unanswered }: { unanswered: ReportView["unanswered"] }) {
  const t = useTranslate();
  return (
    <Part title={t("report.unanswered")} none={t("report.no_unanswered")} isEmpty={unanswered.length === 0}>
      {unanswered.map(({ question, standing }) => (
        <li key={question.id}>
          <QuestionLink question={question} />
          <StandingBadge standings={[standing]} />
        </li>
      ))}
    </Part>
  );
}

export function NewThreads({ threads }: { threads: ReportView["newThreads"] }) {
  const t = useTranslate();
  return (
    <Part title={t("report.new_threads")} none={t("report.no_new_threads")} isEmpty={threads.length === 0}>
      {threads.map(({ id, title, lang, linked }) => (
        <li key={id}>
          <Link to="/threads/$threadId" params={{ threadId: id }} lang={lang}>
            {title}
          </Link>
          {!linked && <Tag tone="attention">{t("report.unlinked")}</Tag>}
        </li>
      ))}
    </Part>
  );
}

export function Tasks({ tasks }: { tasks: ReportView["tasks"] }) {
  const t = useTranslate();
  return (
    <Part title={t("report.tasks")} none={t("report.no_tasks")} isEmpty={tasks.length === 0}>
      {tasks.map(({ kind, open, overdue }) => (
        <li key={kind}>
          <span>{t(`tasks.kind_${kind}`)}</span>
          <span className={styles.detail}>{t("report.task_detail", { open, overdue })}</span>
        </li>
      ))}
    </Part>
  );
}
