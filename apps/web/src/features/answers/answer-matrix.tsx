import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { Problem } from "../problems/problem.tsx";
import { sheetOptions } from "./answer-queries.ts";
import styles from "./answers.module.css";
import { CommonText } from "./common-text.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { OwnAnswer } from "./own-answer.tsx";
import { Statement } from "./statement.tsx";

function Answers({ questionId }: { questionId: string }) {
  const t = useTranslate();
  const { data: sheet, error, refetch } = useQuery(sheetOptions(questionId));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!sheet) return <Skeleton label={t("frame.loading")} widths={[30, 90, 90, 60]} />;
  if (sheet.authorities.length === 0)
    return <EmptyState title={t("answers.no_authorities")}>{t("answers.no_authorities_text")}</EmptyState>;
  return (
    <>
      <OwnAnswer sheet={sheet} />
      <MatrixTable sheet={sheet} />
      <CommonText sheet={sheet} />
      {sheet.answers.map((answer) => (
        <Statement
          key={answer.id}
          questionId={questionId}
          answer={answer}
          mayCorrect={answer.organisation.id === sheet.abilities.signFor}
        />
      ))}
    </>
  );
}

/** Where each authority stands on a question, and in which words. */
export function AnswerMatrix({ questionId }: { questionId: string }) {
  const t = useTranslate();
  const id = useId();
  return (
    <section className={styles.answers} aria-labelledby={id}>
      <h2 id={id}>{t("answers.title")}</h2>
      <Answers questionId={questionId} />
    </section>
  );
}
