import type { FlaggedPost, QueuedFlag } from "@samrad/contracts/moderation";
import { Skeleton } from "@samrad/ui/skeleton";
import { Tag } from "@samrad/ui/tag";
import { Time } from "@samrad/ui/time";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { useWriterName } from "../chatham-house/signatures.ts";
import { SpaceName } from "../discussions/space-name.tsx";
import desk from "../desk/desk.module.css";
import { DocumentView } from "../documents/document-view.tsx";
import { PlaceLink } from "../flags/place-link.tsx";
import { RulingNote, Said } from "../flags/ruling-note.tsx";
import { Problem } from "../problems/problem.tsx";
import { AttachmentList } from "../threads/attachment-list.tsx";
import { Organisation } from "../threads/who.tsx";
import styles from "./queue.module.css";

/** The post itself, as those who keep order read it. */
export function QueuedText({ postId }: { postId: string }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  const { data: post, error, refetch } = useQuery(trpc.post.get.queryOptions({ postId }));
  if (!post && error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!post) return <Skeleton label={t("frame.loading")} widths={[80, 95, 90, 60]} />;
  return (
    <>
      <p className="samrad-about">
        {post.organisation && <Organisation organisation={post.organisation} />}
        <span>{nameOf(post.author)}</span>
        <Time value={post.createdAt} />
      </p>
      {post.document ? (
        <div lang={post.lang} className={desk.document}>
          <DocumentView document={post.document} idPrefix={post.id} sources={post.sources} citations={post.citations} />
        </div>
      ) : (
        <p className="samrad-about">{t("threads.withdrawn")}</p>
      )}
      <AttachmentList attachments={post.attachments} />
    </>
  );
}

function Flag({ flag }: { flag: QueuedFlag }) {
  const t = useTranslate();
  return (
    <li>
      <p className="samrad-about">
        <Tag tone="attention">{t(`flags.reason_${flag.reason}`)}</Tag>
        {flag.about === "thread" && <span>{t("flags.whole_thread")}</span>}
        <Time value={flag.at} />
      </p>
      <Said {...flag} />
    </li>
  );
}

/** A flagged post: where it stands, its words, what was said about it, and what was decided before. */
export function FlaggedText({ post }: { post: FlaggedPost }) {
  const t = useTranslate();
  return (
    <article className={desk.text} aria-labelledby="flagged-post">
      <h2 id="flagged-post">
        <PlaceLink {...post} />
      </h2>
      <p className="samrad-about">
        <SpaceName space={post.space} />
      </p>
      <QueuedText postId={post.postId} />
      <h3>{t("moderation.flags")}</h3>
      <ul className={styles.flags}>
        {post.flags.map((flag) => (
          <Flag key={flag.id} flag={flag} />
        ))}
      </ul>
      {post.rulings.length > 0 && (
        <>
          <h3>{t("moderation.before")}</h3>
          {post.rulings.map((ruling) => (
            <RulingNote key={ruling.id} ruling={ruling} />
          ))}
        </>
      )}
    </article>
  );
}
