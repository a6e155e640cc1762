import type { PostView } from "@samrad/contracts/threads";
import { Time } from "@samrad/ui/time";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { BookmarkMark } from "../bookmarks/bookmark-mark.tsx";
import { useMe } from "../session/me.tsx";
import { useChange } from "./changed-posts.tsx";
import { LinkToPost } from "./post-link.tsx";
import styles from "./post.module.css";
import { Revisions } from "./revisions.tsx";
import { Organisation } from "./who.tsx";
import { useWriterName } from "../chatham-house/signatures.ts";

function Person({ author }: { author: PostView["author"] }) {
  const { me } = useMe();
  const nameOf = useWriterName();
  if (!me || author.name === null) return <>{nameOf(author)}</>;
  return (
    <Link to="/people/$personId" params={{ personId: author.id }}>
      {author.name}
    </Link>
  );
}

/** Who speaks, for whom, when. The organisation stands first: it matters for whom somebody speaks. */
export function PostHead({ post, headingId }: { post: PostView; headingId: string }) {
  const t = useTranslate();
  const { author, organisation, number, threadId } = post;
  const change = useChange(post.id);
  return (
    <header className={styles.head}>
      <h2 id={headingId} tabIndex={-1}>
        <span className="samrad-visually-hidden">{t("threads.post_number", { number })}, </span>
        {organisation && (
          <>
            <Organisation organisation={organisation} />
            <span className="samrad-visually-hidden">, </span>
          </>
        )}
        <span className={styles.person} data-alone={!organisation || undefined}>
          {author.title && <span>{author.title}, </span>}
          <Person author={author} />
        </span>
      </h2>
      <p className={styles.when}>
        <Time value={post.createdAt} />
        {post.editedAt && post.document && (
          <Revisions postId={post.id} number={number} editedAt={post.editedAt} before={change?.before} />
        )}
        <BookmarkMark postId={post.id} number={number} />
        <LinkToPost
          threadId={threadId}
          number={number}
          className={styles.number}
          aria-label={t("threads.link_to_post", { number })}
        >
          #{number}
        </LinkToPost>
      </p>
    </header>
  );
}
