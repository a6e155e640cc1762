import { flagReasons } from "@samrad/contracts/flags";
import { Choices } from "@samrad/ui/choices";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpc, trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { pickOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { type KeptWords, useKeptWords, useWordsLanguage } from "./kept-words.ts";
import { WordsField } from "./words-field.tsx";

/** `post` is null when the thread as a whole is meant. */
export type FlagTarget = { threadId: string; post: { id: string; number: number } | null };

type Props = FlagTarget & { onClose: () => void };

function useFlag({ threadId, post, onClose }: Props, { words, forget }: KeptWords) {
  const t = useTranslate();
  const lang = useWordsLanguage();
  const [id] = useState(() => newId());
  return useMutation({
    mutationFn: (form: HTMLFormElement) =>
      trpcClient.flag.raise.mutate({
        id,
        threadId,
        postId: post?.id ?? null,
        reason: pickOf(form, "reason", flagReasons),
        words,
        lang,
      }),
    onSuccess: async () => {
      forget();
      onClose();
      showToast(t("flags.sent"));
      await queryClient.invalidateQueries(trpc.flag.pathFilter());
    },
  });
}

/** Asks those who keep order to look at a post, or at a thread. */
export function FlagDialog(props: Props) {
  const t = useTranslate();
  const { threadId, post, onClose } = props;
  const kept = useKeptWords(`flag/${post?.id ?? threadId}`);
  const flag = useFlag(props, kept);
  const fieldError = useFieldError(flag.error);
  return (
    <FormDialog
      title={post ? t("flags.flag_post", { number: post.number }) : t("flags.flag_thread")}
      act={t("flags.send")}
      state={flag}
      onSubmit={flag.mutate}
      onClose={onClose}
    >
      <p>
        <Translated id="flags.help" components={{ link: <Link to="/moderation/reports" /> }} />
      </p>
      <Choices
        label={t("flags.reason")}
        name="reason"
        defaultChosen={[flagReasons[0]]}
        options={flagReasons.map((value) => ({
          value,
          label: t(`flags.reason_${value}`),
          description: t(`flags.about_${value}`),
        }))}
        error={fieldError("reason")}
      />
      <WordsField
        kept={kept}
        label={t("flags.words")}
        description={t("flags.words_help")}
        error={fieldError("words")}
      />
    </FormDialog>
  );
}
