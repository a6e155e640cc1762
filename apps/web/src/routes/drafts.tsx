import { createFileRoute } from "@tanstack/react-router";
import { DraftsPage } from "../features/drafts/drafts-page.tsx";
import { requireMember } from "../features/session/me.tsx";

export const Route = createFileRoute("/drafts")({ beforeLoad: requireMember, component: DraftsPage });
