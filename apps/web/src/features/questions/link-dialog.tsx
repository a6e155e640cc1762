import type { QuestionRef } from "@samrad/contracts/questions";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { useFieldError } from "../problems/problem.tsx";
import { afterQuestionChange } from "./question-changes.ts";
import { QuestionPicker } from "./question-picker.tsx";

type Props = {
  thread: { id: string; title: string; lang: string };
  linked: readonly QuestionRef[];
  onClose: () => void;
  /** What is done with the question instead of linking the thread to it here. */
  onPicked?: (question: QuestionRef) => void;
};

/** Links a thread to a question that is looked for. */
export function LinkDialog({ thread, linked, onClose, onPicked }: Props) {
  const t = useTranslate();
  const [picked, setPicked] = useState<QuestionRef>();
  const link = useMutation({
    mutationFn: (question: QuestionRef) =>
      trpcClient.question.link.mutate({ questionId: question.id, threadId: thread.id }),
    onSuccess: async () => {
      onClose();
      await afterQuestionChange(t("questions.linked"));
    },
  });
  const fieldError = useFieldError(link.error);
  const submit = () => {
    if (!picked) return;
    if (!onPicked) return link.mutate(picked);
    onClose();
    onPicked(picked);
  };
  return (
    <FormDialog
      title={t("questions.link_to")}
      act={t("questions.link")}
      state={link}
      onSubmit={submit}
      onClose={onClose}
    >
      <p lang={thread.lang}>{thread.title}</p>
      <QuestionPicker
        name="questionId"
        without={linked.map((question) => question.id)}
        onPick={setPicked}
        error={fieldError("questionId")}
      />
    </FormDialog>
  );
}
