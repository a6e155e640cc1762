import { questionIdInput } from "@samrad/contracts/questions";
import { decideLinkInput, listWaitingInput, waitingThreadInput } from "@samrad/contracts/workbench";
import { listClusters } from "@samrad/domain/thread-clusters/queries";
import { decideLink, putAside, takeBackQuestion, takeUp } from "@samrad/domain/triage/commands";
import { countWaiting, getWaitingThread, listWaiting } from "@samrad/domain/triage/queries";
import { memberProcedure, readingProcedure, router } from "../trpc.ts";

export const workbenchRouter = router({
  list: readingProcedure.input(listWaitingInput).query(({ ctx, input }) => listWaiting(ctx, input)),
  count: readingProcedure.query(({ ctx }) => countWaiting(ctx)),
  get: readingProcedure.input(waitingThreadInput).query(({ ctx, input }) => getWaitingThread(ctx, input.threadId)),
  clusters: readingProcedure.query(({ ctx }) => listClusters(ctx)),
  link: memberProcedure.input(decideLinkInput).mutation(({ ctx, input }) => decideLink(ctx, input)),
  dismiss: memberProcedure
    .input(waitingThreadInput)
    .mutation(({ ctx, input }) => putAside(ctx, input.threadId, "not_recurring")),
  postpone: memberProcedure
    .input(waitingThreadInput)
    .mutation(({ ctx, input }) => putAside(ctx, input.threadId, "later")),
  takeUp: memberProcedure.input(waitingThreadInput).mutation(({ ctx, input }) => takeUp(ctx, input.threadId)),
  takeBack: memberProcedure
    .input(questionIdInput)
    .mutation(({ ctx, input }) => takeBackQuestion(ctx, input.questionId)),
});
