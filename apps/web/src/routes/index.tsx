import { createFileRoute } from "@tanstack/react-router";
import { HomePage } from "../features/home/home-page.tsx";
import { readHome } from "../features/home/home-reads.ts";
import { isSignedIn } from "../features/session/me.ts";

export const Route = createFileRoute("/")({
  loader: () => (isSignedIn() ? readHome() : undefined),
  component: HomePage,
});
