import { createFileRoute } from "@tanstack/react-router";
import { NewThreadPage } from "../features/discussions/new-thread-page.tsx";
import { requireMember } from "../features/session/me.tsx";

export const Route = createFileRoute("/discussions/$spaceSlug/new")({
  beforeLoad: requireMember,
  component: () => <NewThreadPage spaceSlug={Route.useParams().spaceSlug} />,
});
