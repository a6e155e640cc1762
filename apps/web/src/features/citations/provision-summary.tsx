import { useLanguage } from "../../language/use-translate.ts";
import styles from "./citations.module.css";
import { actNumberFor, writtenFor } from "./written-citation.ts";

/** Of which act it is, by its number, unless the citation has said that already. */
export function ProvisionSummary({ citationKey }: { citationKey: string }) {
  const language = useLanguage();
  const number = actNumberFor(citationKey, language);
  if (!number || writtenFor(citationKey, language).text.includes(number.text)) return null;
  return (
    <p className={styles.act} lang={number.lang}>
      {number.text}
    </p>
  );
}
