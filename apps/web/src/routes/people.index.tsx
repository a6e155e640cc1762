import { createFileRoute } from "@tanstack/react-router";
import { PeoplePage } from "../features/people/people-page.tsx";
import { isPeopleTab, type PeopleTab } from "../features/people/tabs.ts";
import { requireMember } from "../features/session/me.tsx";

export const Route = createFileRoute("/people/")({
  beforeLoad: requireMember,
  validateSearch: ({ tab }: { tab?: unknown }): { tab?: PeopleTab } => (isPeopleTab(tab) ? { tab } : {}),
  component: () => <PeoplePage tab={Route.useSearch().tab} />,
});
