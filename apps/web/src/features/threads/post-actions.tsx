import type { PostView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { Menu } from "@samrad/ui/menu";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { useBookmarking } from "../bookmarks/bookmarking.ts";
import { useCorrectablePost } from "../citations/correctable.ts";
import { Corrections } from "../citations/lazy-dialogs.tsx";
import { LazyFlagDialog } from "../flags/lazy-flags.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import type { AroundPost } from "./post.tsx";
import styles from "./post.module.css";
import { postPath } from "./sources.ts";
import { readPost } from "./thread-reads.ts";

export type PostActionsProps = {
  post: PostView;
  around: AroundPost;
  /** Its words are put to the vote: they are changed, and taken back, there. */
  isVoted: boolean;
  onQuote: () => void;
  onEdit: () => void;
};

function useWithdraw(post: PostView, onDone: () => void) {
  return useMutation({
    mutationFn: () => trpcClient.post.withdraw.mutate({ postId: post.id }),
    onSuccess: async () => {
      await readPost(post.threadId, post.id);
      onDone();
    },
  });
}

/** What can be done with a post. Seen on hover and focus, and always where there is no pointer to hover with. */
export function PostActions({ post, around, isVoted, onQuote, onEdit }: PostActionsProps) {
  const t = useTranslate();
  const [confirming, setConfirming] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const [flagging, setFlagging] = useState(false);
  const correctable = useCorrectablePost(post);
  const { begin } = useBookmarking();
  const withdraw = useWithdraw(post, () => setConfirming(false));
  const { number } = post;
  const copyLink = async () => {
    await navigator.clipboard.writeText(new URL(postPath(post.threadId, number), window.location.href).href);
    showToast(t("threads.link_copied"));
  };
  return (
    <div className={styles.actions}>
      {around.mayReply && !post.hidden && (
        <Button
          variant="tertiary"
          small
          onClick={onQuote}
          // A press must not take away the selection that is to be quoted.
          onPointerDown={(event) => event.preventDefault()}
          aria-label={t("threads.quote_post", { number })}
        >
          {t("threads.quote")}
        </Button>
      )}
      <Menu label={t("frame.more")} name={t("threads.post_actions", { number })} align="end" small>
        <button type="button" onClick={() => void copyLink()}>
          {t("threads.copy_link")}
        </button>
        {around.mayMark && (
          <button type="button" onClick={() => begin({ postId: post.id, number })}>
            {t("bookmarks.mark")}
          </button>
        )}
        {post.abilities.edit && !isVoted && (
          <button type="button" onClick={onEdit}>
            {t("threads.edit")}
          </button>
        )}
        {post.abilities.correct && (
          <button type="button" onClick={() => setCorrecting(true)}>
            {t("citations.corrections")}
          </button>
        )}
        {post.abilities.withdraw && !isVoted && (
          <button type="button" onClick={() => setConfirming(true)}>
            {t("threads.withdraw")}
          </button>
        )}
        {post.abilities.flag && (
          <button type="button" onClick={() => setFlagging(true)}>
            {t("flags.flag")}
          </button>
        )}
      </Menu>
      {flagging && (
        <Suspense fallback={null}>
          <LazyFlagDialog threadId={post.threadId} post={post} onClose={() => setFlagging(false)} />
        </Suspense>
      )}
      {correcting && correctable && (
        <Suspense fallback={null}>
          <Corrections correctable={correctable} onClose={() => setCorrecting(false)} />
        </Suspense>
      )}
      {confirming && (
        <ConfirmDialog
          open
          title={t("threads.withdraw_title", { number })}
          act={t("threads.withdraw")}
          busy={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() => withdraw.mutate()}
          onClose={() => setConfirming(false)}
        >
          {t("threads.withdraw_help")}
        </ConfirmDialog>
      )}
    </div>
  );
}
