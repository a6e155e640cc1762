import {
  createQuestionInput,
  getQuestionInput,
  linkThreadInput,
  listQuestionsInput,
} from "@samrad/contracts/questions";
import { linkThread } from "@samrad/domain/question-links/commands";
import * as commands from "@samrad/domain/questions/commands";
import { getQuestion, listQuestions } from "@samrad/domain/questions/queries";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";

export const questionRouter = router({
  list: publicProcedure.input(listQuestionsInput).query(({ ctx, input }) => listQuestions(ctx, input)),
  get: publicProcedure.input(getQuestionInput).query(({ ctx, input }) => getQuestion(ctx, input)),
  create: memberProcedure.input(createQuestionInput).mutation(({ ctx, input }) => commands.createQuestion(ctx, input)),
  link: memberProcedure.input(linkThreadInput).mutation(({ ctx, input }) => linkThread(ctx, input)),
});
