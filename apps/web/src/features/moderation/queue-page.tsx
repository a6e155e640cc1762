import type { ModerationCounts } from "@samrad/contracts/moderation";
import { Segments } from "@samrad/ui/segments";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { shapeOfError } from "../problems/error-shape.ts";
import { NotFoundPage } from "../problems/not-found-page.tsx";
import { AppealList } from "./appeal-list.tsx";
import { type QueueView, queueViews, type WantedQueue } from "./queue-address.ts";
import { QueueDesk } from "./queue-desk.tsx";
import { QueueFilters } from "./queue-filters.tsx";
import { RulingList } from "./ruling-list.tsx";

const countOf = (view: QueueView, counts: ModerationCounts | undefined) =>
  view === "rulings" ? undefined : counts?.[view];

function Views({ wanted }: { wanted: WantedQueue }) {
  const t = useTranslate();
  const { data: counts } = useQuery(trpc.moderation.count.queryOptions());
  const { view: shown = "flags", reason, space } = wanted;
  return (
    <Segments label={t("moderation.views")}>
      {queueViews.map((view) => {
        const count = countOf(view, counts);
        return (
          <Link
            key={view}
            to="/moderation/queue"
            search={{ ...(view !== "flags" && { view }), ...(reason && { reason }), ...(space && { space }) }}
            activeOptions={{ exact: true, includeSearch: true }}
            {...(view === shown && { "aria-current": "page" })}
          >
            {t(`moderation.view_${view}`)}
            {count !== undefined && ` (${count})`}
          </Link>
        );
      })}
    </Segments>
  );
}

function Waiting({ wanted }: { wanted: WantedQueue }) {
  switch (wanted.view) {
    case undefined:
      return <QueueDesk wanted={wanted} />;
    case "appeals":
      return <AppealList wanted={wanted} />;
    case "rulings":
      return <RulingList wanted={wanted} />;
  }
}

/** Where those who keep order decide about posts that were flagged, and about appeals. */
export function QueuePage({ wanted }: { wanted: WantedQueue }) {
  const t = useTranslate();
  const { error } = useQuery(trpc.moderation.count.queryOptions());
  if (error && shapeOfError(error).code === "forbidden") return <NotFoundPage />;
  return (
    <>
      <PageHeader title={t("moderation.queue")} crumb={<Link to="/moderation/log">{t("moderation.log")}</Link>}>
        <p>{t("moderation.queue_lead")}</p>
      </PageHeader>
      <Views wanted={wanted} />
      <QueueFilters wanted={wanted} />
      <Waiting wanted={wanted} />
    </>
  );
}
