import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import styles from "./citations.module.css";
import type { ShownCard } from "./use-citation-card.ts";

const gap = 6;

/** Under the first line of the citation, above it where there is no room; inside the window. */
function place(card: HTMLElement, anchor: HTMLElement) {
  const line = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = line.bottom + gap + height <= window.innerHeight;
  card.style.left = `${Math.max(gap, Math.min(line.left, document.documentElement.clientWidth - width - gap))}px`;
  card.style.top = `${Math.max(gap, below ? line.bottom + gap : line.top - gap - height)}px`;
}

type Props = {
  card: ShownCard;
  label: string;
  onStay: () => void;
  onLeave: () => void;
  onClose: () => void;
  children: ReactNode;
};

const focusable = "a[href], button:not([disabled])";

/** Shown on top of the page beside a citation. Whoever goes into it comes back to the citation, by Escape or past its ends. */
export function CitationPopover({ card, label, onStay, onLeave, onClose, children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const { anchor, entered } = card;

  useLayoutEffect(() => {
    const shown = element.current!;
    shown.showPopover();
    const keep = () => place(shown, anchor);
    keep();
    // What is read from the server makes the card larger.
    const watch = new ResizeObserver(keep);
    watch.observe(shown);
    window.addEventListener("scroll", keep, { passive: true, capture: true });
    return () => {
      watch.disconnect();
      window.removeEventListener("scroll", keep, { capture: true });
    };
  }, [anchor]);

  useEffect(() => {
    if (!entered) return undefined;
    element.current?.focus({ preventScroll: true });
    const leave = ({ target }: PointerEvent) => {
      const isInside = target instanceof Node && (element.current?.contains(target) || anchor.contains(target));
      const isAbove = target instanceof Element && target.closest("dialog") !== null;
      if (!isInside && !isAbove) onClose();
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- closing is the same whenever it happens
  }, [anchor, entered]);

  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      // In this order: the focus alone would show the card again.
      anchor.focus();
      onClose();
    } else if (event.key === "Tab") {
      const stops = [...element.current!.querySelectorAll<HTMLElement>(focusable)];
      const isFirst = document.activeElement === stops[0] || document.activeElement === element.current;
      if (event.shiftKey ? !isFirst : document.activeElement !== stops.at(-1)) return;
      // From the citation the browser goes on by itself; backwards the citation is where the reader came from.
      if (event.shiftKey) event.preventDefault();
      anchor.focus();
      onClose();
    }
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the links and buttons inside
    <div
      ref={element}
      popover="manual"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={styles.card}
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
      onFocus={onStay}
      onKeyDown={press}
    >
      {children}
    </div>
  );
}
