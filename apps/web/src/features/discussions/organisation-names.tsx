import type { OrganisationRef } from "@samrad/contracts/people";
import { organisationsPerRow } from "@samrad/contracts/threads";
import { useTranslate } from "../../language/use-translate.ts";

type Props = { organisations: readonly OrganisationRef[]; count?: number };

/** Who takes part, the first few by name; `count` says how many there are when not all are given. */
export function OrganisationNames({ organisations, count = organisations.length }: Props) {
  const t = useTranslate();
  const names = organisations.slice(0, organisationsPerRow).map(({ name }) => name);
  const more = count - names.length;
  return (
    <>
      {names.join(", ")}
      {more > 0 && ` ${t("discussions.more_organisations", { count: more })}`}
    </>
  );
}
