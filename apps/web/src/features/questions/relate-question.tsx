import { type QuestionView, type RelateQuestionsInput, relationKinds } from "@samrad/contracts/questions";
import { Choices } from "@samrad/ui/choices";
import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { pickOf, textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { afterQuestionChange } from "./question-changes.ts";
import { QuestionPicker } from "./question-picker.tsx";

type Props = { question: QuestionView; onClose: () => void };

/** Says how the question stands to another one: the sentence begins with this question. */
export function RelateQuestion({ question, onClose }: Props) {
  const t = useTranslate();
  const relate = useMutation({
    mutationFn: (relation: RelateQuestionsInput) => trpcClient.question.relate.mutate(relation),
    onSuccess: async () => {
      onClose();
      await afterQuestionChange(t("questions.related"));
    },
  });
  const fieldError = useFieldError(relate.error);
  return (
    <FormDialog
      title={t("questions.act_relate")}
      act={t("questions.relate")}
      state={relate}
      onSubmit={(form) =>
        relate.mutate({ fromId: question.id, toId: textOf(form, "toId"), kind: pickOf(form, "kind", relationKinds) })
      }
      onClose={onClose}
    >
      <Choices
        label={t("questions.this_question")}
        name="kind"
        defaultChosen={["narrower_than"]}
        options={relationKinds.map((value) => ({ value, label: t(`questions.relation_from_${value}`) }))}
      />
      <QuestionPicker name="toId" without={[question.id]} error={fieldError("toId")} />
    </FormDialog>
  );
}
