import { parseQuestionName } from "@samrad/contracts/questions";
import { createFileRoute } from "@tanstack/react-router";
import { NotFoundPage } from "../features/problems/not-found-page.tsx";
import { QuestionPage } from "../features/questions/question-page.tsx";
import { queryClient, trpc } from "../trpc.ts";

function Page() {
  const number = parseQuestionName(Route.useParams().number);
  return number ? <QuestionPage key={number} number={number} /> : <NotFoundPage />;
}

export const Route = createFileRoute("/questions/$number")({
  loader: ({ params }) => {
    const number = parseQuestionName(params.number);
    return number ? queryClient.prefetchQuery(trpc.question.get.queryOptions({ number })) : undefined;
  },
  component: Page,
});
