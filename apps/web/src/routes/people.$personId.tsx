import { createFileRoute } from "@tanstack/react-router";
import { PersonPage } from "../features/people/person-page.tsx";
import { requireMember } from "../features/session/me.tsx";

export const Route = createFileRoute("/people/$personId")({
  beforeLoad: requireMember,
  component: () => <PersonPage personId={Route.useParams().personId} />,
});
