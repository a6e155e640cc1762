import { lazy } from "react";

// They need the recogniser and the tables of acts, which nothing else on the page does.
export const fetchCard = () => import("./citation-card.tsx");
export const CitationCard = lazy(async () => ({ default: (await fetchCard()).CitationCard }));
export const CorrectionDialog = lazy(async () => ({
  default: (await import("./correction-dialog.tsx")).CorrectionDialog,
}));
export const Corrections = lazy(async () => ({ default: (await import("./corrections.tsx")).Corrections }));
