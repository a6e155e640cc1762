import type { TrendView } from "@samrad/contracts/trends";
import { buttonLook } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import { useMe } from "../session/me.tsx";
import { toTrendInput, type TrendAddress, withoutThreads } from "./trend-address.ts";
import { TrendChart } from "./trend-chart.tsx";
import { toCsv } from "./trend-csv.ts";
import { TrendFilters } from "./trend-filters.tsx";
import { useQuarterLabel, useValueLabel } from "./trend-labels.ts";
import { TrendTable } from "./trend-table.tsx";
import { toLines, toTrendTable, type TrendTable as Table } from "./trend-table-model.ts";
import { TrendThreads } from "./trend-threads.tsx";
import styles from "./trends.module.css";

type Props = { view: TrendView; address: TrendAddress };

/** The table as a file, made where it is shown: it can hold nothing else. */
function Download({ table, name }: { table: Table; name: string }) {
  const t = useTranslate();
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(toCsv(toLines(table)))}`;
  return (
    <a href={href} download={`${name}.csv`} {...buttonLook()}>
      {t("trends.download")}
    </a>
  );
}

function Figures({ view, address }: Props) {
  const t = useTranslate();
  const quarter = useQuarterLabel();
  const value = useValueLabel();
  const head = {
    first: t(`trends.by_${view.by}`),
    total: t("trends.total"),
    organisations: t("trends.organisations"),
    all: t("trends.all"),
  };
  const table = toTrendTable(view, { head, quarter, value });
  if (view.total.total === null) return <EmptyState title={t("trends.nothing")}>{t("trends.nothing_text")}</EmptyState>;
  const caption = t(`trends.caption_${view.by}`);
  return (
    <>
      <TrendChart table={table} />
      <TrendTable table={table} quarters={view.quarters} address={withoutThreads(address)} caption={caption} />
      <p className={styles.note}>{t("trends.note")}</p>
      <p>
        <Download table={table} name={`${view.by}-${view.quarters[0]}-${view.quarters.at(-1)}`} />
      </p>
      <TrendThreads view={view} address={address} />
    </>
  );
}

function ToReport() {
  const t = useTranslate();
  const { me } = useMe();
  if (!me?.roles.some((role) => role === "coordinator" || role === "administrator")) return null;
  return (
    <Link to="/report" {...buttonLook()}>
      {t("report.title")}
    </Link>
  );
}

/** How often what is asked, quarter by quarter: a chart, the same as a table, the same as a file. */
export function TrendsPage({ address }: { address: TrendAddress }) {
  const t = useTranslate();
  const options = trpc.trend.get.queryOptions(toTrendInput(address));
  const { data: view, error, refetch } = useQuery({ ...options, placeholderData: keepPreviousData });
  return (
    <>
      <PageHeader title={t("trends.title")} action={<ToReport />}>
        <p>{t("trends.lead")}</p>
      </PageHeader>
      {!view && error && <Problem error={error} onRetry={() => void refetch()} />}
      {!view && !error && <Skeleton label={t("frame.loading")} widths={[40, 90, 90, 90, 60]} />}
      {view && (
        <div className={styles.page}>
          <TrendFilters view={view} address={address} />
          <Figures view={view} address={address} />
        </div>
      )}
    </>
  );
}
