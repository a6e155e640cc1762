import { searchInput } from "@samrad/contracts/search";
import { search } from "@samrad/domain/search/queries";
import { hotProcedure, router } from "../trpc.ts";

export const searchRouter = router({
  find: hotProcedure
    .input(searchInput)
    .query(({ ctx: { visitor, memory }, input }) =>
      memory.searchLine(() => visitor.read((context) => search(context, input, memory.searches))),
    ),
});
