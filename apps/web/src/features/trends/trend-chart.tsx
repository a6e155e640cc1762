import { scaleBand, scaleLinear } from "d3-scale";
import type { TrendFigure } from "@samrad/contracts/trends";
import { useTranslate } from "../../language/use-translate.ts";
import type { TrendTable } from "./trend-table-model.ts";
import styles from "./trends.module.css";

const width = 240;
const height = 96;
const labelRoom = 16;

type BarsProps = { figures: readonly TrendFigure[]; most: number };

/** A bar for each quarter with its number on top; a dot where there is nothing to show. */
function Bars({ figures, most }: BarsProps) {
  const x = scaleBand<number>()
    .domain(figures.map((_, index) => index))
    .range([0, width])
    .padding(0.25);
  const y = scaleLinear().domain([0, most]).range([height, labelRoom]);
  return (
    <svg viewBox={`0 0 ${width} ${height + 2}`} className={styles.bars} aria-hidden="true" focusable="false">
      {figures.map((figure, index) => {
        const left = x(index) ?? 0;
        const middle = left + x.bandwidth() / 2;
        if (!figure) return <circle key={index} cx={middle} cy={height - 3} r={1.5} className={styles.dot} />;
        const top = y(figure.threads);
        return (
          <g key={index}>
            <rect x={left} y={top} width={x.bandwidth()} height={height - top} className={styles.bar} />
            <text x={middle} y={top - 4} textAnchor="middle" className={styles.number}>
              {figure.threads}
            </text>
          </g>
        );
      })}
      <line x1={0} x2={width} y1={height + 0.5} y2={height + 0.5} className={styles.axis} />
    </svg>
  );
}

/** A small chart for each row of the table, all to one scale. The table below says the same. */
export function TrendChart({ table }: { table: TrendTable }) {
  const t = useTranslate();
  const most = Math.max(1, ...table.rows.flatMap(({ figures }) => figures.map((figure) => figure?.threads ?? 0)));
  const [first, last] = [table.head[1] ?? "", table.head.at(-3) ?? ""];
  return (
    <figure className={styles.chart}>
      <ul>
        {table.rows.map(({ key, label, lang, figures }) => (
          <li key={key ?? "all"}>
            <p lang={lang} className={styles.chartLabel}>
              {label}
            </p>
            <Bars figures={figures} most={most} />
            <p className={styles.span} aria-hidden="true">
              <span>{first}</span>
              <span>{last}</span>
            </p>
          </li>
        ))}
      </ul>
      <figcaption>{t("trends.chart_caption", { most })}</figcaption>
    </figure>
  );
}
