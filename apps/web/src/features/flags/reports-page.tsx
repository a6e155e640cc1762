import { Segments } from "@samrad/ui/segments";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { OwnFlags } from "./own-flags.tsx";
import { OwnRulings } from "./own-rulings.tsx";
import type { WantedReports } from "./reports-address.ts";

/** What the reader has reported, and what was decided about the reader's own posts. */
export function ReportsPage({ view }: WantedReports) {
  const t = useTranslate();
  const exact = { exact: true, includeSearch: true };
  return (
    <>
      <PageHeader title={t("flags.title")}>
        <p>{t(view ? "flags.lead_rulings" : "flags.lead")}</p>
      </PageHeader>
      <Segments label={t("flags.views")}>
        <Link to="/moderation/reports" search={{}} activeOptions={exact}>
          {t("flags.view_own")}
        </Link>
        <Link to="/moderation/reports" search={{ view: "rulings" }} activeOptions={exact}>
          {t("flags.view_rulings")}
        </Link>
      </Segments>
      {view === "rulings" ? <OwnRulings /> : <OwnFlags />}
    </>
  );
}
