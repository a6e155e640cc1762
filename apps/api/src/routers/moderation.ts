import { listRulingsInput, moderationLogInput, moderationQueueInput } from "@samrad/contracts/moderation";
import { countQueue, listAppeals, listQueue, listRulings } from "@samrad/domain/moderation-queue/queries";
import { listModerationActs } from "@samrad/domain/moderation/queries";
import { memberProcedure, router } from "../trpc.ts";

export const moderationRouter = router({
  log: memberProcedure.input(moderationLogInput).query(({ ctx, input }) => listModerationActs(ctx, input)),
  queue: memberProcedure.input(moderationQueueInput).query(({ ctx, input }) => listQueue(ctx, input)),
  appeals: memberProcedure.input(moderationQueueInput).query(({ ctx, input }) => listAppeals(ctx, input)),
  rulings: memberProcedure.input(listRulingsInput).query(({ ctx, input }) => listRulings(ctx, input)),
  count: memberProcedure.query(({ ctx }) => countQueue(ctx)),
});
