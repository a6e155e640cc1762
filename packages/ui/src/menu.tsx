import { type ReactNode, type ToggleEvent, useId, useRef, useState } from "react";

type Props = {
  label: ReactNode;
  /** The accessible name when the label is more or less than a name. */
  name?: string;
  children: ReactNode;
  /** Which edge of the button the menu keeps to. */
  align?: "start" | "end";
  buttonClass?: string;
  small?: boolean;
};

const gap = 4;

function place(menu: HTMLElement, button: HTMLElement, align: "start" | "end") {
  const anchor = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const left = align === "start" ? anchor.left : anchor.right - width;
  const below = anchor.bottom + gap + height <= window.innerHeight;
  menu.style.left = `${Math.max(gap, Math.min(left, window.innerWidth - width - gap))}px`;
  menu.style.top = `${Math.max(gap, below ? anchor.bottom + gap : anchor.top - gap - height)}px`;
}

/** A button that opens a list of links and buttons; Escape and a click elsewhere close it. */
export function Menu({ label, name, children, align = "start", buttonClass = "ds-button", small }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  // A page may have thousands of menus: what is in one comes when it is opened first.
  const [wasOpened, setWasOpened] = useState(false);
  const onToggle = (event: ToggleEvent<HTMLElement>) => {
    const menu = event.currentTarget;
    if (event.newState !== "open" || !button.current) return;
    place(menu, button.current, align);
    const [first] = [...menu.querySelectorAll<HTMLElement>("a, button")].filter((item) => item.checkVisibility());
    first?.focus({ preventScroll: true });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={buttonClass}
        data-variant="tertiary"
        data-compact={small ? "" : undefined}
        aria-label={name}
        popoverTarget={id}
        aria-haspopup="true"
      >
        {label}
      </button>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the
          clicks are those of the links and buttons inside, which Enter makes too */}
      <div
        id={id}
        popover="auto"
        className="samrad-menu"
        onBeforeToggle={({ newState }) => newState === "open" && setWasOpened(true)}
        onToggle={onToggle}
        onClick={(event) => {
          if ((event.target as HTMLElement).closest("a, button")) event.currentTarget.hidePopover();
        }}
      >
        {wasOpened && children}
      </div>
    </>
  );
}
