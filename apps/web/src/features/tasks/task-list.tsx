import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import { TaskRow } from "./task-row.tsx";
import styles from "./tasks.module.css";

/** What waits for the reader: all of it, or what comes first. */
export function TaskList({ limit }: { limit?: number }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(trpc.task.list.queryOptions());
  if (!data && error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} />;
  if (data.length === 0) return <p className={styles.none}>{t("tasks.none")}</p>;
  return (
    <ul className={styles.list}>
      {data.slice(0, limit).map((task) => (
        <TaskRow key={task.id} task={task} />
      ))}
    </ul>
  );
}
