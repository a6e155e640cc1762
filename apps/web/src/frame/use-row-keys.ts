import { type RefObject, useCallback } from "react";
import { useShortcuts } from "./shortcuts.ts";

/** Marks the link that j and k lead to in a row. */
export const rowLink = { "data-row": "" } as const;

/** The links of the rows of a list, in order. */
export function rowsOf(list: Element | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
}

const steps: Record<string, number> = { j: 1, k: -1 };

/** j goes to the next row, k to the one before; Enter follows the link that has the focus. */
export function useRowKeys(list: RefObject<Element | null>) {
  const act = useCallback(
    (key: string) => {
      const step = steps[key];
      const rows = rowsOf(list.current);
      if (step === undefined || rows.length === 0) return false;
      const current = rows.findIndex((row) => row === document.activeElement);
      const next = current === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, current + step));
      rows[next]?.focus();
      return true;
    },
    [list],
  );
  useShortcuts(act);
}
