import { useTranslate } from "../../language/use-translate.ts";
import styles from "./rule-note.module.css";

/** Said where one writes: that others will not see who it was, and what one gives away oneself. */
export function RuleNote() {
  const t = useTranslate();
  return <p className={styles.note}>{t("rule.composer")}</p>;
}
