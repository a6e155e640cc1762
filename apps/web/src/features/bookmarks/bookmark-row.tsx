import type { BookmarkView } from "@samrad/contracts/bookmarks";
import { Button } from "@samrad/ui/button";
import { ClockContext, exactTime, Time } from "@samrad/ui/time";
import { Link } from "@tanstack/react-router";
import { useContext, useId } from "react";
import { rowLink } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { SpaceName } from "../discussions/space-name.tsx";
import styles from "./bookmarks.module.css";
import { useAffiliation, useWriterName } from "../chatham-house/signatures.ts";

type Props = { bookmark: BookmarkView; onEdit: () => void };

function Reminder({ remindAt, remindedAt }: Pick<BookmarkView, "remindAt" | "remindedAt">) {
  const t = useTranslate();
  const clock = useContext(ClockContext);
  if (!remindAt) return null;
  const time = exactTime(new Date(remindAt), clock);
  return <span>{t(remindedAt ? "bookmarks.reminded" : "bookmarks.reminds", { time })}</span>;
}

/** A place that the reader wanted to find again, with the note. */
export function BookmarkRow({ bookmark, onEdit }: Props) {
  const t = useTranslate();
  const id = useId();
  const nameOf = useWriterName();
  const affiliation = useAffiliation();
  const { thread, space, post, note, createdAt } = bookmark;
  return (
    <li>
      <div className={styles.what}>
        <h2 id={id}>
          <Link
            to="/threads/$threadId"
            params={{ threadId: thread.id }}
            search={post ? { post: post.number } : {}}
            {...rowLink}
          >
            <span lang={thread.lang}>{thread.title}</span>
          </Link>
        </h2>
        {note && <p className={styles.note}>{note}</p>}
        {post && (
          <p className={styles.words}>
            {t("bookmarks.post_by", {
              number: post.number,
              organisation: affiliation(post.organisation),
              name: nameOf(post.author),
            })}{" "}
            <span lang={post.lang}>{post.text}</span>
          </p>
        )}
        <p className={styles.facts}>
          <span>
            <SpaceName space={space} />
          </span>
          <span>
            {t("bookmarks.since")} <Time value={createdAt} />
          </span>
          <Reminder {...bookmark} />
        </p>
      </div>
      <Button small onClick={onEdit} aria-describedby={id}>
        {t("bookmarks.change")}
      </Button>
    </li>
  );
}
