import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useId, useRef } from "react";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { Problem } from "../problems/problem.tsx";
import { useMe } from "../session/me.tsx";
import { SavedSearchRow } from "./saved-search-row.tsx";
import styles from "./saved-searches.module.css";
import { savedSearchesOptions } from "./use-saved-search.ts";

/** The searches that the reader keeps. Nothing for visitors. */
export function SavedSearches() {
  const t = useTranslate();
  const headingId = useId();
  const list = useRef<HTMLUListElement>(null);
  const { me } = useMe();
  const { data, error, refetch } = useQuery({ ...savedSearchesOptions(), enabled: me !== null });
  useRowKeys(list);
  if (!me) return null;
  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <h2 id={headingId}>{t("saved_searches.title")}</h2>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton label={t("frame.loading")} widths={[32, 48, 40, 52]} />}
      {data?.length === 0 && <p className={styles.none}>{t("saved_searches.none")}</p>}
      {data && data.length > 0 && (
        <ul ref={list} className={styles.list}>
          {data.map((search) => (
            <SavedSearchRow key={search.id} search={search} />
          ))}
        </ul>
      )}
    </section>
  );
}
