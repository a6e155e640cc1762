import type { PostView } from "@samrad/contracts/threads";
import { Textfield } from "@samrad/ui/textfield";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { shapeOfError } from "../problems/error-shape.ts";
import { Composer } from "./composer.tsx";
import type { ComposerSubmission } from "./composer-props.ts";
import { changeWindow, readPost } from "./thread-reads.ts";
import { mergeRead } from "./thread-window.ts";

type Props = { post: PostView; spaceId: string; onDone: () => void };

/** A post while its author changes it. */
export function PostEditor({ post, spaceId, onDone }: Props) {
  const t = useTranslate();
  // The revision that the writer has seen: what somebody wrote meanwhile is not overwritten unseen.
  const [revision, setRevision] = useState(post.revision);
  const [initial] = useState(() => ({ document: post.document!, lang: post.lang, attachments: post.attachments }));

  const [reason, setReason] = useState("");

  async function save({ document, lang, attachmentIds }: ComposerSubmission) {
    try {
      const changed = await trpcClient.post.edit.mutate({
        postId: post.id,
        revision,
        lang,
        document,
        attachmentIds,
        reason: reason.trim(),
      });
      changeWindow(post.threadId, (window) => mergeRead(window, [changed]));
      onDone();
    } catch (error) {
      if (shapeOfError(error).reason === "post.stale") {
        // Told of it, the writer may save over it: the former wording stays among the revisions.
        await readPost(post.threadId, post.id).catch(() => undefined);
        const { revision: newest } = await trpcClient.post.get.query({ postId: post.id });
        setRevision(newest);
      }
      throw error;
    }
  }

  return (
    <Composer
      place={`post/${post.id}`}
      label={t("threads.edit_post", { number: post.number })}
      submitLabel={t("threads.save_edit")}
      initial={initial}
      sources={post.sources}
      spaceId={spaceId}
      threadId={post.threadId}
      renderUnderText={() => (
        <Textfield
          label={t("writing.edit_reason")}
          description={t("writing.edit_reason_help")}
          maxLength={300}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      open
      onSubmit={save}
      onCancel={onDone}
    />
  );
}
