import type { QuestionRef } from "@samrad/contracts/questions";
import { useTextChoice } from "../trends/trend-labels.ts";

/** Number and title of a question, leading to its page. */
export function QuestionTitle({ question }: { question: QuestionRef }) {
  const { text, lang } = useTextChoice()(question.title);
  return (
    <a href={`/questions/Q-${question.number}`}>
      Q-{question.number} <span lang={lang}>{text}</span>
    </a>
  );
}
