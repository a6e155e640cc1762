import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import { OrganisationRow } from "./organisation-row.tsx";
import styles from "./people.module.css";

/** Every organisation of the network, active or not. */
export function OrganisationList() {
  const t = useTranslate();
  const { data: organisations, error, refetch } = useQuery(trpc.organisation.list.queryOptions());
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!organisations) return <Skeleton label={t("frame.loading")} widths={[60, 40, 60, 40]} />;
  return (
    <ul className={styles.list}>
      {organisations.map((organisation) => (
        <OrganisationRow key={organisation.id} organisation={organisation} />
      ))}
    </ul>
  );
}
