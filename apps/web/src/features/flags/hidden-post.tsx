import type { PostView } from "@samrad/contracts/threads";
import { Suspense } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { LazyRulings } from "./lazy-flags.ts";

/** Stands before the words of a hidden post where they are not withheld: what was decided, and what can be done about it. */
export function HiddenPost({ post }: { post: PostView }) {
  if (!post.hidden || !post.document) return null;
  return (
    <Suspense fallback={null}>
      <LazyRulings postId={post.id} />
    </Suspense>
  );
}

/** Stands where the words of a post would: on which ground they are withheld. */
export function useHiddenText(): (hidden: NonNullable<PostView["hidden"]>) => string {
  const t = useTranslate();
  return ({ ground, editAsked }) => {
    const reason = t(`flags.reason_${ground}`);
    return editAsked ? t("flags.hidden_for_edit", { reason }) : t("flags.hidden", { reason });
  };
}
