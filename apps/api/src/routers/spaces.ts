import { changeSpaceInput, createSpaceInput, spaceIdInput } from "@samrad/contracts/spaces";
import { archiveSpace, changeSpace, createSpace, reopenSpace } from "@samrad/domain/spaces/commands";
import { administerSpaces, listSpaces } from "@samrad/domain/spaces/queries";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";

export const spaceRouter = router({
  list: publicProcedure.query(({ ctx }) => listSpaces(ctx)),
  administer: memberProcedure.query(({ ctx }) => administerSpaces(ctx)),
  create: memberProcedure.input(createSpaceInput).mutation(({ ctx, input }) => createSpace(ctx, input)),
  change: memberProcedure.input(changeSpaceInput).mutation(({ ctx, input }) => changeSpace(ctx, input)),
  archive: memberProcedure.input(spaceIdInput).mutation(({ ctx, input }) => archiveSpace(ctx, input.spaceId)),
  reopen: memberProcedure.input(spaceIdInput).mutation(({ ctx, input }) => reopenSpace(ctx, input.spaceId)),
});
