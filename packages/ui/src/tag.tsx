import type { ReactNode } from "react";

/** A word about the state of something; amber when it needs the reader. */
export function Tag({
  children,
  tone = "neutral",
}: {
  children: ReactNode;
  tone?: "neutral" | "accent" | "attention";
}) {
  return (
    <span className="samrad-tag" data-tone={tone}>
      {children}
    </span>
  );
}
