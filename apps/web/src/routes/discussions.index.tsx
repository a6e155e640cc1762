import { createFileRoute } from "@tanstack/react-router";
import { DiscussionsPage } from "../features/threads/discussions-page.tsx";

export const Route = createFileRoute("/discussions/")({ component: DiscussionsPage });
