import { type TrendDimension, trendDimensions, type TrendView } from "@samrad/contracts/trends";
import { Icon } from "@samrad/ui/icon";
import { Segments } from "@samrad/ui/segments";
import { Select } from "@samrad/ui/select";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { useNames } from "../threads/names.ts";
import { type TrendAddress, withoutThreads } from "./trend-address.ts";
import { useQuarterLabel, useValueLabel } from "./trend-labels.ts";
import styles from "./trends.module.css";

type Props = { view: TrendView; address: TrendAddress };

/** By what the rows are; a subject that cannot stand beside the new one goes. */
function Dimensions({ address }: { address: TrendAddress }) {
  const t = useTranslate();
  const { country, from, to, by = "question" } = address;
  return (
    <Segments label={t("trends.by")}>
      {trendDimensions.map((dimension: TrendDimension) => (
        <Link
          key={dimension}
          to="/trends"
          search={{ by: dimension, country: dimension === "country" ? undefined : country, from, to }}
          aria-current={dimension === by ? "true" : undefined}
        >
          {t(`trends.by_${dimension}`)}
        </Link>
      ))}
    </Segments>
  );
}

/** The filters in force but the country, which has a field of its own; each can be taken away. */
function Chips({ view, address }: Props) {
  const t = useTranslate();
  const labelOf = useValueLabel();
  const chips = view.filters.filter(({ dimension }) => dimension !== "country");
  if (chips.length === 0) return null;
  return (
    <ul className="samrad-chips" aria-label={t("trends.filters")}>
      {chips.map((value) => (
        <li key={value.key}>
          <Link
            to="/trends"
            search={{ ...withoutThreads(address), [value.dimension]: undefined }}
            className="samrad-chip"
            data-chosen
            aria-label={t("frame.remove_filter", { filter: labelOf(value).text })}
          >
            <span lang={labelOf(value).lang}>{labelOf(value).text}</span>
            <Icon name="close" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What is shown: by what, of which country, from when to when. */
export function TrendFilters({ view, address }: Props) {
  const t = useTranslate();
  const navigate = useNavigate();
  const countryName = useNames("region");
  const quarterName = useQuarterLabel();
  const change = (changed: TrendAddress) =>
    void navigate({ to: "/trends", search: { ...withoutThreads(address), ...changed }, replace: true });
  const quarters = [...new Set([...view.allQuarters, ...view.quarters])].toSorted();
  const options = quarters.map((value) => ({ value, label: quarterName(value) }));
  return (
    <div className={styles.filters}>
      <Dimensions address={address} />
      <Chips view={view} address={address} />
      <div className={styles.fields}>
        <Select
          label={t("trends.country")}
          value={address.country ?? ""}
          options={[
            { value: "", label: t("trends.all_countries") },
            ...view.countries.map((value) => ({ value, label: countryName(value) })),
          ]}
          onChange={(event) => change({ country: event.target.value || undefined })}
        />
        <Select
          label={t("trends.from")}
          value={view.quarters[0]}
          options={options.filter(({ value }) => value <= view.quarters.at(-1)!)}
          onChange={(event) => change({ from: event.target.value })}
        />
        <Select
          label={t("trends.to")}
          value={view.quarters.at(-1)}
          options={options.filter(({ value }) => value >= view.quarters[0]!)}
          onChange={(event) => change({ to: event.target.value })}
        />
      </div>
    </div>
  );
}
