import type { FlaggedPost } from "@samrad/contracts/moderation";
import { type FlagReason, flagReasons } from "@samrad/contracts/flags";
import { Time } from "@samrad/ui/time";
import { useTranslate } from "../../language/use-translate.ts";
import { WaitingItems } from "../desk/waiting-items.tsx";
import styles from "./queue.module.css";
import type { Queue } from "./use-queue.ts";

/** The gravest of the reasons that were given. */
export const gravestOf = ({ flags }: FlaggedPost): FlagReason =>
  flagReasons.find((reason) => flags.some((flag) => flag.reason === reason)) ?? "other";

/** The posts that wait, the one that is looked at among them. */
export function QueueList({ queue }: { queue: Queue }) {
  const t = useTranslate();
  const { posts = [], current, more } = queue;
  return (
    <nav className={styles.waiting} aria-label={t("moderation.view_flags")}>
      <WaitingItems
        currentId={current?.postId}
        onOpen={queue.goTo}
        items={posts.map((post) => ({
          id: post.postId,
          title: `${t(`flags.reason_${gravestOf(post)}`)}${post.flags.length > 1 ? ` (${post.flags.length})` : ""}`,
          about: (
            <>
              <span lang={post.thread.lang}>{post.thread.title}</span> #{post.number} ·{" "}
              <Time value={post.flags[0]!.at} />
            </>
          ),
        }))}
      />
      {more && <p className="samrad-about">{t("moderation.more_wait")}</p>}
    </nav>
  );
}
