import { createFileRoute } from "@tanstack/react-router";
import { readQuestionSearch } from "../features/questions/question-address.ts";
import { QuestionsPage } from "../features/questions/questions-page.tsx";

export const Route = createFileRoute("/questions/")({
  validateSearch: readQuestionSearch,
  component: () => <QuestionsPage wanted={Route.useSearch()} />,
});
