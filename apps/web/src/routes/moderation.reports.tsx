import { createFileRoute } from "@tanstack/react-router";
import { readReportsAddress } from "../features/flags/reports-address.ts";
import { ReportsPage } from "../features/flags/reports-page.tsx";
import { requireMember } from "../features/session/me.tsx";

export const Route = createFileRoute("/moderation/reports")({
  beforeLoad: requireMember,
  validateSearch: readReportsAddress,
  component: () => <ReportsPage {...Route.useSearch()} />,
});
