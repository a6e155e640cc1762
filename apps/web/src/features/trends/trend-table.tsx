import type { TrendFigure } from "@samrad/contracts/trends";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import type { TrendAddress } from "./trend-address.ts";
import type { TrendTable as Table } from "./trend-table-model.ts";
import styles from "./trends.module.css";

type FigureProps = { figure: TrendFigure; search: TrendAddress; label: string };

/** A number that leads to its threads; a dash for none and for too few. */
function Figure({ figure, search, label }: FigureProps) {
  const t = useTranslate();
  if (!figure)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="samrad-visually-hidden">{t("trends.too_few")}</span>
      </>
    );
  return (
    <Link
      to="/trends"
      search={search}
      hash="threads"
      resetScroll={false}
      aria-label={t("trends.show_threads", { label, count: figure.threads })}
    >
      {figure.threads}
    </Link>
  );
}

type Props = { table: Table; quarters: readonly string[]; address: TrendAddress; caption: string };

/** The figures, a row for each value and a column for each quarter. */
export function TrendTable({ table, quarters, address, caption }: Props) {
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, label, lang, figures, total }) => {
            const row = key ?? "all";
            return (
              <tr key={row} data-sum={key === null || undefined}>
                <th scope="row" lang={lang}>
                  {label}
                </th>
                {figures.map((figure, index) => (
                  <td key={quarters[index]}>
                    <Figure
                      figure={figure}
                      search={{ ...address, row, cell: quarters[index] }}
                      label={`${label}, ${table.head[index + 1]}`}
                    />
                  </td>
                ))}
                <td>
                  <Figure figure={total} search={{ ...address, row, cell: undefined }} label={label} />
                </td>
                <td>{total?.organisations ?? "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
