import type { CitationSpan } from "@samrad/contracts/citations";
import { type Document, documentText } from "@samrad/contracts/document";
import { type RefObject, useEffect, useState } from "react";

const none: readonly CitationSpan[] = [];

/**
 * The citations that the server gave with a document. A document that came without is read here, in the language of
 * the element that shows it; until then, and where that fails, it has none.
 */
export function useFoundCitations(
  document: Document,
  given: readonly CitationSpan[] | undefined,
  shownIn: RefObject<HTMLElement | null>,
): readonly CitationSpan[] {
  const [found, setFound] = useState<{ document: Document; spans: readonly CitationSpan[] }>();
  const isGiven = given !== undefined;
  useEffect(() => {
    if (isGiven) return undefined;
    let isGone = false;
    const lang = shownIn.current?.closest("[lang]")?.getAttribute("lang") ?? "";
    const read = async () => {
      const { findTextCitations } = await import("./find-text-citations.ts");
      if (!isGone) setFound({ document, spans: findTextCitations(documentText(document), lang) });
    };
    read().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [document, isGiven, shownIn]);
  return given ?? (found?.document === document ? found.spans : none);
}
