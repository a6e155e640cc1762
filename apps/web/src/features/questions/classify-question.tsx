import {
  type ClassifyQuestionInput,
  questionConfidences,
  questionGovernances,
  questionSensitivities,
  type QuestionView,
  questionVisibilities,
} from "@samrad/contracts/questions";
import { Select } from "@samrad/ui/select";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { pickOf, textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { afterQuestionChange } from "./question-changes.ts";

type Props = { question: QuestionView; onClose: () => void };

function readFields(form: HTMLFormElement): Omit<ClassifyQuestionInput, "questionId"> {
  return {
    visibility: pickOf(form, "visibility", questionVisibilities),
    sensitivity: pickOf(form, "sensitivity", questionSensitivities),
    confidence: pickOf(form, "confidence", questionConfidences),
    governance: pickOf(form, "governance", questionGovernances),
    ownerId: textOf(form, "ownerId") || null,
  };
}

/** Who answers for the question, who may see it, and how far its wording is to be trusted. */
export function ClassifyQuestion({ question, onClose }: Props) {
  const t = useTranslate();
  const { data: owners = question.owner ? [question.owner] : [] } = useQuery(trpc.question.owners.queryOptions());
  const classify = useMutation({
    mutationFn: (fields: Omit<ClassifyQuestionInput, "questionId">) =>
      trpcClient.question.classify.mutate({ questionId: question.id, ...fields }),
    onSuccess: async () => {
      onClose();
      await afterQuestionChange(t("questions.classified"));
    },
  });
  const fieldError = useFieldError(classify.error);
  return (
    <FormDialog
      title={t("questions.act_classify")}
      act={t("questions.save")}
      state={classify}
      onSubmit={(form) => classify.mutate(readFields(form))}
      onClose={onClose}
    >
      <Select
        key={owners.length}
        label={t("questions.owner")}
        name="ownerId"
        defaultValue={question.owner?.id ?? ""}
        options={[
          { value: "", label: t("questions.no_owner") },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={fieldError("ownerId")}
      />
      <Select
        label={t("questions.visibility")}
        name="visibility"
        defaultValue={question.visibility}
        options={questionVisibilities.map((value) => ({ value, label: t(`questions.visibility_${value}`) }))}
        error={fieldError("visibility")}
      />
      <Select
        label={t("questions.sensitivity")}
        description={t("questions.sensitivity_help")}
        name="sensitivity"
        defaultValue={question.sensitivity}
        options={questionSensitivities.map((value) => ({ value, label: t(`questions.sensitivity_${value}`) }))}
      />
      <Select
        label={t("questions.confidence")}
        name="confidence"
        defaultValue={question.confidence}
        options={questionConfidences.map((value) => ({ value, label: t(`questions.confidence_${value}`) }))}
      />
      <Select
        label={t("questions.governance")}
        name="governance"
        defaultValue={question.governance}
        options={questionGovernances.map((value) => ({ value, label: t(`questions.governance_${value}`) }))}
      />
    </FormDialog>
  );
}
