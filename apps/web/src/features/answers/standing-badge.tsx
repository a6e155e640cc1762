import type { QuestionStanding } from "@samrad/contracts/answers";
import { questionName } from "@samrad/contracts/questions";
import { useTranslate } from "../../language/use-translate.ts";
import { useNames } from "../threads/names.ts";
import styles from "./standing-badge.module.css";

function Countries({ countries }: Pick<QuestionStanding, "countries">) {
  const t = useTranslate();
  const countryName = useNames("region");
  return (
    <>
      {countries.map(({ country, standing }) => (
        <span key={country} className={styles.country} data-standing={standing}>
          <abbr title={countryName(country)}>{country}</abbr> {t(`answers.standing_${standing}`)}
        </span>
      ))}
    </>
  );
}

type Props = {
  standings: readonly QuestionStanding[];
  /** Names the question although it is the only one: where nothing else does. */
  numbered?: boolean;
};

/** "Q-12 SE agrees, NO open": which questions there are and where the authorities stand, in a line. */
export function StandingBadge({ standings, numbered = false }: Props) {
  const t = useTranslate();
  const withNumber = numbered || standings.length > 1;
  const shown = withNumber ? standings : standings.filter(({ countries }) => countries.length > 0);
  if (shown.length === 0) return null;
  return (
    <span className={styles.badge}>
      <span className="samrad-visually-hidden">{t(withNumber ? "questions.of_thread" : "answers.title")}: </span>
      {shown.map(({ questionId, number, countries }) => (
        <span key={questionId} className={styles.question}>
          {withNumber && <span className={styles.number}>{questionName(number)}</span>}
          <Countries countries={countries} />
        </span>
      ))}
    </span>
  );
}
