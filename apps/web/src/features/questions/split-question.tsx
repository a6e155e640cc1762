import { questionName, type QuestionView } from "@samrad/contracts/questions";
import { Choices } from "@samrad/ui/choices";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 } from "uuid";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { useFieldError } from "../problems/problem.tsx";
import { afterQuestionChange } from "./question-changes.ts";
import { readWording, type Wording, WordingFields } from "./wording-fields.tsx";

type Props = { question: QuestionView; onClose: () => void };

/** Makes a new question of some of the threads. */
export function SplitQuestion({ question, onClose }: Props) {
  const t = useTranslate();
  const language = useLanguage();
  const navigate = useNavigate();
  const [id] = useState(() => v7());
  const { data: threads = [] } = useQuery(trpc.question.threads.queryOptions({ questionId: question.id }));
  const split = useMutation({
    mutationFn: (input: Wording & { threadIds: string[] }) =>
      trpcClient.question.split.mutate({ id, questionId: question.id, ...input }),
    onSuccess: async (part) => {
      onClose();
      await navigate({ to: "/questions/$number", params: { number: questionName(part.number) } });
      await afterQuestionChange(t("questions.made", { number: questionName(part.number) }));
    },
  });
  const fieldError = useFieldError(split.error);
  const submit = (form: HTMLFormElement) =>
    split.mutate({ ...readWording(form), threadIds: new FormData(form).getAll("threadIds").map(String) });
  return (
    <FormDialog
      title={t("questions.act_split")}
      act={t("questions.split")}
      state={split}
      onSubmit={submit}
      onClose={onClose}
    >
      <Choices
        several
        label={t("questions.split_threads")}
        name="threadIds"
        options={threads.map((thread) => ({ value: thread.id, label: thread.title }))}
        error={fieldError("threadIds")}
      />
      <WordingFields first={language} error={split.error} />
    </FormDialog>
  );
}
