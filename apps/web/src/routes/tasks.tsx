import { createFileRoute } from "@tanstack/react-router";
import { requireMember } from "../features/session/me.tsx";
import { TasksPage } from "../features/tasks/tasks-page.tsx";

export const Route = createFileRoute("/tasks")({ beforeLoad: requireMember, component: TasksPage });
