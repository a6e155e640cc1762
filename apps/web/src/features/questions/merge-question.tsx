import { questionName, type QuestionView } from "@samrad/contracts/questions";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { afterQuestionChange } from "./question-changes.ts";
import { QuestionPicker } from "./question-picker.tsx";

type Props = { question: QuestionView; onClose: () => void };

/** Lets the question go up into another one, which has its threads, followers and concepts from then on. */
export function MergeQuestion({ question, onClose }: Props) {
  const t = useTranslate();
  const navigate = useNavigate();
  const merge = useMutation({
    mutationFn: (intoId: string) => trpcClient.question.merge.mutate({ questionId: question.id, intoId }),
    onSuccess: async (into) => {
      onClose();
      await navigate({ to: "/questions/$number", params: { number: questionName(into.number) } });
      await afterQuestionChange(t("questions.merged", { number: questionName(question.number) }));
    },
  });
  const fieldError = useFieldError(merge.error);
  return (
    <FormDialog
      title={t("questions.act_merge")}
      act={t("questions.merge")}
      state={merge}
      onSubmit={(form) => merge.mutate(textOf(form, "intoId"))}
      onClose={onClose}
    >
      <p>{t("questions.merge_effect", { number: questionName(question.number) })}</p>
      <QuestionPicker name="intoId" without={[question.id]} error={fieldError("intoId")} />
    </FormDialog>
  );
}
