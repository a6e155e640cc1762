import type { QuestionStanding } from "@samrad/contracts/answers";
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

type Props = { standings: readonly QuestionStanding[] };

/** "SE agrees, NO open": where the authorities stand, in a line. Nothing where nobody was asked. */
export function StandingBadge({ standings }: Props) {
  const t = useTranslate();
  if (standings.length === 0) return null;
  return (
    <span className={styles.badge}>
      <span className="samrad-visually-hidden">{t("answers.title")}: </span>
      {standings.map(({ questionId, number, countries }) => (
        <span key={questionId} className={styles.question}>
          {standings.length > 1 && <span className={styles.number}>Q-{number}</span>}
          <Countries countries={countries} />
        </span>
      ))}
    </span>
  );
}
