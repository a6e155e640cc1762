import { formatOf } from "@samrad/ui/formats";
import type { SearchResult } from "@samrad/contracts/search";
import { Alert } from "@samrad/ui/alert";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { formattingLocales } from "@samrad/i18n/languages";
import styles from "./search.module.css";

/** What of the query could not be understood; it is still there, and the rest was searched for. */
function Problems({ problems }: Pick<SearchResult, "problems">) {
  const t = useTranslate();
  if (problems.length === 0) return null;
  return (
    <Alert tone="warning">
      {problems.map(({ kind, written }) => (
        <p key={written}>{t(`search.problem_${kind}`, { written })}</p>
      ))}
    </Alert>
  );
}

/** Says how the hits differ from what was asked: nothing is corrected or left out without a word. */
export function SearchNotes({ found }: { found: SearchResult }) {
  const t = useTranslate();
  const list = formatOf(Intl.ListFormat, formattingLocales[useLanguage()], { type: "disjunction" });
  const { problems, corrections, complete, total, isOfNewest } = found;
  return (
    <>
      <Problems problems={problems} />
      {corrections.map(({ from, to }) => (
        <p key={from} className={styles.note}>
          {t("search.corrected", { from, to: list.format(to) })}
        </p>
      ))}
      {isOfNewest && <p className={styles.note}>{t("search.newest")}</p>}
      {total > complete && <p className={styles.note}>{t("search.near", { complete, rest: total - complete })}</p>}
    </>
  );
}
