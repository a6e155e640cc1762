import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { TaskList } from "./task-list.tsx";

/** All that waits for the reader, in person or by role. */
export function TasksPage() {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={t("tasks.title")}>
        <p>{t("tasks.lead")}</p>
      </PageHeader>
      <TaskList />
    </>
  );
}
