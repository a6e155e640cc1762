import { createFileRoute } from "@tanstack/react-router";
import { AccessibilityPage } from "../features/accessibility/accessibility-page.tsx";

export const Route = createFileRoute("/accessibility")({ component: AccessibilityPage });
