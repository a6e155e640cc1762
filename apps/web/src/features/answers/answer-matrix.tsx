import { questionName } from "@samrad/contracts/questions";
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

type Props = {
  questionId: string;
  /** Anybody may read the question, and so its answers. */
  isPublic: boolean;
};

function Answers({ questionId, isPublic }: Props) {
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
      {isPublic && sheet.answers.length > 0 && <PublicPlaces number={sheet.standing.number} />}
    </>
  );
}

/** Where everybody finds the same, without an account and without a script. */
function PublicPlaces({ number }: { number: number }) {
  const t = useTranslate();
  const address = `/answers/${questionName(number)}`;
  return (
    <p className={styles.places}>
      <a href={address}>{t("answers.public_page")}</a>
      <a href={`${address}/feed.atom`}>{t("answers.public_feed")}</a>
    </p>
  );
}

/** Where each authority stands on a question, and in which words. */
export function AnswerMatrix({ questionId, isPublic }: Props) {
  const t = useTranslate();
  const id = useId();
  return (
    <section className={styles.answers} aria-labelledby={id}>
      <h2 id={id}>{t("answers.title")}</h2>
      <Answers questionId={questionId} isPublic={isPublic} />
    </section>
  );
}
