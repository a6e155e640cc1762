import { type ReactNode, useRef } from "react";
import { useTranslate } from "../language/use-translate.ts";
import styles from "./page-header.module.css";
import { useHeadingFocus } from "./use-heading-focus.ts";

type Props = {
  /** The page's one h1, and its name in the window. */
  title: string;
  /** The language of the title when it is not the interface's (BCP 47). */
  lang?: string;
  /** A link to where the page belongs. */
  crumb?: ReactNode;
  /** The one primary action. */
  action?: ReactNode;
  /** What else is to be known at once: states, dates, a lead. */
  children?: ReactNode;
};

/** How every page begins. */
export function PageHeader({ title, lang, crumb, action, children }: Props) {
  const t = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  useHeadingFocus(heading);
  return (
    <header className={styles.header}>
      <title>{`${title} · ${t("frame.network")}`}</title>
      {crumb && (
        <nav className={styles.crumb} aria-label={t("frame.you_are_here")}>
          {crumb}
        </nav>
      )}
      <div className={styles.row}>
        <h1 ref={heading} tabIndex={-1} lang={lang}>
          {title}
        </h1>
        {action && <div className={styles.action}>{action}</div>}
      </div>
      {children && <div className={styles.more}>{children}</div>}
    </header>
  );
}
