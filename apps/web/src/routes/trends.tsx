import { createFileRoute } from "@tanstack/react-router";
import { requireMember } from "../features/session/me.tsx";
import { readTrendAddress } from "../features/trends/trend-address.ts";
import { TrendsPage } from "../features/trends/trends-page.tsx";

export const Route = createFileRoute("/trends")({
  beforeLoad: requireMember,
  validateSearch: readTrendAddress,
  component: () => <TrendsPage address={Route.useSearch()} />,
});
