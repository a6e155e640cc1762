import type { ButtonHTMLAttributes } from "react";

export type ButtonLook = {
  /** Filled for the one main action of a page, outlined for the others, bare for those in a row. */
  variant?: "primary" | "secondary" | "tertiary";
  danger?: boolean;
  small?: boolean;
};

/** What makes an element look like a button: for links that lead to where something is done. */
export function buttonLook({ variant = "secondary", danger = false, small = false }: ButtonLook = {}) {
  return {
    className: "ds-button",
    "data-variant": variant,
    "data-color": danger ? "danger" : undefined,
    "data-compact": small ? "" : undefined,
  };
}

type Props = ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & { busy?: boolean };

/** A button; while it is busy it keeps the focus but does nothing. */
export function Button({ variant, danger, small, busy = false, type = "button", onClick, ...rest }: Props) {
  return (
    <button
      {...buttonLook({ variant, danger, small })}
      {...rest}
      // oxlint-disable-next-line react/button-has-type -- "button" unless the caller says otherwise
      type={busy ? "button" : type}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest.disabled || undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}
