import { type ReactNode, useId } from "react";
import styles from "./home.module.css";

type Props = { title: string; /** Leads to all of it. */ more?: ReactNode; children: ReactNode };

/** A part of the start page. */
export function HomeSection({ title, more, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {more}
      </div>
      {children}
    </section>
  );
}
