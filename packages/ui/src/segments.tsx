import type { ReactNode } from "react";

/** A row of links that filter one list: `aria-current` marks the chosen one. Its children are links. */
export function Segments({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="samrad-segments samrad-strip" aria-label={label}>
      {children}
    </nav>
  );
}
