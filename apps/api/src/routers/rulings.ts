import { decideAppealInput, fileAppealInput } from "@samrad/contracts/appeals";
import { decideRulingInput, listOwnRulingsInput } from "@samrad/contracts/rulings";
import { postIdInput } from "@samrad/contracts/threads";
import { decideAppeal, fileAppeal } from "@samrad/domain/appeals/commands";
import { decideRuling } from "@samrad/domain/rulings/commands";
import { listOwnRulings, listRulingsOfPost } from "@samrad/domain/rulings/queries";
import { memberProcedure, router } from "../trpc.ts";

export const rulingRouter = router({
  decide: memberProcedure.input(decideRulingInput).mutation(({ ctx, input }) => decideRuling(ctx, input)),
  ofPost: memberProcedure.input(postIdInput).query(({ ctx, input }) => listRulingsOfPost(ctx, input.postId)),
  own: memberProcedure.input(listOwnRulingsInput).query(({ ctx, input }) => listOwnRulings(ctx, input)),
});

export const appealRouter = router({
  file: memberProcedure.input(fileAppealInput).mutation(({ ctx, input }) => fileAppeal(ctx, input)),
  decide: memberProcedure.input(decideAppealInput).mutation(({ ctx, input }) => decideAppeal(ctx, input)),
});
