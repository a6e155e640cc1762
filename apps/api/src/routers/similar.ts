import {
  chooseSimilarInput,
  findSimilarInput,
  rankQuestionsInput,
  similarFiguresInput,
} from "@samrad/contracts/similar";
import { chooseSimilar } from "@samrad/domain/similar-choices/commands";
import { getSimilarFigures } from "@samrad/domain/similar-choices/queries";
import { findSimilar, rankQuestions } from "@samrad/domain/similar/queries";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";

export const similarRouter = router({
  find: memberProcedure.input(findSimilarInput).query(({ ctx, input }) => findSimilar(ctx, input)),
  questions: publicProcedure
    .input(rankQuestionsInput)
    .query(({ ctx, input }) => rankQuestions(ctx, { threadId: input.threadId }, input.limit)),
  choose: memberProcedure.input(chooseSimilarInput).mutation(({ ctx, input }) => chooseSimilar(ctx, input)),
  figures: publicProcedure.input(similarFiguresInput).query(({ ctx, input }) => getSimilarFigures(ctx, input)),
});
