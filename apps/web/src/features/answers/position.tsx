import type { AnswerView } from "@samrad/contracts/answers";
import { Tag } from "@samrad/ui/tag";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./answers.module.css";
import { useDay } from "./day.ts";

/** What is to be known of an answer that does not hold as it stands, or that is to be checked. */
export function StateTags({ answer: { state, lawChanged } }: { answer: Pick<AnswerView, "state" | "lawChanged"> }) {
  const t = useTranslate();
  return (
    <>
      {state !== "current" && <Tag tone="attention">{t(`answers.state_${state}`)}</Tag>}
      {lawChanged && <Tag tone="attention">{t(`answers.law_${lawChanged}`)}</Tag>}
    </>
  );
}

/** The day on which it was given, which version it is, until when it holds. */
export function AnswerDates({ answer }: { answer: Pick<AnswerView, "givenAt" | "version" | "expiresOn"> }) {
  const t = useTranslate();
  const day = useDay();
  const { givenAt, version, expiresOn } = answer;
  return (
    <p className={styles.dates}>
      <time dateTime={givenAt}>{day(givenAt)}</time>
      <span>{t("answers.version", { version })}</span>
      {expiresOn && (
        <span>
          {t("answers.holds_until")} <time dateTime={expiresOn}>{day(expiresOn)}</time>
        </span>
      )}
    </p>
  );
}

/** An authority's position in a few words; greyed while it does not hold as it stands. */
export function Position({ answer }: { answer: AnswerView }) {
  const t = useTranslate();
  const { position, state, textVersion } = answer;
  return (
    <>
      <p className={styles.position} data-state={state} data-position={position}>
        {t(`answers.position_${position}`)}
      </p>
      <p className={styles.state}>
        <StateTags answer={answer} />
        {state === "to_confirm" && <span>{t("answers.given_on", { version: textVersion })}</span>}
      </p>
      <AnswerDates answer={answer} />
    </>
  );
}
