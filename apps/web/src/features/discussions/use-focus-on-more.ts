import { type RefObject, useEffect, useRef } from "react";
import { rowsOf } from "../../frame/use-row-keys.ts";

/** Asks for more rows and gives the focus to the first of them when they are there: one goes on where one was. */
export function useFocusOnMore(list: RefObject<Element | null>, count: number, ask: () => void): () => void {
  const before = useRef<number>(null);
  useEffect(() => {
    if (before.current === null || count <= before.current) return;
    rowsOf(list.current)[before.current]?.focus({ preventScroll: true });
    before.current = null;
  }, [list, count]);
  return () => {
    before.current = count;
    ask();
  };
}
