import { listOwnFlagsInput, raiseFlagInput } from "@samrad/contracts/flags";
import { raiseFlag } from "@samrad/domain/flags/commands";
import { listOwnFlags } from "@samrad/domain/flags/queries";
import { memberProcedure, router } from "../trpc.ts";

export const flagRouter = router({
  raise: memberProcedure.input(raiseFlagInput).mutation(async ({ ctx, input }) => {
    await ctx.limits.spend("flag", ctx.actor.personId);
    await raiseFlag(ctx, input);
  }),
  own: memberProcedure.input(listOwnFlagsInput).query(({ ctx, input }) => listOwnFlags(ctx, input)),
});
