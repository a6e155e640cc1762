import { useCallback, useRef } from "react";
import { useLatest } from "../documents/latest.ts";

/** Tells when an element comes into view or leaves it. `margin` as in CSS. Returns the ref to give to elements, one observer for all. */
export function useInView(tell: (element: Element, inView: boolean) => void, margin = "0px") {
  const latest = useLatest(tell);
  const observer = useRef<IntersectionObserver>(undefined);
  return useCallback(
    (element: Element | null) => {
      if (!element) return undefined;
      observer.current ??= new IntersectionObserver(
        (entries) => entries.forEach((entry) => latest.current(entry.target, entry.isIntersecting)),
        { rootMargin: margin },
      );
      const watching = observer.current;
      watching.observe(element);
      return () => watching.unobserve(element);
    },
    [latest, margin],
  );
}
