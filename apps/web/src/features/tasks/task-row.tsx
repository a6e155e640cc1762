import { questionName } from "@samrad/contracts/questions";
import type { TaskView } from "@samrad/contracts/tasks";
import { Time } from "@samrad/ui/time";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { TaskLink } from "./task-link.tsx";
import styles from "./tasks.module.css";

const isOverdue = (dueAt: string) => Date.parse(dueAt) < Date.now();

/** What has to be done, about what, and until when. */
export function TaskRow({ task }: { task: TaskView }) {
  const t = useTranslate();
  const { kind, data, thread, dueAt, createdAt } = task;
  return (
    <li className={styles.row}>
      <p>
        <TaskLink task={task} className={styles.link}>
          {t(`tasks.kind_${kind}`)}
          {typeof data.number === "number" && ` (${questionName(data.number)})`}
        </TaskLink>
      </p>
      {thread && <p lang={thread.lang}>{thread.title}</p>}
      <p className={styles.when} data-overdue={(dueAt && isOverdue(dueAt)) || undefined}>
        {dueAt ? (
          <Translated id="tasks.due" components={{ time: <Time value={dueAt} /> }} />
        ) : (
          <Translated id="tasks.since" components={{ time: <Time value={createdAt} /> }} />
        )}
      </p>
    </li>
  );
}
