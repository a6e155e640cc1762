import { createFileRoute } from "@tanstack/react-router";
import { actsOptions, LawPage } from "../features/law/law-page.tsx";
import { queryClient } from "../trpc.ts";

export const Route = createFileRoute("/law/")({
  loader: () => void queryClient.prefetchQuery(actsOptions()),
  component: LawPage,
});
