import { createFileRoute } from "@tanstack/react-router";
import { SettingsPage } from "../features/settings/settings-page.tsx";
import { requireMember } from "../features/session/me.tsx";

export const Route = createFileRoute("/settings")({ beforeLoad: requireMember, component: SettingsPage });
