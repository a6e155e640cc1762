import { useMatch } from "@tanstack/react-router";
import { type RefObject, useEffect } from "react";

let isFirstPage = true;

/**
 * Moves the focus to the heading when another page is shown, so that who listens to the page hears where they are.
 * Not on the first page, and not when the page has given the focus to something of its own.
 */
export function useHeadingFocus(heading: RefObject<HTMLElement | null>) {
  const path = useMatch({ strict: false, select: (match) => match.pathname });
  useEffect(() => {
    if (isFirstPage) {
      isFirstPage = false;
      return;
    }
    const main = heading.current?.closest("main");
    if (main?.contains(document.activeElement) && document.activeElement !== main) return;
    heading.current?.focus({ preventScroll: true });
  }, [path, heading]);
}
