import {
  answerVersionsInput,
  confirmAnswerInput,
  giveAnswerInput,
  standingsInput,
  writeAnswerTextInput,
} from "@samrad/contracts/answers";
import { questionIdInput } from "@samrad/contracts/questions";
import { writeAnswerText } from "@samrad/domain/answer-texts/commands";
import { confirmAnswer, giveAnswer } from "@samrad/domain/answers/commands";
import * as queries from "@samrad/domain/answers/queries";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";

export const answerRouter = router({
  sheet: publicProcedure
    .input(questionIdInput)
    .query(({ ctx, input }) => queries.getAnswerSheet(ctx, input.questionId)),
  versions: publicProcedure
    .input(answerVersionsInput)
    .query(({ ctx, input }) => queries.listAnswerVersions(ctx, input)),
  texts: publicProcedure
    .input(questionIdInput)
    .query(({ ctx, input }) => queries.listAnswerTexts(ctx, input.questionId)),
  standings: publicProcedure
    .input(standingsInput)
    .query(({ ctx, input }) => queries.listStandings(ctx, input.questionIds)),
  writeText: memberProcedure.input(writeAnswerTextInput).mutation(({ ctx, input }) => writeAnswerText(ctx, input)),
  give: memberProcedure.input(giveAnswerInput).mutation(({ ctx, input }) => giveAnswer(ctx, input)),
  confirm: memberProcedure.input(confirmAnswerInput).mutation(({ ctx, input }) => confirmAnswer(ctx, input)),
});
