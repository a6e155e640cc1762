import type { ReactNode } from "react";

type Props = {
  /** `danger` is read out at once. */
  tone: "info" | "success" | "warning" | "danger";
  title?: ReactNode;
  children: ReactNode;
};

/** Something to know before going on. */
export function Alert({ tone, title, children }: Props) {
  return (
    <div className="ds-alert samrad-alert" data-color={tone} role={tone === "danger" ? "alert" : undefined}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
