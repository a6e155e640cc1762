import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";

type Described = { "aria-describedby"?: string; "aria-description"?: string };

type Props = {
  text: string;
  /** The control that the words are of, with what tells them to who does not see them. */
  children: (described: Described) => ReactNode;
};

/** The words, above their control. */
function Tip({ id, text }: { id: string; text: string }) {
  const tip = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = tip.current!;
    const anchor = element.parentElement!.getBoundingClientRect();
    element.showPopover();
    element.style.left = `${anchor.left + anchor.width / 2}px`;
    element.style.top = `${anchor.top}px`;
  }, []);
  return (
    <span ref={tip} id={id} role="tooltip" popover="manual" className="samrad-tooltip">
      {text}
    </span>
  );
}

/** More words about a control: they appear on hover and focus, and only then stand in the page, which may have thousands. */
export function Tooltip({ text, children }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const show = () => setShown(true);
  const hide = () => setShown(false);
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
      {children(shown ? { "aria-describedby": id } : { "aria-description": text })}
      {shown && <Tip id={id} text={text} />}
    </span>
  );
}
