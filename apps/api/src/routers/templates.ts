import { spaceIdInput } from "@samrad/contracts/spaces";
import { setTemplateInput } from "@samrad/contracts/templates";
import { setTemplate } from "@samrad/domain/space-templates/commands";
import { listTemplates } from "@samrad/domain/space-templates/queries";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";

export const templateRouter = router({
  list: publicProcedure.input(spaceIdInput).query(({ ctx, input }) => listTemplates(ctx, input.spaceId)),
  set: memberProcedure.input(setTemplateInput).mutation(({ ctx, input }) => setTemplate(ctx, input)),
});
