import { createFileRoute } from "@tanstack/react-router";
import { RevealLogPage } from "../features/chatham-house/reveal-log-page.tsx";
import { requireMember } from "../features/session/me.tsx";

export const Route = createFileRoute("/moderation/reveals")({ beforeLoad: requireMember, component: RevealLogPage });
