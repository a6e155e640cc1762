import { createFileRoute } from "@tanstack/react-router";
import { requireMember } from "../features/session/me.tsx";
import { readWorkbenchAddress } from "../features/workbench/workbench-address.ts";
import { WorkbenchPage } from "../features/workbench/workbench-page.tsx";

export const Route = createFileRoute("/workbench")({
  beforeLoad: requireMember,
  validateSearch: readWorkbenchAddress,
  component: () => <WorkbenchPage wanted={Route.useSearch()} />,
});
