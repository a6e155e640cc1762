import { moderationLogInput } from "@samrad/contracts/moderation";
import { listModerationActs } from "@samrad/domain/moderation/queries";
import { memberProcedure, router } from "../trpc.ts";

export const moderationRouter = router({
  log: memberProcedure.input(moderationLogInput).query(({ ctx, input }) => listModerationActs(ctx, input)),
});
