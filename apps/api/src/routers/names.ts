import { endRevealInput, listRevealsInput, revealNamesInput } from "@samrad/contracts/chatham-house";
import { endReveal, revealNames } from "@samrad/domain/chatham-house/commands";
import { listReveals } from "@samrad/domain/chatham-house/queries";
import { memberProcedure, router } from "../trpc.ts";

export const nameRouter = router({
  reveal: memberProcedure.input(revealNamesInput).mutation(({ ctx, input }) => revealNames(ctx, input)),
  withhold: memberProcedure.input(endRevealInput).mutation(({ ctx, input }) => endReveal(ctx, input.threadId)),
  reveals: memberProcedure.input(listRevealsInput).query(({ ctx, input }) => listReveals(ctx, input)),
});
