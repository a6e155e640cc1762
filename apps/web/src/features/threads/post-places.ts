import { useCallback, useLayoutEffect, useRef } from "react";

const highlightFor = 2_400;

/** The id of the element of a post. */
export const postElementId = (number: number) => `post-${number}`;

const elementOf = (number: number) => document.getElementById(postElementId(number));

/** Leads to a post that is shown; false when it is not there. */
function showPost(number: number, highlight: boolean): boolean {
  const element = elementOf(number);
  if (!element) return false;
  element.scrollIntoView({ block: "start" });
  element.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  if (highlight) {
    element.dataset.found = "";
    setTimeout(() => delete element.dataset.found, highlightFor);
  }
  return true;
}

/** Leads to posts, also to those that will be shown only after the next rendering. */
export function usePostPlaces() {
  const wanted = useRef<{ number: number; highlight: boolean }>(undefined);
  const settle = useCallback(() => {
    const place = wanted.current;
    if (place && showPost(place.number, place.highlight)) wanted.current = undefined;
  }, []);
  // After every rendering: the post may just have come.
  useLayoutEffect(settle);
  return useCallback(
    (number: number, highlight = true) => {
      wanted.current = { number, highlight };
      settle();
    },
    [settle],
  );
}

/** Keeps what is read in its place while something is put above it. */
export function keepingPlace(anchor: Element | null, change: () => void) {
  const root = document.documentElement;
  const before = anchor?.getBoundingClientRect().top ?? 0;
  // The browser's own anchoring does the same, but not everywhere and not at the very top.
  root.style.overflowAnchor = "none";
  change();
  const after = anchor?.getBoundingClientRect().top ?? 0;
  if (after !== before) window.scrollBy({ top: after - before, behavior: "instant" });
  requestAnimationFrame(() => root.style.removeProperty("overflow-anchor"));
}
