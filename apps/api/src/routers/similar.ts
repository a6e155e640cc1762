import { chooseSimilarInput, findSimilarInput, similarFiguresInput } from "@samrad/contracts/similar";
import { chooseSimilar } from "@samrad/domain/similar-choices/commands";
import { getSimilarFigures } from "@samrad/domain/similar-choices/queries";
import { findSimilar } from "@samrad/domain/similar/queries";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";

export const similarRouter = router({
  find: memberProcedure.input(findSimilarInput).query(({ ctx, input }) => findSimilar(ctx, input)),
  choose: memberProcedure.input(chooseSimilarInput).mutation(({ ctx, input }) => chooseSimilar(ctx, input)),
  figures: publicProcedure.input(similarFiguresInput).query(({ ctx, input }) => getSimilarFigures(ctx, input)),
});
