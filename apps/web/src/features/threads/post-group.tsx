import type { BlockNode } from "@samrad/contracts/document";
import type { ProposalView } from "@samrad/contracts/proposals";
import type { PostView } from "@samrad/contracts/threads";
import { type CSSProperties, Fragment, memo, type RefObject } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { NearContext, useNearGroup } from "./near-group.ts";
import { type AroundPost, Post } from "./post.tsx";
import styles from "./threads.module.css";

type Props = {
  posts: readonly PostView[];
  /** The first post that was new when the thread was opened, if it is one of these. */
  newFrom: number | undefined;
  around: AroundPost;
  proposals: ReadonlyMap<string, ProposalView>;
  onQuote: (post: PostView, blocks: BlockNode[]) => void;
  /** Whether what is being drawn stands near the window. */
  drawnNear: RefObject<boolean>;
};

/** Posts that follow each other. A thread has few groups, so thousands of posts are not looked through for one that comes. */
export const PostGroup = memo(function PostGroup(props: Props) {
  const { posts, newFrom, around, proposals, onQuote, drawnNear } = props;
  const t = useTranslate();
  const [group, isNear] = useNearGroup(drawnNear);
  return (
    <div ref={group} data-group className={styles.group} style={{ "--posts": posts.length } as CSSProperties}>
      <NearContext value={isNear}>
        {posts.map((post) => (
          <Fragment key={post.id}>
            {post.number === newFrom && (
              <p className={styles.divider}>
                <span>{t("threads.new_since")}</span>
              </p>
            )}
            <Post post={post} around={around} proposal={proposals.get(post.id)} onQuote={onQuote} />
          </Fragment>
        ))}
      </NearContext>
    </div>
  );
});
