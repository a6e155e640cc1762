import { createFileRoute } from "@tanstack/react-router";
import { readGroup } from "../features/concepts/concept-search-params.ts";
import { ConceptsPage } from "../features/concepts/concepts-page.tsx";

export const Route = createFileRoute("/concepts/")({
  validateSearch: readGroup,
  component: () => <ConceptsPage groupId={Route.useSearch().group} />,
});
