import { searchInput } from "@samrad/contracts/search";
import { search } from "@samrad/domain/search/queries";
import { publicProcedure, router } from "../trpc.ts";

export const searchRouter = router({
  find: publicProcedure.input(searchInput).query(({ ctx, input }) => search(ctx, input)),
});
