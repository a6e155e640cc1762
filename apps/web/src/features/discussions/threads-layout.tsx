import type { ReactNode } from "react";
import { ViewsNav } from "../views/views-nav.tsx";
import styles from "./discussions.module.css";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { SpacesNav } from "./spaces-nav.tsx";
import { VisitorInvitation } from "./visitor-invitation.tsx";

/** A list of threads beside the ways to other lists. */
export function ThreadsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <VisitorInvitation />
      <div className={styles.layout}>
        <div className={styles.side}>
          <ViewsNav />
          <SpacesNav />
        </div>
        <div className={styles.threads}>
          {children}
          <ShortcutHelp />
        </div>
      </div>
    </>
  );
}
