import { createFileRoute } from "@tanstack/react-router";
import { ModerationLogPage } from "../features/moderation/moderation-log-page.tsx";
import { requireMember } from "../features/session/me.tsx";

export const Route = createFileRoute("/moderation/log")({ beforeLoad: requireMember, component: ModerationLogPage });
