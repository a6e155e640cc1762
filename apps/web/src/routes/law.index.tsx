import { createFileRoute } from "@tanstack/react-router";
import { LawPage } from "../features/law/law-page.tsx";
import { actsOptions } from "../features/law/provision-queries.ts";
import { queryClient } from "../trpc.ts";

export const Route = createFileRoute("/law/")({
  loader: () => void queryClient.prefetchQuery(actsOptions()),
  component: LawPage,
});
