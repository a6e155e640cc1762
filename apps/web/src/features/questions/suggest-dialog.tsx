import type { ThreadView } from "@samrad/contracts/threads";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { afterQuestionChange } from "./question-changes.ts";
import { readWording, type Wording, WordingFields } from "./wording-fields.tsx";

type Props = { thread: ThreadView; onClose: () => void };

/** A member's proposal: this is asked again and again. */
export function SuggestDialog({ thread, onClose }: Props) {
  const t = useTranslate();
  const [id] = useState(() => v7());
  const suggest = useMutation({
    mutationFn: (wording: Wording) => trpcClient.question.suggest.mutate({ id, threadId: thread.id, ...wording }),
    onSuccess: async () => {
      onClose();
      await afterQuestionChange(t("questions.suggested"));
    },
  });
  const wording = { title: { [thread.lang]: thread.title }, statement: {} };
  return (
    <FormDialog
      title={t("questions.suggest")}
      act={t("questions.suggest_send")}
      state={suggest}
      onSubmit={(form) => suggest.mutate(readWording(form))}
      onClose={onClose}
    >
      <p>{t("questions.suggest_effect")}</p>
      <WordingFields wording={wording} first={thread.lang} error={suggest.error} />
    </FormDialog>
  );
}
