import { setSpaceRuleInput } from "@samrad/contracts/chatham-house";
import { changeSpaceInput, createSpaceInput, spaceIdInput } from "@samrad/contracts/spaces";
import { setSpaceRule } from "@samrad/domain/chatham-house/commands";
import { archiveSpace, changeSpace, createSpace, reopenSpace } from "@samrad/domain/spaces/commands";
import { administerSpaces, listSpaces } from "@samrad/domain/spaces/queries";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";

export const spaceRouter = router({
  list: publicProcedure.query(({ ctx }) => listSpaces(ctx)),
  administer: memberProcedure.query(({ ctx }) => administerSpaces(ctx)),
  create: memberProcedure.input(createSpaceInput).mutation(({ ctx, input }) => createSpace(ctx, input)),
  change: memberProcedure.input(changeSpaceInput).mutation(({ ctx, input }) => changeSpace(ctx, input)),
  setRule: memberProcedure.input(setSpaceRuleInput).mutation(({ ctx, input }) => setSpaceRule(ctx, input)),
  archive: memberProcedure.input(spaceIdInput).mutation(({ ctx, input }) => archiveSpace(ctx, input.spaceId)),
  reopen: memberProcedure.input(spaceIdInput).mutation(({ ctx, input }) => reopenSpace(ctx, input.spaceId)),
});
