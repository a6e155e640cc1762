import type { SearchResult } from "@samrad/contracts/search";
import { EmptyState } from "@samrad/ui/empty-state";
import { type ReactNode, useRef } from "react";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import type { Wanted } from "./search-address.ts";
import { SearchFacets } from "./search-facets.tsx";
import { SearchHitRow } from "./search-hit.tsx";
import { SearchNotes } from "./search-notes.tsx";
import { SearchPages } from "./search-pages.tsx";
import styles from "./search.module.css";

type Props = {
  wanted: Wanted & { q: string };
  found: SearchResult;
  /** The hits are those of the search before. */
  old: boolean;
  /** What is newer than this is marked as new (ISO 8601). */
  since: string | undefined;
  /** What can be done with the search. */
  action: ReactNode;
};

/** How many hits there are, what they can be narrowed down to, and a page of them. */
export function SearchResults({ wanted, found, old, since, action }: Props) {
  const t = useTranslate();
  const list = useRef<HTMLOListElement>(null);
  useRowKeys(list);
  return (
    <div className={styles.results} aria-busy={old || undefined}>
      <div className={styles.head}>
        <p role="status" className={styles.total}>
          {old
            ? t("search.searching")
            : t(found.isOfNewest ? "search.total_newest" : "search.total", { count: found.total })}
        </p>
        {action}
      </div>
      <SearchNotes found={found} />
      <SearchFacets q={wanted.q} found={found} />
      {found.hits.length === 0 && !old && (
        <EmptyState title={t("search.nothing", { text: wanted.q })}>{t("search.nothing_text")}</EmptyState>
      )}
      <ol ref={list} className={styles.hits} start={(wanted.offset ?? 0) + 1}>
        {found.hits.map((hit) => (
          <SearchHitRow
            key={`${hit.postId} ${hit.part}`}
            hit={hit}
            isNew={since !== undefined && hit.createdAt > since}
          />
        ))}
      </ol>
      <SearchPages wanted={wanted} found={found} />
    </div>
  );
}
