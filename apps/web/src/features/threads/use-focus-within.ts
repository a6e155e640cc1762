import { useCallback } from "react";
import { useLatest } from "../documents/latest.ts";

/**
 * Tells whether the focus is somewhere in an element; also when what had it was taken away, of which React says nothing.
 * Returns the ref to give to the element.
 */
export function useFocusWithin(tell: (within: boolean) => void) {
  const latest = useLatest(tell);
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const onChange = () => setTimeout(() => latest.current(element.contains(document.activeElement)));
      element.addEventListener("focusin", onChange);
      element.addEventListener("focusout", onChange);
      return () => {
        element.removeEventListener("focusin", onChange);
        element.removeEventListener("focusout", onChange);
      };
    },
    [latest],
  );
}
