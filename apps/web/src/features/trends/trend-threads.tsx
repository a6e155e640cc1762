import { type TrendView } from "@samrad/contracts/trends";
import { Button } from "@samrad/ui/button";
import { Skeleton } from "@samrad/ui/skeleton";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { nextPage } from "../../frame/next-page.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { ThreadRow } from "../discussions/thread-row.tsx";
import { Problem } from "../problems/problem.tsx";
import { type TrendAddress, withoutThreads } from "./trend-address.ts";
import { useQuarterLabel, useValueLabel } from "./trend-labels.ts";
import styles from "./trends.module.css";

type Props = { view: TrendView; address: TrendAddress };

function Threads({ view, address }: Props) {
  const t = useTranslate();
  const { question, concept, country, sector, row, cell } = address;
  const wanted = row === "all" ? {} : { [view.by]: row };
  const options = trpc.trend.threads.infiniteQueryOptions(
    { question, concept, country, sector, quarter: cell, ...wanted },
    nextPage,
  );
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(options);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} widths={[60, 80, 50]} />;
  const threads = data.pages.flatMap((page) => page.threads);
  if (threads.length === 0) return <p>{t("trends.no_threads")}</p>;
  return (
    <>
      <ul className="samrad-rows">
        {threads.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} showSpace />
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("trends.more_threads")}
        </Button>
      )}
    </>
  );
}

/** The threads behind a figure, as far as the reader may read them. */
export function TrendThreads({ view, address }: Props) {
  const t = useTranslate();
  const quarterName = useQuarterLabel();
  const labelOf = useValueLabel();
  if (!address.row) return null;
  const value = view.rows.find((row) => row.value.key === address.row)?.value;
  const label = value ? labelOf(value).text : t("trends.all");
  return (
    <section id="threads" className={styles.threads} aria-labelledby="threads-head">
      <h2 id="threads-head">
        {label}
        {address.cell && `, ${quarterName(address.cell)}`}
      </h2>
      <p className={styles.note}>
        {t("trends.threads_note")}{" "}
        <Link to="/trends" search={withoutThreads(address)} resetScroll={false}>
          {t("trends.hide_threads")}
        </Link>
        {value && (value.dimension !== "country" || view.by !== "country") && (
          <>
            {" · "}
            <Link
              to="/trends"
              search={{ by: "country", [value.dimension]: value.key, from: address.from, to: address.to }}
            >
              {t("trends.by_its_countries")}
            </Link>
          </>
        )}
      </p>
      <Threads key={`${address.row} ${address.cell}`} view={view} address={address} />
    </section>
  );
}
