import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { TaskList } from "../tasks/task-list.tsx";
import { HomeSection } from "./home-section.tsx";

const limit = 5;

/** What is due first of what waits for the member; nothing for whom nothing waits. */
export function TaskDigest() {
  const t = useTranslate();
  const { data = [] } = useQuery(trpc.task.list.queryOptions());
  if (data.length === 0) return null;
  return (
    <HomeSection title={t("home.tasks", { count: data.length })} more={<Link to="/tasks">{t("home.to_tasks")}</Link>}>
      <TaskList limit={limit} />
    </HomeSection>
  );
}
