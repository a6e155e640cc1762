import type { WorkbenchCounts } from "@samrad/contracts/workbench";
import { Segments } from "@samrad/ui/segments";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { shapeOfError } from "../problems/error-shape.ts";
import { NotFoundPage } from "../problems/not-found-page.tsx";
import { AsideList } from "./aside-list.tsx";
import { ClusterList } from "./cluster-list.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { TriageDesk } from "./triage-desk.tsx";
import type { WantedWork, WorkbenchView } from "./workbench-address.ts";
import { workbenchViews } from "./workbench-address.ts";

const countOf = (view: WorkbenchView, counts: WorkbenchCounts | undefined) =>
  view === "clusters" ? undefined : view === "different" ? counts?.differences : counts?.[view];

function Views({ wanted }: { wanted: WantedWork }) {
  const t = useTranslate();
  const { data: counts } = useQuery(trpc.workbench.count.queryOptions());
  const { view: shown = "waiting", order } = wanted;
  return (
    <Segments label={t("workbench.views")}>
      {workbenchViews.map((view) => {
        const count = countOf(view, counts);
        return (
          <Link
            key={view}
            to="/workbench"
            search={{ ...(view !== "waiting" && { view }), ...(order && { order }) }}
            activeOptions={{ exact: true, includeSearch: true }}
            {...(view === shown && { "aria-current": "page" })}
          >
            {t(`workbench.view_${view}`)}
            {count !== undefined && ` (${count})`}
          </Link>
        );
      })}
    </Segments>
  );
}

function Work({ wanted }: { wanted: WantedWork }) {
  switch (wanted.view) {
    case undefined:
      return <TriageDesk order={wanted.order ?? "oldest"} threadId={wanted.thread} />;
    case "clusters":
      return <ClusterList />;
    case "different":
      return <DifferenceList />;
    case "later":
    case "not_recurring":
      return <AsideList key={wanted.view} tab={wanted.view} />;
  }
}

/** Where coordinators decide which questions the threads ask. */
export function WorkbenchPage({ wanted }: { wanted: WantedWork }) {
  const t = useTranslate();
  const { error } = useQuery(trpc.workbench.count.queryOptions());
  if (error && shapeOfError(error).code === "forbidden") return <NotFoundPage />;
  return (
    <>
      <PageHeader title={t("workbench.title")} crumb={<Link to="/questions">{t("questions.title")}</Link>} />
      <Views wanted={wanted} />
      <Work wanted={wanted} />
    </>
  );
}
