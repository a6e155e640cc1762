import { questionName, type QuestionText } from "@samrad/contracts/questions";
import type { TaskView } from "@samrad/contracts/tasks";
import { Time } from "@samrad/ui/time";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { useLabel } from "../law/names.tsx";
import { useQuestionText } from "../questions/question-text.ts";
import { TaskLink } from "./task-link.tsx";
import styles from "./tasks.module.css";

const isOverdue = (dueAt: string) => Date.parse(dueAt) < Date.now();

const mostNamed = 4;

function QuestionTitle({ title }: { title: QuestionText }) {
  const { text, lang } = useQuestionText()(title);
  return <p lang={lang}>{text}</p>;
}

/** What has to be done, about what, and until when. */
export function TaskRow({ task }: { task: TaskView }) {
  const t = useTranslate();
  const label = useLabel();
  const { kind, data, thread, question, dueAt, createdAt } = task;
  const changed = Array.isArray(data.changed) ? data.changed.map(String) : [];
  return (
    <li className={styles.row}>
      <p>
        <TaskLink task={task} className={styles.link}>
          {t(`tasks.kind_${kind}`)}
          {question && ` (${questionName(question.number)})`}
        </TaskLink>
      </p>
      {typeof data.proposal === "string" && <p lang={String(data.lang)}>{data.proposal}</p>}
      {thread && <p lang={thread.lang}>{thread.title}</p>}
      {question && !thread && <QuestionTitle title={question.title} />}
      {changed.length > 0 && <p className={styles.when}>{changed.slice(0, mostNamed).map(label).join(", ")}</p>}
      <p className={styles.when} data-overdue={(dueAt && isOverdue(dueAt)) || undefined}>
        {dueAt ? (
          <Translated id="tasks.due" components={{ time: <Time value={dueAt} exact /> }} />
        ) : (
          <Translated id="tasks.since" components={{ time: <Time value={createdAt} /> }} />
        )}
      </p>
    </li>
  );
}
