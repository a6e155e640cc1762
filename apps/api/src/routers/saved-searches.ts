import { changeSavedSearchInput, savedSearchIdInput, saveSearchInput } from "@samrad/contracts/saved-searches";
import {
  changeSavedSearch,
  deleteSavedSearch,
  markSavedSearchSeen,
  saveSearch,
} from "@samrad/domain/saved-searches/commands";
import { listSavedSearches } from "@samrad/domain/saved-searches/queries";
import { memberProcedure, router } from "../trpc.ts";

export const savedSearchRouter = router({
  list: memberProcedure.query(({ ctx }) => listSavedSearches(ctx)),
  save: memberProcedure.input(saveSearchInput).mutation(({ ctx, input }) => saveSearch(ctx, input)),
  change: memberProcedure.input(changeSavedSearchInput).mutation(({ ctx, input }) => changeSavedSearch(ctx, input)),
  markSeen: memberProcedure.input(savedSearchIdInput).mutation(({ ctx, input }) => markSavedSearchSeen(ctx, input.id)),
  delete: memberProcedure.input(savedSearchIdInput).mutation(({ ctx, input }) => deleteSavedSearch(ctx, input.id)),
});
