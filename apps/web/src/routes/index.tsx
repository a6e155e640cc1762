import { createFileRoute } from "@tanstack/react-router";
import { HomePage } from "../features/home/home-page.tsx";
import { requireMember } from "../features/session/me.ts";

export const Route = createFileRoute("/")({ beforeLoad: requireMember, component: HomePage });
