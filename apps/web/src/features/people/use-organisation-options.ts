import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";

/** The active organisations, to choose among. */
export function useOrganisationOptions() {
  const { data = [] } = useQuery(trpc.organisation.list.queryOptions());
  return data
    .filter((organisation) => organisation.active)
    .map((organisation) => ({ value: organisation.id, label: organisation.name }));
}
