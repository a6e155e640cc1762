import { createFileRoute } from "@tanstack/react-router";
import { readQueueAddress } from "../features/moderation/queue-address.ts";
import { QueuePage } from "../features/moderation/queue-page.tsx";
import { requireMember } from "../features/session/me.tsx";

export const Route = createFileRoute("/moderation/queue")({
  beforeLoad: requireMember,
  validateSearch: readQueueAddress,
  component: () => <QueuePage wanted={Route.useSearch()} />,
});
