import { describeAttachmentInput } from "@samrad/contracts/threads";
import { describeAttachment } from "@samrad/domain/attachments/commands";
import { memberProcedure, router } from "../trpc.ts";

export const attachmentRouter = router({
  describe: memberProcedure.input(describeAttachmentInput).mutation(({ ctx, input }) => describeAttachment(ctx, input)),
});
