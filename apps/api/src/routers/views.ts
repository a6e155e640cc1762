import { saveViewInput, viewIdInput } from "@samrad/contracts/views";
import { removeView, saveView } from "@samrad/domain/saved-views/commands";
import { listViews } from "@samrad/domain/saved-views/queries";
import { memberProcedure, router } from "../trpc.ts";

export const viewRouter = router({
  list: memberProcedure.query(({ ctx }) => listViews(ctx)),
  save: memberProcedure.input(saveViewInput).mutation(({ ctx, input }) => saveView(ctx, input)),
  remove: memberProcedure.input(viewIdInput).mutation(({ ctx, input }) => removeView(ctx, input.viewId)),
});
