import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc, trpcClient } from "../../trpc.ts";
import { useMe } from "../session/me.tsx";
import { writeLocalDraft } from "../threads/local-drafts.ts";

/** One's own drafts, the newest first. They are written on other pages and devices: always read anew. */
export const draftListOptions = () => trpc.draft.list.queryOptions(undefined, { staleTime: 0 });

/** Throws a draft away on the server and in this browser. */
export function useDiscardDraft() {
  const { me } = useMe();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (place: string) => {
      await trpcClient.draft.discard.mutate({ place });
      if (me) writeLocalDraft(me.id, place, { savedAt: new Date().toISOString(), done: true });
    },
    onSettled: () => queries.invalidateQueries(trpc.draft.list.pathFilter()),
  });
}
