import type { QuestionRelationView, QuestionView } from "@samrad/contracts/questions";
import { Alert } from "@samrad/ui/alert";
import { Button } from "@samrad/ui/button";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { afterQuestionChange } from "./question-changes.ts";
import { QuestionLink } from "./question-link.tsx";
import styles from "./questions.module.css";
import { relationText } from "./relation-text.ts";

/** Those relations that a reader has to know of before reading on. */
const isUrgent = ({ kind, direction }: QuestionRelationView) =>
  kind === "conflicts_with" || (kind !== "narrower_than" && direction === "from");

function Merged({ question }: { question: QuestionView }) {
  const t = useTranslate();
  const undo = useMutation({
    mutationFn: () => trpcClient.question.unmerge.mutate({ questionId: question.id }),
    onSuccess: () => afterQuestionChange(t("questions.unmerged")),
  });
  if (!question.mergedInto) return null;
  return (
    <Alert tone="warning" title={t("questions.merged_into")}>
      <p>
        <QuestionLink question={question.mergedInto} />
      </p>
      {question.abilities.unmerge && (
        <Button small onClick={() => undo.mutate()} busy={undo.isPending}>
          {t("questions.unmerge")}
        </Button>
      )}
      <FormProblem error={undo.error} />
    </Alert>
  );
}

/** What leads on from a question: it was merged, is a duplicate, was superseded, or contradicts another one. */
export function QuestionBanners({ question }: { question: QuestionView }) {
  const t = useTranslate();
  const { data: relations = [] } = useQuery(trpc.question.relations.queryOptions({ questionId: question.id }));
  const urgent = relations.filter((relation) => isUrgent(relation) && relation.question.id !== question.mergedInto?.id);
  if (urgent.length === 0 && !question.mergedInto) return null;
  return (
    <div className={styles.banners}>
      <Merged question={question} />
      {urgent.map((relation) => (
        <Alert key={`${relation.kind}/${relation.question.id}`} tone="warning" title={relationText(relation, t)}>
          <p>
            <QuestionLink question={relation.question} />
          </p>
        </Alert>
      ))}
    </div>
  );
}
