import type { BlockNode } from "@samrad/contracts/document";
import type { ProposalView } from "@samrad/contracts/proposals";
import type { PostView } from "@samrad/contracts/threads";
import { memo, Suspense, useContext, useRef, useState } from "react";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { DocumentView } from "../documents/document-view.tsx";
import { selectionBlocks } from "../documents/selection-quote.ts";
import { useCorrectablePost } from "../citations/correctable.ts";
import { HiddenPost, useHiddenText } from "../flags/hidden-post.tsx";
import { LazyProposal } from "../proposals/lazy-proposal.tsx";
import { AttachmentList } from "./attachment-list.tsx";
import { NearContext } from "./near-group.ts";
import { PostActions, type PostActionsProps } from "./post-actions.tsx";
import { PostEditor } from "./post-editor.tsx";
import { PostHead } from "./post-head.tsx";
import { LinkToPost, PostLink } from "./post-link.tsx";
import { postElementId } from "./post-places.ts";
import styles from "./post.module.css";
import { Reactions } from "./reactions.tsx";
import { selectedText } from "./selection-quote-button.tsx";

/** What a post needs to know of its thread: no more, since thousands are drawn again when that changes. */
export type AroundPost = { spaceId: string; mayReply: boolean; mayReact: boolean; mayMark: boolean };

type Props = {
  post: PostView;
  around: AroundPost;
  /** What the post puts to the vote. */
  proposal: ProposalView | undefined;
  onQuote: (post: PostView, blocks: BlockNode[]) => void;
};

function PostText({ post }: { post: PostView }) {
  const t = useTranslate();
  const hiddenText = useHiddenText();
  const correctable = useCorrectablePost(post);
  if (post.movedTo)
    return (
      <p className={styles.withdrawn}>
        <Translated id="curation.post_moved" components={{ link: <LinkToPost {...post.movedTo}>{null}</LinkToPost> }} />
      </p>
    );
  if (!post.document)
    return (
      <p className={styles.withdrawn}>
        {post.hidden && !post.withdrawnAt ? hiddenText(post.hidden) : t("threads.withdrawn")}
      </p>
    );
  return (
    <div className={`${styles.text} samrad-reading`} lang={post.lang} data-text-of={post.number}>
      <DocumentView
        document={post.document}
        idPrefix={`post-${post.number}`}
        sources={post.sources}
        PostLink={PostLink}
        citations={post.citations}
        correctable={correctable}
      />
    </div>
  );
}

/** What can be done with a post. In thousands of posts that nobody is near it would be a third of all that stands in the page. */
function PostFoot(props: PostActionsProps) {
  const { post, around } = props;
  const isNear = useContext(NearContext);
  return (
    <div className={styles.foot}>
      {isNear && (
        <>
          <Reactions post={post} mayReact={around.mayReact && !post.hidden} />
          <PostActions {...props} />
        </>
      )}
    </div>
  );
}

/** One post: who speaks for whom, what they say, and what can be done with it. */
export const Post = memo(function Post({ post, around, proposal, onQuote }: Props) {
  const [editing, setEditing] = useState(false);
  const article = useRef<HTMLElement>(null);
  const headingId = `${postElementId(post.number)}-heading`;
  const stopEditing = () => {
    setEditing(false);
    article.current?.querySelector<HTMLElement>("h2")?.focus();
  };
  const quote = () => {
    const text = selectedText(article.current);
    onQuote(post, text ? selectionBlocks(document.getSelection(), text) : []);
  };
  return (
    <article ref={article} id={postElementId(post.number)} aria-labelledby={headingId} className={styles.post}>
      <PostHead post={post} headingId={headingId} />
      {editing ? (
        <PostEditor post={post} spaceId={around.spaceId} onDone={stopEditing} />
      ) : (
        <>
          <HiddenPost post={post} />
          <PostText post={post} />
          <AttachmentList attachments={post.attachments} />
          {proposal && post.document && (
            <Suspense fallback={null}>
              <LazyProposal proposal={proposal} spaceId={around.spaceId} post={post} />
            </Suspense>
          )}
          {post.document && (
            <PostFoot
              post={post}
              around={around}
              isVoted={proposal !== undefined && proposal.state !== "withdrawn"}
              onQuote={quote}
              onEdit={() => setEditing(true)}
            />
          )}
        </>
      )}
    </article>
  );
});
