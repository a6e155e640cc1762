import { Button } from "@samrad/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { afterQuestionChange } from "./question-changes.ts";

type Props = {
  questionId: string;
  threadId: string;
  /** Which of several links it undoes. */
  name: string;
};

/** Undoes that a thread asks a question. */
export function Unlink({ name, ...link }: Props) {
  const t = useTranslate();
  const unlink = useMutation({
    mutationFn: () => trpcClient.question.unlink.mutate(link),
    onSuccess: () => afterQuestionChange(t("questions.unlinked")),
  });
  return (
    <>
      <Button variant="tertiary" small busy={unlink.isPending} aria-label={name} onClick={() => unlink.mutate()}>
        {t("questions.unlink")}
      </Button>
      <FormProblem error={unlink.error} />
    </>
  );
}
