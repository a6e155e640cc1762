import { createFileRoute } from "@tanstack/react-router";
import { BookmarksPage } from "../features/bookmarks/bookmarks-page.tsx";
import { requireMember } from "../features/session/me.tsx";

export const Route = createFileRoute("/bookmarks")({
  validateSearch: ({ filter }: { filter?: unknown }): { filter?: "reminders" } =>
    filter === "reminders" ? { filter } : {},
  beforeLoad: requireMember,
  component: () => <BookmarksPage filter={Route.useSearch().filter ?? "all"} />,
});
