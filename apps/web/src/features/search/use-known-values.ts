import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";
import { useSpaceName } from "../discussions/space-name.tsx";
import { spaceListOptions } from "../discussions/thread-queries.ts";
import { useMe } from "../session/me.tsx";
import type { KnownValues } from "./operator-suggestions.ts";

const thisYear = new Date().getFullYear();
const years = [0, 1, 2].map((back) => ({ value: String(thisYear - back) }));
const acts = ["gdpr/", "aiact/", "osl/", "personopplysningsloven/"];

/** The values that operators may have for whoever searches: read when the field is used first. */
export function useKnownValues(enabled: boolean): KnownValues {
  const { me } = useMe();
  const spaceName = useSpaceName();
  const { data: spaces = [] } = useQuery({ ...spaceListOptions(), enabled });
  const { data: organisations = [] } = useQuery(
    trpc.organisation.list.queryOptions(undefined, { enabled: enabled && me !== null }),
  );
  return {
    in: spaces.map((space) => ({ value: space.slug, label: spaceName(space).text })),
    org: organisations.map(({ name }) => ({ value: name })),
    by: me ? [{ value: "me", label: me.name }] : [],
    before: years,
    after: years,
    cites: acts.map((value) => ({ value })),
  };
}
