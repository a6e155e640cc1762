import { createFileRoute } from "@tanstack/react-router";
import { InboxPage } from "../features/inbox/inbox-page.tsx";
import { type InboxSearch, readInboxSearch } from "../features/inbox/inbox-queries.ts";
import { requireMember } from "../features/session/me.tsx";

export const Route = createFileRoute("/inbox")({
  beforeLoad: requireMember,
  validateSearch: (search: Record<string, unknown>): InboxSearch => readInboxSearch(search),
  component: () => <InboxPage filter={Route.useSearch().filter ?? "all"} />,
});
