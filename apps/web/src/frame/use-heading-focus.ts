import { useLocation } from "@tanstack/react-router";
import { type RefObject, useEffect } from "react";

let shownBefore: string | undefined;

/**
 * Moves the focus to the heading when another page is shown, so that who listens to the page hears where they are.
 * Not on the first page, and not when the page has given the focus to something of its own.
 */
export function useHeadingFocus(heading: RefObject<HTMLElement | null>) {
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => {
    const first = shownBefore === undefined;
    const same = shownBefore === path;
    shownBefore = path;
    if (first || same) return;
    const main = heading.current?.closest("main");
    if (main?.contains(document.activeElement) && document.activeElement !== main) return;
    heading.current?.focus({ preventScroll: true });
  }, [path, heading]);
}
