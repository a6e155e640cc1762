import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { Problem } from "../problems/problem.tsx";
import { SaveSearch } from "../saved-searches/save-search.tsx";
import { SavedSearches } from "../saved-searches/saved-searches.tsx";
import { useSavedSearch } from "../saved-searches/use-saved-search.ts";
import type { Wanted } from "./search-address.ts";
import { SearchForm } from "./search-form.tsx";
import { SearchResults } from "./search-results.tsx";
import { useSearch } from "./use-search.ts";

const shape = [38, 96, 84, 45, 52, 98, 70, 40, 44, 92, 88, 47];

function Found({ wanted }: { wanted: Wanted & { q: string } }) {
  const t = useTranslate();
  const { data, error, refetch, isPlaceholderData } = useSearch(wanted);
  const { saved, since } = useSavedSearch(wanted.saved, !isPlaceholderData && data !== undefined);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("search.searching")} widths={shape} />;
  const action = <SaveSearch q={wanted.q} saved={saved} />;
  return <SearchResults wanted={wanted} found={data} old={isPlaceholderData} since={since} action={action} />;
}

/** Without a query: the searches that the reader keeps. */
function Nothing() {
  const t = useTranslate();
  return (
    <>
      <SavedSearches />
      <EmptyState title={t("search.nothing_yet")}>{t("search.nothing_yet_text")}</EmptyState>
    </>
  );
}

/** Searches all that the reader may read. */
export function SearchPage({ wanted }: { wanted: Wanted }) {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={wanted.q ? t("search.title_of", { text: wanted.q }) : t("search.title")} />
      <SearchForm key={wanted.q} q={wanted.q} />
      {wanted.q ? <Found key={wanted.saved} wanted={{ ...wanted, q: wanted.q }} /> : <Nothing />}
    </>
  );
}
