import { createFileRoute } from "@tanstack/react-router";
import { ThreadPage } from "../features/threads/thread-page.tsx";

export const Route = createFileRoute("/threads/$threadId")({
  validateSearch: ({ post }: { post?: unknown }): { post?: string } => (typeof post === "string" ? { post } : {}),
  component: () => <ThreadPage threadId={Route.useParams().threadId} post={Route.useSearch().post} />,
});
