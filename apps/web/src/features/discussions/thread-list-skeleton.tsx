import { useTranslate } from "../../language/use-translate.ts";
import styles from "./thread-row.module.css";

const titles = [62, 48, 71, 55, 66, 42];

function Line({ width }: { width: number }) {
  return <span className={`ds-skeleton ${styles.line}`} data-variant="text" style={{ inlineSize: `${width}%` }} />;
}

/** Rows to come. */
export function ThreadListSkeleton({ rows = titles.length }: { rows?: number }) {
  const t = useTranslate();
  return (
    <div role="status" aria-label={t("frame.loading")} className="samrad-rows">
      {titles.slice(0, rows).map((width) => (
        <div key={width} className={styles.row}>
          <div className={styles.heading}>
            <Line width={width} />
          </div>
          <div className={styles.origin}>
            <Line width={width * 0.7} />
          </div>
          <div className={styles.figures}>
            <Line width={80} />
          </div>
          <div className={styles.activity}>
            <Line width={70} />
          </div>
        </div>
      ))}
    </div>
  );
}
