import type { ActView } from "@samrad/contracts/provisions";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { Problem } from "../problems/problem.tsx";
import { DayOf } from "./day.tsx";
import styles from "./law.module.css";
import { ActName, ProvisionLink, useLabel } from "./names.tsx";
import { actsOptions } from "./provision-queries.ts";

function ActRow({ act }: { act: ActView }) {
  const t = useTranslate();
  const label = useLabel();
  return (
    <li className={styles.act}>
      <ProvisionLink to={act.key}>
        <ActName act={act} />
      </ProvisionLink>
      {Object.keys(act.headings).length > 0 && <span className={styles.number}>{label(act.key)}</span>}
      <span className={styles.loaded}>
        {act.date && (
          <>
            {t("law.text_in", { languages: act.languages.join(", ") })} <DayOf day={act.date} />
          </>
        )}
      </span>
      <span className={styles.count}>{t("law.cited_by", { count: act.count })}</span>
    </li>
  );
}

function Acts() {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(actsOptions());
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} widths={[60, 52, 66, 48]} />;
  return (
    <ul className={styles.acts}>
      {data.map((act) => (
        <ActRow key={act.key} act={act} />
      ))}
    </ul>
  );
}

/** The law as an index: acts, judgments and documents, by how much here cites them. */
export function LawPage() {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={t("law.title")}>
        <p>{t("law.lead")}</p>
      </PageHeader>
      <Acts />
    </>
  );
}
