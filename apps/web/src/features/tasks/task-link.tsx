import type { TaskView } from "@samrad/contracts/tasks";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

type Props = { task: TaskView; className?: string; children: ReactNode };

/** Leads to where the task is done. */
export function TaskLink({ task, className, children }: Props) {
  if (!task.thread)
    return (
      <Link to="/tasks" className={className}>
        {children}
      </Link>
    );
  return (
    <Link to="/threads/$threadId" params={{ threadId: task.thread.id }} className={className}>
      {children}
    </Link>
  );
}
