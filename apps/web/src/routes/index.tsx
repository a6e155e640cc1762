import { createFileRoute } from "@tanstack/react-router";
import { HomePage } from "../features/home/home-page.tsx";
import { readHome } from "../features/home/home-reads.ts";
import { isMember } from "../features/session/me.tsx";

export const Route = createFileRoute("/")({
  loader: async () => ((await isMember()) ? readHome() : undefined),
  component: HomePage,
});
