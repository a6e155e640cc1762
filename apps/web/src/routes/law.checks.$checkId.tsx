import { createFileRoute } from "@tanstack/react-router";
import { CheckPage } from "../features/law/check-page.tsx";

export const Route = createFileRoute("/law/checks/$checkId")({
  component: () => <CheckPage checkId={Route.useParams().checkId} />,
});
