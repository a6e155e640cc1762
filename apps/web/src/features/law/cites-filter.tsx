import { Icon } from "@samrad/ui/icon";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import type { ListFilter } from "../discussions/thread-filter.ts";
import styles from "./law.module.css";
import { isAct, useActName, useLabel } from "./names.tsx";

/** The provision that the threads of a list cite; it can be taken away. */
export function CitesFilter({ provisionKey, filter }: { provisionKey: string; filter: ListFilter }) {
  const t = useTranslate();
  const label = useLabel();
  const actName = useActName();
  const { data } = useQuery(trpc.provision.get.queryOptions({ key: provisionKey }));
  const act = data ? actName(data.act).text : "";
  const name = isAct(provisionKey) ? act || label(provisionKey) : `${label(provisionKey)} ${act}`;
  return (
    <p className={styles.facet}>
      <span className={styles.facetName}>{t("law.cites")}</span>
      <Link
        to="/discussions"
        search={filter === "all" ? {} : { filter }}
        className={styles.chip}
        data-chosen
        aria-label={t("law.remove_filter", { filter: name })}
      >
        {name}
        <Icon name="close" />
      </Link>
    </p>
  );
}
