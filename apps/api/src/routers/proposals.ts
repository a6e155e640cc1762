import {
  castVoteInput,
  changeProposalInput,
  concludeProposalInput,
  openProposalInput,
  proposalIdInput,
  rescheduleProposalInput,
  reviewProposalInput,
} from "@samrad/contracts/proposals";
import { threadIdInput } from "@samrad/contracts/threads";
import { closeProposal } from "@samrad/domain/proposal-closing/commands";
import { concludeProposal, reviewProposal } from "@samrad/domain/proposal-outcomes/commands";
import { castVote } from "@samrad/domain/proposal-votes/commands";
import * as commands from "@samrad/domain/proposals/commands";
import * as queries from "@samrad/domain/proposals/queries";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";

export const proposalRouter = router({
  ofThread: publicProcedure.input(threadIdInput).query(({ ctx, input }) => queries.listProposals(ctx, input.threadId)),
  votes: publicProcedure.input(proposalIdInput).query(({ ctx, input }) => queries.listVotes(ctx, input.proposalId)),
  open: memberProcedure.input(openProposalInput).mutation(({ ctx, input }) => commands.openProposal(ctx, input)),
  change: memberProcedure.input(changeProposalInput).mutation(({ ctx, input }) => commands.changeProposal(ctx, input)),
  reschedule: memberProcedure
    .input(rescheduleProposalInput)
    .mutation(({ ctx, input }) => commands.rescheduleProposal(ctx, input)),
  withdraw: memberProcedure
    .input(proposalIdInput)
    .mutation(({ ctx, input }) => commands.withdrawProposal(ctx, input.proposalId)),
  vote: memberProcedure.input(castVoteInput).mutation(({ ctx, input }) => castVote(ctx, input)),
  close: memberProcedure.input(proposalIdInput).mutation(({ ctx, input }) => closeProposal(ctx, input.proposalId)),
  conclude: memberProcedure.input(concludeProposalInput).mutation(({ ctx, input }) => concludeProposal(ctx, input)),
  review: memberProcedure.input(reviewProposalInput).mutation(({ ctx, input }) => reviewProposal(ctx, input)),
});
