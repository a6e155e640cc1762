import type { SearchResult } from "@samrad/contracts/search";
import type { SpaceRef } from "@samrad/contracts/spaces";
import { EmptyState } from "@samrad/ui/empty-state";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import type { Wanted } from "./search-address.ts";
import { SearchFacets } from "./search-facets.tsx";
import { SearchHitRow } from "./search-hit.tsx";
import { SearchPages } from "./search-pages.tsx";
import styles from "./search.module.css";

function NothingFound({ wanted }: { wanted: Wanted }) {
  const t = useTranslate();
  const narrowed = wanted.space ?? wanted.lang ?? wanted.offset;
  const action = narrowed !== undefined && (
    <Link to="/search" search={{ q: wanted.q }}>
      {t("search.without_filters")}
    </Link>
  );
  return (
    <EmptyState title={t("search.nothing", { text: wanted.q ?? "" })} action={action}>
      {t("search.nothing_text")}
    </EmptyState>
  );
}

type Props = {
  wanted: Wanted;
  space: SpaceRef | undefined;
  found: SearchResult;
  /** The hits are those of the search before. */
  old: boolean;
};

/** How many hits there are, what they can be narrowed down to, and a page of them. */
export function SearchResults({ wanted, space, found, old }: Props) {
  const t = useTranslate();
  const list = useRef<HTMLOListElement>(null);
  useRowKeys(list);
  return (
    <div className={styles.results} aria-busy={old || undefined}>
      <p role="status" className={found.total === 0 && !old ? "samrad-visually-hidden" : styles.total}>
        {old ? t("search.searching") : t("search.total", { count: found.total })}
      </p>
      <SearchFacets wanted={wanted} space={space} found={found} />
      {found.hits.length === 0 && !old && <NothingFound wanted={wanted} />}
      <ol ref={list} className={styles.hits} start={(wanted.offset ?? 0) + 1}>
        {found.hits.map((hit) => (
          <SearchHitRow key={hit.postId} hit={hit} />
        ))}
      </ol>
      <SearchPages wanted={wanted} total={found.total} />
    </div>
  );
}
