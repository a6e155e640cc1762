import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { QuestionLink } from "./question-link.tsx";
import { StateTag } from "./question-tags.tsx";

/** The recurring questions that a thread asks, beside its text; nothing where there are none. */
export function ThreadQuestionList({ threadId }: { threadId: string }) {
  const t = useTranslate();
  const { data } = useQuery(trpc.question.ofThread.queryOptions({ threadId }));
  if (!data || data.questions.length === 0) return null;
  return (
    <>
      <h2>{t("questions.of_thread")}</h2>
      <ul>
        {data.questions.map((question) => (
          <li key={question.id}>
            <QuestionLink question={question} /> <StateTag state={question.state} />
          </li>
        ))}
      </ul>
    </>
  );
}
