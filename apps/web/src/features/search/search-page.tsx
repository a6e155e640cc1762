import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { Problem } from "../problems/problem.tsx";
import type { Wanted } from "./search-address.ts";
import { SearchForm } from "./search-form.tsx";
import { SearchResults } from "./search-results.tsx";
import { useSearch } from "./use-search.ts";

const shape = [38, 96, 84, 45, 52, 98, 70, 40, 44, 92, 88, 47];

function Found({ wanted }: { wanted: Wanted }) {
  const t = useTranslate();
  const { data, error, refetch, isPlaceholderData, space } = useSearch(wanted);
  if (!wanted.q) return <EmptyState title={t("search.nothing_yet")}>{t("search.nothing_yet_text")}</EmptyState>;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("search.searching")} widths={shape} />;
  return <SearchResults wanted={wanted} space={space} found={data} old={isPlaceholderData} />;
}

/** Searches all that the reader may read. */
export function SearchPage({ wanted }: { wanted: Wanted }) {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={wanted.q ? t("search.title_of", { text: wanted.q }) : t("search.title")} />
      <SearchForm wanted={wanted} />
      <Found wanted={wanted} />
    </>
  );
}
