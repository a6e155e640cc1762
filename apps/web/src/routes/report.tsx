import { createFileRoute } from "@tanstack/react-router";
import { ReportPage } from "../features/report/report-page.tsx";
import { requireMember } from "../features/session/me.tsx";

/** `2026-W48`, if that is what stands in the address. */
const weekOf = (text: unknown) =>
  typeof text === "string" && /^20\d{2}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(text) ? { week: text } : {};

export const Route = createFileRoute("/report")({
  beforeLoad: requireMember,
  validateSearch: ({ week }: { week?: unknown }): { week?: string } => weekOf(week),
  component: () => <ReportPage week={Route.useSearch().week} />,
});
