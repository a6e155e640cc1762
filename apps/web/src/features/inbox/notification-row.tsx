import type { NotificationView } from "@samrad/contracts/notifications";
import { Time } from "@samrad/ui/time";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { rowLink } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./notification-row.module.css";

type Props = { notification: NotificationView; onOpen: (notificationId: string) => void };

function TitleLink({ notification, onOpen, describedBy }: Props & { describedBy: string }) {
  const t = useTranslate();
  const { thread, post, read } = notification;
  const open = () => {
    if (!read) onOpen(notification.id);
  };
  return (
    <Link
      to="/threads/$threadId"
      params={{ threadId: thread.id }}
      search={{ post: post.number }}
      className={styles.link}
      aria-describedby={describedBy}
      onClick={open}
      onAuxClick={open}
      {...rowLink}
    >
      <span lang={thread.lang}>{thread.title}</span>
      {!read && <span className={styles.new}> {t("inbox.unread")}</span>}
    </Link>
  );
}

/** What somebody did that concerns the reader, and where. */
export function NotificationRow({ notification, onOpen }: Props) {
  const t = useTranslate();
  const id = useId();
  const { kind, actor, organisation, post, excerpt, createdAt, read } = notification;
  return (
    <li className={styles.row} data-unread={!read || undefined}>
      <p id={`${id}-what`} className={styles.what}>
        <span>{t(`inbox.kind_${kind}`, { person: actor.name, organisation: organisation.name })}</span>{" "}
        <span className={styles.when}>
          <Time value={createdAt} />
        </span>
      </p>
      <TitleLink notification={notification} onOpen={onOpen} describedBy={`${id}-what ${id}-excerpt`} />
      <p id={`${id}-excerpt`} className={styles.excerpt}>
        <span className={styles.number}>{t("inbox.post_number", { number: post.number })}</span>{" "}
        {excerpt.text ? <span lang={excerpt.lang}>{excerpt.text}</span> : t("inbox.withdrawn")}
      </p>
    </li>
  );
}
