import type { RankedTally } from "@samrad/contracts/proposals";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./proposals.module.css";

type Props = { options: readonly string[]; lang: string; tally: RankedTally };
type TableProps = { caption: string; rows: readonly (readonly number[])[] } & Pick<Props, "options" | "lang">;

/** Row against column; a number that is greater than its mirror image stands out. */
function Against({ caption, rows, options, lang }: TableProps) {
  const t = useTranslate();
  return (
    <div className={styles.wide}>
      <table className={styles.against}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("proposals.options")}</th>
            {options.map((option, column) => (
              <th key={option} scope="col" lang={lang} title={option}>
                {column + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={options[index]}>
              <th scope="row" lang={lang}>
                {index + 1}. {options[index]}
              </th>
              {row.map((votes, column) => (
                <td key={options[column]} data-more={votes > (rows[column]?.[index] ?? 0) || undefined}>
                  {column === index ? "–" : votes}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How the order was worked out, so that anybody can count it again. */
export function RankedWorking({ options, lang, tally }: Props) {
  const t = useTranslate();
  return (
    <details className={styles.more}>
      <summary>{t("proposals.working")}</summary>
      <p>{t("proposals.working_help")}</p>
      <Against caption={t("proposals.working_preferred")} rows={tally.preferred} options={options} lang={lang} />
      <Against caption={t("proposals.working_paths")} rows={tally.paths} options={options} lang={lang} />
      <p className={styles.note}>
        {t("proposals.working_source")}{" "}
        <cite lang="en">
          M. Schulze, “A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
          election method”, Social Choice and Welfare 36 (2011), 267–303
        </cite>
      </p>
    </details>
  );
}
