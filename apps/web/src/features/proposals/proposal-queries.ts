import type { ProposalView } from "@samrad/contracts/proposals";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpc } from "../../trpc.ts";

export const proposalsOptions = (threadId: string) => trpc.proposal.ofThread.queryOptions({ threadId });

/** What stands to the vote in a thread, by the posts that carry it. */
export function useProposals(threadId: string): ReadonlyMap<string, ProposalView> {
  const { data } = useQuery(proposalsOptions(threadId));
  return useMemo(() => new Map(data?.map((proposal) => [proposal.id, proposal])), [data]);
}

/** Shows what an act has left behind, without asking for it again. */
export function useShowProposal(): (proposal: ProposalView) => void {
  const queries = useQueryClient();
  return (proposal) => {
    const key = trpc.proposal.ofThread.queryKey({ threadId: proposal.threadId });
    queries.setQueryData(key, (known) => {
      const others = known?.filter(({ id }) => id !== proposal.id) ?? [];
      return [...others, proposal].toSorted((one, other) => one.openedAt.localeCompare(other.openedAt));
    });
    void queries.invalidateQueries(trpc.proposal.votes.pathFilter());
  };
}

/** An act on a proposal, after which it is shown as it stands then. */
export function useProposalAct<Input>(act: (input: Input) => Promise<ProposalView>, onDone?: () => void) {
  const show = useShowProposal();
  return useMutation({
    mutationFn: act,
    onSuccess: (proposal) => {
      show(proposal);
      onDone?.();
    },
  });
}
