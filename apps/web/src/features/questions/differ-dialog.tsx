import type { ThreadQuestion } from "@samrad/contracts/questions";
import { Textarea } from "@samrad/ui/textarea";
import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { afterQuestionChange } from "./question-changes.ts";
import { QuestionLink } from "./question-link.tsx";

type Props = { threadId: string; question: ThreadQuestion; onClose: () => void };

/** The asker says that the thread is about something else: a coordinator reads it and decides. */
export function DifferDialog({ threadId, question, onClose }: Props) {
  const t = useTranslate();
  const differ = useMutation({
    mutationFn: (difference: string) =>
      trpcClient.question.differ.mutate({ threadId, questionId: question.id, difference }),
    onSuccess: async () => {
      onClose();
      await afterQuestionChange(t("questions.differed"));
    },
  });
  const fieldError = useFieldError(differ.error);
  return (
    <FormDialog
      title={t("questions.differ")}
      act={t("questions.differ_send")}
      state={differ}
      onSubmit={(form) => differ.mutate(textOf(form, "difference"))}
      onClose={onClose}
    >
      <p>
        <QuestionLink question={question} />
      </p>
      <Textarea
        label={t("questions.difference")}
        description={t("questions.difference_help")}
        name="difference"
        maxLength={1000}
        error={fieldError("difference")}
      />
    </FormDialog>
  );
}
