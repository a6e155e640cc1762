import { draftPlaceInput, saveDraftInput } from "@samrad/contracts/threads";
import { discardDraft, saveDraft } from "@samrad/domain/drafts/commands";
import { getDraft, listDrafts } from "@samrad/domain/drafts/queries";
import { memberProcedure, readingProcedure, router } from "../trpc.ts";

export const draftRouter = router({
  list: memberProcedure.query(({ ctx }) => listDrafts(ctx)),
  get: memberProcedure.input(draftPlaceInput).query(({ ctx, input }) => getDraft(ctx, input.place)),
  save: readingProcedure.input(saveDraftInput).mutation(({ ctx, input }) => saveDraft(ctx, input)),
  discard: memberProcedure.input(draftPlaceInput).mutation(({ ctx, input }) => discardDraft(ctx, input.place)),
});
