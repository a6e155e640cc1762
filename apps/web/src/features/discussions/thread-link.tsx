import type { ThreadSummary } from "@samrad/contracts/threads";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { rowLink } from "../../frame/use-row-keys.ts";
import styles from "./thread-row.module.css";

/** The title of a thread; its accessible name says as well what is unread. */
export function ThreadLink({ thread, describedBy }: { thread: ThreadSummary; describedBy: string }) {
  const t = useTranslate();
  return (
    <Link
      to="/threads/$threadId"
      params={{ threadId: thread.id }}
      className={styles.link}
      aria-describedby={describedBy}
      {...rowLink}
    >
      <span lang={thread.lang} className={styles.title}>
        {thread.title}
      </span>
      {thread.isNew && <span className={styles.new}> {t("discussions.new")}</span>}
      {thread.unread > 0 && (
        <span className="samrad-visually-hidden">, {t("discussions.unread", { count: thread.unread })}</span>
      )}
    </Link>
  );
}
