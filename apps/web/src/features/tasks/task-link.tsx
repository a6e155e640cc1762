import { questionName } from "@samrad/contracts/questions";
import type { TaskKind, TaskView } from "@samrad/contracts/tasks";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

type Props = { task: TaskView; className?: string; children: ReactNode };

const aboutQuestion: ReadonlySet<TaskKind> = new Set<TaskKind>([
  "question_suggested",
  "answer_confirm",
  "answer_expired",
]);

/** Leads to where the task is done. */
export function TaskLink({ task, className, children }: Props) {
  if (task.kind === "question_different")
    return (
      <Link to="/workbench" search={{ view: "different" }} className={className}>
        {children}
      </Link>
    );
  if (aboutQuestion.has(task.kind) && task.question)
    return (
      <Link to="/questions/$number" params={{ number: questionName(task.question.number) }} className={className}>
        {children}
      </Link>
    );
  if (task.kind === "provision_check")
    return (
      <Link to="/law/checks/$checkId" params={{ checkId: task.subjectId }} className={className}>
        {children}
      </Link>
    );
  if (!task.thread)
    return (
      <Link to="/tasks" className={className}>
        {children}
      </Link>
    );
  return (
    <Link
      to="/threads/$threadId"
      params={{ threadId: task.thread.id }}
      search={{ post: typeof task.data.post === "number" ? task.data.post : undefined }}
      className={className}
    >
      {children}
    </Link>
  );
}
