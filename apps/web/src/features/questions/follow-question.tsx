import type { QuestionView } from "@samrad/contracts/questions";
import { Button } from "@samrad/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { afterQuestionChange } from "./question-changes.ts";

/** Whether the reader hears how far the question comes. */
export function FollowQuestion({ question }: { question: QuestionView }) {
  const t = useTranslate();
  const { id: questionId, following } = question;
  const change = useMutation({
    mutationFn: () =>
      following
        ? trpcClient.question.unfollow.mutate({ questionId })
        : trpcClient.question.follow.mutate({ questionId }),
    onSuccess: () => afterQuestionChange(),
  });
  if (!question.abilities.follow) return null;
  return (
    <>
      <Button aria-pressed={following} busy={change.isPending} onClick={() => change.mutate()}>
        {t(following ? "questions.unfollow" : "questions.follow")}
      </Button>
      <FormProblem error={change.error} />
    </>
  );
}
