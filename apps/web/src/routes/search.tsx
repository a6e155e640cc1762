import { createFileRoute } from "@tanstack/react-router";
import { readSearch } from "../features/search/search-address.ts";
import { SearchPage } from "../features/search/search-page.tsx";

export const Route = createFileRoute("/search")({
  validateSearch: readSearch,
  component: () => <SearchPage wanted={Route.useSearch()} />,
});
