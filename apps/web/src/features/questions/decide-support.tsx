import { type DecideSupportInput, type QuestionView, supportForms } from "@samrad/contracts/questions";
import { Select } from "@samrad/ui/select";
import { Textarea } from "@samrad/ui/textarea";
import { Textfield } from "@samrad/ui/textfield";
import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { pickOf, textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { afterQuestionChange } from "./question-changes.ts";

type Props = { question: QuestionView; onClose: () => void };

/** How those who ask are supported, why, and by when. */
export function DecideSupport({ question, onClose }: Props) {
  const t = useTranslate();
  const decide = useMutation({
    mutationFn: (support: Omit<DecideSupportInput, "questionId">) =>
      trpcClient.question.decideSupport.mutate({ questionId: question.id, ...support }),
    onSuccess: async () => {
      onClose();
      await afterQuestionChange(t("questions.support_saved"));
    },
  });
  const fieldError = useFieldError(decide.error);
  const submit = (form: HTMLFormElement) =>
    decide.mutate({
      form: pickOf(form, "form", supportForms),
      reason: textOf(form, "reason"),
      due: textOf(form, "due") || null,
    });
  return (
    <FormDialog
      title={t("questions.act_support")}
      act={t("questions.decide")}
      state={decide}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t("questions.support_effect")}</p>
      <Select
        label={t("questions.support")}
        name="form"
        defaultValue={question.support?.form ?? "guidance"}
        options={supportForms.map((value) => ({ value, label: t(`questions.support_${value}`) }))}
        error={fieldError("form")}
      />
      <Textarea
        label={t("questions.reason")}
        description={t("questions.reason_help")}
        name="reason"
        maxLength={2000}
        defaultValue={question.support?.reason}
        error={fieldError("reason")}
      />
      <Textfield
        label={t("questions.due")}
        name="due"
        type="date"
        defaultValue={question.support?.due ?? undefined}
        error={fieldError("due")}
      />
    </FormDialog>
  );
}
