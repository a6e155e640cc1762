import { createFileRoute } from "@tanstack/react-router";
import { InboxPage } from "../features/inbox/inbox-page.tsx";
import { requireMember } from "../features/session/me.ts";

export const Route = createFileRoute("/inbox")({ beforeLoad: requireMember, component: InboxPage });
