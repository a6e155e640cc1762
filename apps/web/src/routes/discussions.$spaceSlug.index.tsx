import { createFileRoute } from "@tanstack/react-router";
import { SpacePage } from "../features/discussions/space-page.tsx";
import { readFilter } from "../features/discussions/thread-filter.ts";
import { prefetchThreads, readSpaces } from "../features/discussions/thread-queries.ts";

export const Route = createFileRoute("/discussions/$spaceSlug/")({
  validateSearch: readFilter,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, params }) => {
    void prefetchThreads(deps, params.spaceSlug);
    return readSpaces();
  },
  component: () => {
    const { filter = "all", concept } = Route.useSearch();
    return <SpacePage spaceSlug={Route.useParams().spaceSlug} filter={filter} concept={concept} />;
  },
});
