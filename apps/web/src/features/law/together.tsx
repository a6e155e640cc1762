import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import styles from "./law.module.css";
import { ActName, Heading, ProvisionLink, useLabel } from "./names.tsx";

/** What is often cited along with the provision. */
export function Together({ provisionKey }: { provisionKey: string }) {
  const t = useTranslate();
  const label = useLabel();
  const { data } = useQuery(trpc.provision.together.queryOptions({ key: provisionKey }));
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="law-together">
      <h2 id="law-together">{t("law.together")}</h2>
      <ul className={styles.together}>
        {data.map((provision) => (
          <li key={provision.key}>
            <ProvisionLink to={provision.key}>
              {label(provision.key)} <ActName act={provision.act} />
            </ProvisionLink>
            <span className={styles.note}>
              <Heading headings={provision.headings} />
            </span>
            <span className={styles.note}>{t("law.together_in", { count: provision.count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
