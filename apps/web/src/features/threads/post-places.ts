import { articleInView } from "./reading-place.ts";
import { defaultScheduler, notifyManager } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { flushSync } from "react-dom";

const highlightFor = 2_400;

/** The id of the element of a post. */
export const postElementId = (number: number) => `post-${number}`;

const elementOf = (number: number) => document.getElementById(postElementId(number));

/** With these somebody goes on by hand. */
const moves = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

let leading = new AbortController();

/**
 * Scrolls, and once more if what led somewhere leads elsewhere a moment later: how high posts are that nobody has looked at
 * is a guess until the browser has laid them out. Nobody is led back who has gone on meanwhile.
 */
function scrollTo(element: Element, scroll: () => void) {
  leading.abort();
  leading = new AbortController();
  const { signal } = leading;
  scroll();
  const { top } = element.getBoundingClientRect();
  for (const move of moves) addEventListener(move, () => leading.abort(), { capture: true, passive: true, signal });
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (signal.aborted) return;
      leading.abort();
      if (Math.abs(element.getBoundingClientRect().top - top) > 1) scroll();
    }),
  );
}

type Place = { number: number; highlight: boolean; share: number };

/** Leads to a post that is shown, or into it; false when it is not there. */
function showPost({ number, highlight, share }: Place): boolean {
  const element = elementOf(number);
  if (!element) return false;
  scrollTo(element, () => {
    element.scrollIntoView({ block: "start" });
    if (share > 0) window.scrollBy({ top: share * element.offsetHeight, behavior: "instant" });
  });
  element.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  if (highlight) {
    element.dataset.found = "";
    setTimeout(() => delete element.dataset.found, highlightFor);
  }
  return true;
}

/** Leads to posts, also to those that will be shown only after the next rendering; `settle` is called after each. */
export function usePostPlaces() {
  const wanted = useRef<Place>(undefined);
  const settle = useCallback(() => {
    const place = wanted.current;
    if (place && showPost(place)) wanted.current = undefined;
  }, []);
  const goTo = useCallback(
    (number: number, { highlight = true, share = 0 } = {}) => {
      wanted.current = { number, highlight, share };
      settle();
    },
    [settle],
  );
  return { goTo, settle };
}

/** What is changed in the store of queries is drawn now, and not a moment later, when its place would not be kept. */
function atOnce(change: () => void) {
  notifyManager.setScheduler((tell) => tell());
  try {
    flushSync(change);
  } finally {
    notifyManager.setScheduler(defaultScheduler);
  }
}

/** Keeps what is read in its place while something is put above it. */
export function keepingPlace(change: () => void) {
  const root = document.documentElement;
  // Whatever stands in view by then, for who asked for what comes may be gone; below the last post any will do.
  const anchor = articleInView(document) ?? document.querySelector("article");
  const before = anchor?.getBoundingClientRect().top ?? 0;
  // The browser's own anchoring does the same, but not everywhere and not at the very top.
  root.style.overflowAnchor = "none";
  atOnce(change);
  const after = anchor?.getBoundingClientRect().top ?? 0;
  if (after !== before) window.scrollBy({ top: after - before, behavior: "instant" });
  requestAnimationFrame(() => root.style.removeProperty("overflow-anchor"));
}
