import { useCallback } from "react";
import { useLatest } from "../documents/latest.ts";

/** Tells when an element comes into view or leaves it. `margin` as in CSS. Returns the ref to give to elements. */
export function useInView(tell: (element: Element, inView: boolean) => void, margin = "0px") {
  const latest = useLatest(tell);
  return useCallback(
    (element: Element | null) => {
      if (!element) return undefined;
      const observer = new IntersectionObserver(
        (entries) => entries.forEach((entry) => latest.current(entry.target, entry.isIntersecting)),
        { rootMargin: margin },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [latest, margin],
  );
}
