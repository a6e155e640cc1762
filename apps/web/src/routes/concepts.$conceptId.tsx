import { createFileRoute } from "@tanstack/react-router";
import { ConceptPage } from "../features/concepts/concept-page.tsx";
import { conceptOptions } from "../features/concepts/concept-queries.ts";
import { readGroup } from "../features/concepts/concept-search-params.ts";
import { queryClient } from "../trpc.ts";

export const Route = createFileRoute("/concepts/$conceptId")({
  validateSearch: readGroup,
  loader: ({ params }) => {
    void queryClient.prefetchQuery(conceptOptions(params.conceptId));
  },
  component: () => <ConceptPage conceptId={Route.useParams().conceptId} groupId={Route.useSearch().group} />,
});
