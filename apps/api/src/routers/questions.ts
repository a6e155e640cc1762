import {
  classifyQuestionInput,
  createQuestionInput,
  decideSupportInput,
  differInput,
  getQuestionInput,
  linkThreadInput,
  listQuestionsInput,
  mergeQuestionInput,
  questionIdInput,
  relateQuestionsInput,
  rewordQuestionInput,
  setQuestionConceptsInput,
  setQuestionStateInput,
  settleDifferenceInput,
  splitQuestionInput,
  suggestQuestionInput,
  threadQuestionsInput,
} from "@samrad/contracts/questions";
import { listChanges } from "@samrad/domain/question-changes/queries";
import { setQuestionFollowed } from "@samrad/domain/question-follows/commands";
import * as links from "@samrad/domain/question-links/commands";
import { listDifferences, listLinkedThreads, listThreadQuestions } from "@samrad/domain/question-links/queries";
import * as merges from "@samrad/domain/question-merges/commands";
import { relateQuestions, unrelateQuestions } from "@samrad/domain/question-relations/commands";
import { listRelations } from "@samrad/domain/question-relations/queries";
import * as commands from "@samrad/domain/questions/commands";
import { getQuestion, listOwners, listQuestions } from "@samrad/domain/questions/queries";
import { memberProcedure, publicProcedure, readingProcedure, router } from "../trpc.ts";

export const questionRouter = router({
  list: publicProcedure.input(listQuestionsInput).query(({ ctx, input }) => listQuestions(ctx, input)),
  get: publicProcedure.input(getQuestionInput).query(({ ctx, input }) => getQuestion(ctx, input)),
  threads: publicProcedure.input(questionIdInput).query(({ ctx, input }) => listLinkedThreads(ctx, input.questionId)),
  relations: publicProcedure.input(questionIdInput).query(({ ctx, input }) => listRelations(ctx, input.questionId)),
  changes: readingProcedure.input(questionIdInput).query(({ ctx, input }) => listChanges(ctx, input.questionId)),
  ofThread: publicProcedure
    .input(threadQuestionsInput)
    .query(({ ctx, input }) => listThreadQuestions(ctx, input.threadId)),
  owners: readingProcedure.query(({ ctx }) => listOwners(ctx)),
  differences: readingProcedure.query(({ ctx }) => listDifferences(ctx)),
  create: memberProcedure.input(createQuestionInput).mutation(({ ctx, input }) => commands.createQuestion(ctx, input)),
  suggest: memberProcedure
    .input(suggestQuestionInput)
    .mutation(({ ctx, input }) => commands.suggestQuestion(ctx, input)),
  reword: memberProcedure.input(rewordQuestionInput).mutation(({ ctx, input }) => commands.rewordQuestion(ctx, input)),
  classify: memberProcedure
    .input(classifyQuestionInput)
    .mutation(({ ctx, input }) => commands.classifyQuestion(ctx, input)),
  setConcepts: memberProcedure
    .input(setQuestionConceptsInput)
    .mutation(({ ctx, input }) => commands.setQuestionConcepts(ctx, input)),
  setState: memberProcedure
    .input(setQuestionStateInput)
    .mutation(({ ctx, input }) => commands.setQuestionState(ctx, input)),
  decideSupport: memberProcedure
    .input(decideSupportInput)
    .mutation(({ ctx, input }) => commands.decideSupport(ctx, input)),
  link: memberProcedure.input(linkThreadInput).mutation(({ ctx, input }) => links.linkThread(ctx, input)),
  unlink: memberProcedure.input(linkThreadInput).mutation(({ ctx, input }) => links.unlinkThread(ctx, input)),
  differ: memberProcedure.input(differInput).mutation(({ ctx, input }) => links.differ(ctx, input)),
  settleDifference: memberProcedure
    .input(settleDifferenceInput)
    .mutation(({ ctx, input }) => links.settleDifference(ctx, input)),
  relate: memberProcedure.input(relateQuestionsInput).mutation(({ ctx, input }) => relateQuestions(ctx, input)),
  unrelate: memberProcedure.input(relateQuestionsInput).mutation(({ ctx, input }) => unrelateQuestions(ctx, input)),
  follow: memberProcedure
    .input(questionIdInput)
    .mutation(({ ctx, input }) => setQuestionFollowed(ctx, input.questionId, true)),
  unfollow: memberProcedure
    .input(questionIdInput)
    .mutation(({ ctx, input }) => setQuestionFollowed(ctx, input.questionId, false)),
  merge: memberProcedure.input(mergeQuestionInput).mutation(({ ctx, input }) => merges.mergeQuestion(ctx, input)),
  unmerge: memberProcedure
    .input(questionIdInput)
    .mutation(({ ctx, input }) => merges.unmergeQuestion(ctx, input.questionId)),
  split: memberProcedure.input(splitQuestionInput).mutation(({ ctx, input }) => merges.splitQuestion(ctx, input)),
});
