import { questionName, type QuestionRef } from "@samrad/contracts/questions";
import { Link } from "@tanstack/react-router";
import styles from "./questions.module.css";
import { useQuestionText } from "./question-text.ts";

type Props = { question: QuestionRef; isRow?: boolean; describedBy?: string };

/** Number and title of a question, leading to its page. */
export function QuestionLink({ question, isRow, describedBy }: Props) {
  const { text, lang } = useQuestionText()(question.title);
  const name = questionName(question.number);
  return (
    <Link
      to="/questions/$number"
      params={{ number: name }}
      className={isRow ? styles.rowLink : styles.link}
      aria-describedby={describedBy}
      {...(isRow ? { "data-row": "" } : {})}
    >
      <span className={styles.number}>{name}</span> <span lang={lang}>{text}</span>
    </Link>
  );
}
