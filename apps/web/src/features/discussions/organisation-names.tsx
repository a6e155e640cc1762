import type { OrganisationRef } from "@samrad/contracts/people";
import { useTranslate } from "../../language/use-translate.ts";

const shown = 3;

/** Who takes part, the first three by name. */
export function OrganisationNames({ organisations }: { organisations: readonly OrganisationRef[] }) {
  const t = useTranslate();
  const names = organisations.slice(0, shown).map(({ name }) => name);
  const more = organisations.length - names.length;
  return (
    <>
      {names.join(", ")}
      {more > 0 && ` ${t("discussions.more_organisations", { count: more })}`}
    </>
  );
}
