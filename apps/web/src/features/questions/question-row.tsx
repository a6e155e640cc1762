import type { QuestionStanding } from "@samrad/contracts/answers";
import type { QuestionSummary } from "@samrad/contracts/questions";
import { Time } from "@samrad/ui/time";
import { useId } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { StandingBadge } from "../answers/standing-badge.tsx";
import { QuestionLink } from "./question-link.tsx";
import { StateTag, VisibilityTags } from "./question-tags.tsx";
import styles from "./questions.module.css";
import { SupportLine } from "./support-line.tsx";

type Props = { question: QuestionSummary; standings: readonly QuestionStanding[] };

/** A question in a list: what is asked, how far it has come, how its askers are supported, how many they are. */
export function QuestionRow({ question, standings }: Props) {
  const t = useTranslate();
  const id = useId();
  const { organisationCount, threadCount } = question;
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <QuestionLink question={question} isRow describedBy={`${id}-state ${id}-figures`} />
      </div>
      <p className={styles.rowSupport}>
        <span id={`${id}-state`} className={styles.tags}>
          <StateTag state={question.state} />
          <VisibilityTags question={question} />
        </span>{" "}
        {question.support ? <SupportLine support={question.support} /> : t("questions.support_open")}{" "}
        <StandingBadge standings={standings} />
      </p>
      <p id={`${id}-figures`} className={styles.rowFigures}>
        <span>{t("questions.threads_count", { count: threadCount })}</span>
        {organisationCount !== null && <span>{t("questions.organisations_count", { count: organisationCount })}</span>}
        <span className={styles.when}>
          <Time value={question.changedAt} />
        </span>
      </p>
    </li>
  );
}
