import { hitsPerPage, lastOffset, type SearchResult } from "@samrad/contracts/search";
import { buttonLook } from "@samrad/ui/button";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import type { Wanted } from "./search-address.ts";
import styles from "./search.module.css";

/** The ways to the page before and the next one, and which hits these are. */
export function SearchPages({ wanted, found }: { wanted: Wanted; found: SearchResult }) {
  const t = useTranslate();
  const { total, isOfNewest } = found;
  const range = isOfNewest ? "search.range_newest" : "search.range";
  const { offset = 0 } = wanted;
  const next = offset + hitsPerPage;
  const before = Math.max(0, offset - hitsPerPage);
  if (total <= hitsPerPage && offset === 0) return null;
  return (
    <nav className={styles.pages} aria-label={t("search.pages")}>
      {offset > 0 && (
        <Link to="/search" search={{ ...wanted, offset: before || undefined }} {...buttonLook()}>
          {t("search.previous")}
        </Link>
      )}
      <span>{t(range, { first: offset + 1, last: Math.min(next, total), total })}</span>
      {next < total && next <= lastOffset && (
        <Link to="/search" search={{ ...wanted, offset: next }} {...buttonLook()}>
          {t("search.next")}
        </Link>
      )}
      {next < total && next > lastOffset && <span>{t("search.too_many")}</span>}
    </nav>
  );
}
