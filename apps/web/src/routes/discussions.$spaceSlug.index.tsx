import { createFileRoute } from "@tanstack/react-router";
import { SpacePage } from "../features/threads/space-page.tsx";

export const Route = createFileRoute("/discussions/$spaceSlug/")({
  component: () => <SpacePage spaceSlug={Route.useParams().spaceSlug} />,
});
