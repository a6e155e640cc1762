import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import type { ListFilter } from "../discussions/thread-filter.ts";
import { Facet, Facets } from "../facets/facet.tsx";
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
    <Facets label={t("law.filters")}>
      <Facet
        name={t("law.cites")}
        choices={[]}
        chosen={{ label: name, without: { to: "/discussions", search: filter === "all" ? {} : { filter } } }}
      />
    </Facets>
  );
}
