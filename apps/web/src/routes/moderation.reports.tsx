import { createFileRoute } from "@tanstack/react-router";
import { readReportsAddress, ReportsPage } from "../features/flags/reports-page.tsx";
import { requireMember } from "../features/session/me.ts";

export const Route = createFileRoute("/moderation/reports")({
  beforeLoad: requireMember,
  validateSearch: readReportsAddress,
  component: () => <ReportsPage {...Route.useSearch()} />,
});
