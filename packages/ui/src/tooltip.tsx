import { type ReactNode, useId, useRef } from "react";

/** Words for what is only shown as a sign: they appear on hover and focus, and are the name of the button inside. */
export function Tooltip({ text, children }: { text: string; children: (describedBy: string) => ReactNode }) {
  const id = useId();
  const tip = useRef<HTMLSpanElement>(null);
  const show = (event: { currentTarget: HTMLElement }) => {
    const anchor = event.currentTarget.getBoundingClientRect();
    if (!tip.current) return;
    tip.current.showPopover();
    tip.current.style.left = `${anchor.left + anchor.width / 2}px`;
    tip.current.style.top = `${anchor.top}px`;
  };
  const hide = () => tip.current?.hidePopover();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- watches the control inside, does nothing itself
    <span
      className="samrad-tooltip-anchor"
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event) => event.key === "Escape" && hide()}
    >
      {children(id)}
      <span ref={tip} id={id} role="tooltip" popover="manual" className="samrad-tooltip">
        {text}
      </span>
    </span>
  );
}
