import { Button } from "@samrad/ui/button";
import { Segments } from "@samrad/ui/segments";
import { showToast } from "@samrad/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { InboxList } from "./inbox-list.tsx";
import type { InboxFilter } from "./inbox-queries.ts";
import styles from "./inbox.module.css";
import { useMarkRead } from "./use-mark-read.ts";

function Filters() {
  const t = useTranslate();
  const activeOptions = { exact: true, includeSearch: true };
  return (
    <Segments label={t("inbox.filters")}>
      <Link to="/inbox" search={{}} activeOptions={activeOptions}>
        {t("inbox.filter_all")}
      </Link>
      <Link to="/inbox" search={{ filter: "unread" }} activeOptions={activeOptions}>
        {t("inbox.filter_unread")}
      </Link>
    </Segments>
  );
}

/** What others have done that concerns the reader. */
export function InboxPage({ filter }: { filter: InboxFilter }) {
  const t = useTranslate();
  const { data: count = 0 } = useQuery(trpc.notification.count.queryOptions());
  const { one, all } = useMarkRead();
  const markAll = () => all.mutate(undefined, { onSuccess: () => showToast(t("inbox.all_read")) });
  return (
    <>
      <PageHeader
        title={t("inbox.title")}
        action={
          <Button onClick={markAll} busy={all.isPending} disabled={count === 0}>
            {t("inbox.mark_all_read")}
          </Button>
        }
      >
        <p>{t("inbox.unread_count", { count })}</p>
      </PageHeader>
      <div className={styles.inbox}>
        <Filters />
        <FormProblem error={all.error} />
        <InboxList filter={filter} onOpen={one.mutate} />
      </div>
    </>
  );
}
