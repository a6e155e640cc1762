import { useTranslate } from "../../language/use-translate.ts";
import styles from "./search.module.css";

const examples = [
  ["in:rattslig-grund", "search.operator_in"],
  ['by:"Alva Lind"', "search.operator_by"],
  ["org:imy", "search.operator_org"],
  ["lang:nb", "search.operator_lang"],
  ["is:unresolved", "search.operator_is"],
  ["after:2026-03", "search.operator_after"],
  ["before:2026", "search.operator_before"],
  ["has:attachment", "search.operator_has"],
  ["mentions:me", "search.operator_mentions"],
  ["cites:gdpr/6/1/f", "search.operator_cites"],
] as const;

/** All that a query may hold, for whoever asks. */
export function OperatorHelp() {
  const t = useTranslate();
  return (
    <details className={styles.help}>
      <summary>{t("search.help")}</summary>
      <dl className={styles.operators}>
        {examples.map(([written, id]) => (
          <div key={written}>
            <dt>
              <code>{written}</code>
            </dt>
            <dd>{t(id)}</dd>
          </div>
        ))}
      </dl>
      <p>{t("search.help_more")}</p>
    </details>
  );
}
