import type { SavedSearchView } from "@samrad/contracts/saved-searches";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { trpc } from "../../trpc.ts";
import { useMe } from "../session/me.tsx";

export const savedSearchesOptions = () => trpc.savedSearch.list.queryOptions();

/**
 * The saved search whose results are looked at, and since when they have not been (ISO 8601). Once its results are there
 * they count as seen; `since` stays what it was, so that one sees what is new.
 */
export function useSavedSearch(
  id: string | undefined,
  isShown: boolean,
): { saved: SavedSearchView | undefined; since: string | undefined } {
  const { me } = useMe();
  const { data } = useQuery({ ...savedSearchesOptions(), enabled: me !== null && id !== undefined });
  const saved = data?.find((one) => one.id === id);
  const [since, setSince] = useState<string>();
  if (saved && since === undefined) setSince(saved.seenAt);
  const { mutate } = useMutation(trpc.savedSearch.markSeen.mutationOptions());
  const seenId = isShown ? saved?.id : undefined;
  useEffect(() => {
    if (seenId) mutate({ id: seenId });
  }, [seenId, mutate]);
  return { saved, since };
}
