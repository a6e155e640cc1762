import { createFileRoute } from "@tanstack/react-router";
import { isPeopleTab, PeoplePage, type PeopleTab } from "../features/people/people-page.tsx";
import { requireMember } from "../features/session/me.ts";

export const Route = createFileRoute("/people/")({
  beforeLoad: requireMember,
  validateSearch: ({ tab }: { tab?: unknown }): { tab?: PeopleTab } => (isPeopleTab(tab) ? { tab } : {}),
  component: () => <PeoplePage tab={Route.useSearch().tab ?? "members"} />,
});
