import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from "react";
import { useEffect, useRef, useState } from "react";

/** Milliseconds that the pointer rests before a card comes, and that it may be away before the card goes. */
const rest = 250;

/** `entered`: the reader has gone into the card, which stays until it is left. */
export type ShownCard = { index: number; anchor: HTMLElement; entered: boolean };

const citationAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-citation]") : null;

const isPlain = (event: MouseEvent) => !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/**
 * Which citation of a document shows its card: while the pointer rests on it or it has the focus; a click, a tap or
 * Enter leads into the card. A click with a key held, or with the middle button, follows the link as everywhere.
 */
export function useCitationCard() {
  const [shown, setShown] = useState<ShownCard>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const later = (work: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, rest);
  };
  const show = (anchor: HTMLElement, entered: boolean) => {
    clearTimeout(timer.current);
    setShown({ index: Number(anchor.dataset.citation), anchor, entered });
  };
  const hide = () => {
    clearTimeout(timer.current);
    setShown(undefined);
  };
  const hideLater = () => later(() => setShown((card) => (card?.entered ? card : undefined)));

  const handlers = {
    onPointerOver: ({ target, pointerType }: PointerEvent) => {
      const anchor = citationAt(target);
      if (anchor && pointerType === "mouse") later(() => setShown((card) => (card?.entered ? card : toCard(anchor))));
    },
    onPointerOut: ({ target }: PointerEvent) => {
      if (citationAt(target)) hideLater();
    },
    onFocus: ({ target }: FocusEvent) => {
      const anchor = citationAt(target);
      if (anchor?.matches(":focus-visible")) show(anchor, false);
    },
    onBlur: ({ target }: FocusEvent) => {
      if (citationAt(target)) hideLater();
    },
    onClick: (event: MouseEvent) => {
      const anchor = citationAt(event.target);
      if (!anchor || !isPlain(event)) return;
      event.preventDefault();
      show(anchor, true);
    },
    onKeyDown: ({ key, target }: KeyboardEvent) => {
      if (key === "Escape" && citationAt(target)) hide();
    },
  };
  return { shown, handlers, stay: () => clearTimeout(timer.current), hide, hideLater };
}

const toCard = (anchor: HTMLElement): ShownCard => ({ index: Number(anchor.dataset.citation), anchor, entered: false });
