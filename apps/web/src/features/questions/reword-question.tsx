import type { QuestionView } from "@samrad/contracts/questions";
import { questionTextIn } from "@samrad/contracts/questions";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { afterQuestionChange } from "./question-changes.ts";
import { readWording, type Wording, WordingFields } from "./wording-fields.tsx";

type Props = { question: QuestionView; onClose: () => void };

/** Title and statement anew, in every language. */
export function RewordQuestion({ question, onClose }: Props) {
  const t = useTranslate();
  const language = useLanguage();
  // What was read when the form was opened: a change that comes in meanwhile must not be overwritten.
  const [{ revision, title, statement }] = useState(question);
  const reword = useMutation({
    mutationFn: (wording: Wording) =>
      trpcClient.question.reword.mutate({ questionId: question.id, revision, ...wording }),
    onSuccess: async () => {
      onClose();
      await afterQuestionChange(t("questions.reworded"));
    },
  });
  return (
    <FormDialog
      title={t("questions.act_reword")}
      act={t("questions.save")}
      state={reword}
      onSubmit={(form) => reword.mutate(readWording(form))}
      onClose={onClose}
    >
      <WordingFields wording={{ title, statement }} first={questionTextIn(title, language).lang} error={reword.error} />
    </FormDialog>
  );
}
