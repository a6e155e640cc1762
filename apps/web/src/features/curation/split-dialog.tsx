import { documentText } from "@samrad/contracts/document";
import type { PostView, ThreadView } from "@samrad/contracts/threads";
import { Choices } from "@samrad/ui/choices";
import { Textfield } from "@samrad/ui/textfield";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { chosenOf, textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { knownWindow, readWindowAgain } from "../threads/thread-reads.ts";
import { ReasonField } from "./reason-field.tsx";
import { useSignature } from "../chatham-house/signatures.ts";

type Props = { thread: ThreadView; onClose: () => void };
type Split = { postIds: string[]; title: string; reason: string };

const beginning = 90;
const startOf = (post: PostView) => (post.document ? documentText(post.document).trim().slice(0, beginning) : "");
const isSplittable = ({ number, movedTo }: PostView) => number > 1 && movedTo === null;

function useSplit({ thread, onClose }: Props) {
  const navigate = useNavigate();
  const [id] = useState(() => newId());
  return useMutation({
    mutationFn: (split: Split) =>
      trpcClient.thread.split.mutate({ id, threadId: thread.id, lang: thread.lang, ...split }),
    onSuccess: async () => {
      await readWindowAgain(thread.id);
      onClose();
      await navigate({ to: "/threads/$threadId", params: { threadId: id } });
    },
  });
}

/** Splits posts off, of those that are on the page, into a thread of their own. */
export function SplitDialog({ thread, onClose }: Props) {
  const t = useTranslate();
  const [posts] = useState(() => knownWindow(thread.id)?.posts.filter(isSplittable) ?? []);
  const split = useSplit({ thread, onClose });
  const fieldError = useFieldError(split.error);
  const signatureOf = useSignature();
  const ids = posts.map((post) => post.id);
  return (
    <FormDialog
      title={t("curation.act_split")}
      act={t("curation.split")}
      state={split}
      onSubmit={(form) =>
        split.mutate({
          postIds: chosenOf(form, "postIds", ids),
          title: textOf(form, "title"),
          reason: textOf(form, "reason"),
        })
      }
      onClose={onClose}
    >
      <p>{t("curation.split_help")}</p>
      <Textfield
        name="title"
        label={t("curation.new_title")}
        lang={thread.lang}
        maxLength={200}
        error={fieldError("title")}
      />
      <Choices
        label={t("curation.posts_to_split")}
        name="postIds"
        several
        error={fieldError("postIds")}
        options={posts.map((post) => ({
          value: post.id,
          label: `#${post.number} ${signatureOf(post)}`,
          description: <span lang={post.lang}>{startOf(post)}</span>,
        }))}
      />
      <ReasonField error={fieldError("reason")} />
    </FormDialog>
  );
}
