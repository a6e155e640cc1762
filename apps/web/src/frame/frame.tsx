import { ToastRegion } from "@samrad/ui/toast";
import type { ReactNode } from "react";
import { PaletteHost } from "../features/palette/palette-host.tsx";
import { useSearchKey } from "../features/search/use-search-key.ts";
import { useTranslate } from "../language/use-translate.ts";
import { ConnectionState } from "./connection-state.tsx";
import styles from "./frame.module.css";
import { Navigation } from "./navigation.tsx";
import { useProfile } from "./use-profile.ts";

/** What stands around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useTranslate();
  useProfile();
  useSearchKey();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t("frame.skip_to_content")}
      </a>
      <div className={styles.side}>
        <Navigation />
      </div>
      <div className={styles.middle}>
        <ConnectionState />
        <main id="content" tabIndex={-1} className={styles.page}>
          {children}
        </main>
      </div>
      <PaletteHost />
      <ToastRegion label={t("frame.notices")} />
    </div>
  );
}
