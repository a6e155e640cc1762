import { createFileRoute } from "@tanstack/react-router";
import { DiscussionsPage } from "../features/discussions/discussions-page.tsx";
import { readFilter } from "../features/discussions/thread-filter.ts";
import { prefetchThreads, readSpaces } from "../features/discussions/thread-queries.ts";

export const Route = createFileRoute("/discussions/")({
  validateSearch: readFilter,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => {
    if (!deps.cites) void prefetchThreads(deps);
    return readSpaces();
  },
  component: () => {
    const { filter = "all", concept, cites } = Route.useSearch();
    return <DiscussionsPage filter={filter} concept={concept} cites={cites} />;
  },
});
