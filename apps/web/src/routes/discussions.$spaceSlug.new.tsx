import { createFileRoute } from "@tanstack/react-router";
import { requireMember } from "../features/session/me.ts";
import { NewThreadPage } from "../features/threads/new-thread-page.tsx";

export const Route = createFileRoute("/discussions/$spaceSlug/new")({
  beforeLoad: requireMember,
  component: () => <NewThreadPage spaceSlug={Route.useParams().spaceSlug} />,
});
