import type { OrganisationRef } from "@samrad/contracts/people";
import { OrganisationMark } from "@samrad/ui/organisation-mark";
import { useNames } from "./names.ts";
import styles from "./who.module.css";

/** An organisation beside a text: its mark, its name, its country. */
export function Organisation({ organisation }: { organisation: OrganisationRef }) {
  const countryName = useNames("region");
  return (
    <span className={styles.organisation}>
      <OrganisationMark name={organisation.name} kind={organisation.kind} />
      <span>
        <span className={styles.name}>{organisation.name}</span>{" "}
        <span className={styles.country}>{countryName(organisation.country)}</span>
      </span>
    </span>
  );
}
