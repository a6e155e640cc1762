import { type ReactNode, type RefObject, useEffect, useRef } from "react";

const gap = 16;

/** On a phone the row may be wider than the window: what is chosen is pushed into view, once for each width of the row. */
function useChosenInView(row: RefObject<HTMLElement | null>) {
  const shown = useRef<{ chosen: Element; width: number }>(undefined);
  useEffect(() => {
    const chosen = row.current?.querySelector("[aria-current]");
    if (!row.current || !chosen) return;
    const width = row.current.scrollWidth;
    if (shown.current?.chosen === chosen && shown.current.width === width) return;
    shown.current = { chosen, width };
    const beyond = chosen.getBoundingClientRect().right - row.current.getBoundingClientRect().right;
    if (beyond > 0) row.current.scrollBy({ left: beyond + gap, behavior: "instant" });
  });
}

/** A row of links that filter one list: `aria-current` marks the chosen one. Its children are links. */
export function Segments({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLElement>(null);
  useChosenInView(row);
  return (
    <nav ref={row} className="samrad-segments samrad-strip" aria-label={label}>
      {children}
    </nav>
  );
}
