import { setThreadRuleInput } from "@samrad/contracts/chatham-house";
import {
  followInput,
  getThreadInput,
  keepPlaceInput,
  listThreadsInput,
  markReadInput,
  openThreadInput,
  renameThreadInput,
  replyInput,
  resolveThreadInput,
  threadIdInput,
} from "@samrad/contracts/threads";
import { mergeThreadInput, moveThreadInput, oldAddressInput, splitThreadInput } from "@samrad/contracts/curation";
import { setThreadRule } from "@samrad/domain/chatham-house/commands";
import { reply } from "@samrad/domain/replies/commands";
import { followThread, keepPlace, markRead } from "@samrad/domain/readings/commands";
import { findNewPlace } from "@samrad/domain/redirects/queries";
import { mergeThread } from "@samrad/domain/thread-merges/commands";
import { moveThread } from "@samrad/domain/thread-moves/commands";
import { splitThread } from "@samrad/domain/thread-splits/commands";
import * as commands from "@samrad/domain/threads/commands";
import { getThreadPage } from "@samrad/domain/thread-pages/queries";
import { listThreads } from "@samrad/domain/threads/queries";
import { hotProcedure, memberProcedure, publicProcedure, readingProcedure, router, writeHot } from "../trpc.ts";

export const threadRouter = router({
  list: hotProcedure
    .input(listThreadsInput)
    .query(({ ctx, input }) => ctx.visitor.read((context) => listThreads(context, input, ctx.memory))),
  get: hotProcedure
    .input(getThreadInput)
    .query(({ ctx, input }) => ctx.visitor.read((context) => getThreadPage(context, input, ctx.memory))),
  open: memberProcedure.input(openThreadInput).mutation(({ ctx, input }) => commands.openThread(ctx, input)),
  reply: hotProcedure.input(replyInput).mutation(({ ctx, input }) => writeHot(ctx, (context) => reply(context, input))),
  rename: memberProcedure.input(renameThreadInput).mutation(({ ctx, input }) => commands.renameThread(ctx, input)),
  resolve: memberProcedure.input(resolveThreadInput).mutation(({ ctx, input }) => commands.resolveThread(ctx, input)),
  reopen: memberProcedure.input(threadIdInput).mutation(({ ctx, input }) => commands.reopenThread(ctx, input.threadId)),
  lock: memberProcedure
    .input(threadIdInput)
    .mutation(({ ctx, input }) => commands.setThreadLocked(ctx, input.threadId, true)),
  unlock: memberProcedure
    .input(threadIdInput)
    .mutation(({ ctx, input }) => commands.setThreadLocked(ctx, input.threadId, false)),
  pin: memberProcedure
    .input(threadIdInput)
    .mutation(({ ctx, input }) => commands.setThreadPinned(ctx, input.threadId, true)),
  unpin: memberProcedure
    .input(threadIdInput)
    .mutation(({ ctx, input }) => commands.setThreadPinned(ctx, input.threadId, false)),
  setRule: memberProcedure.input(setThreadRuleInput).mutation(({ ctx, input }) => setThreadRule(ctx, input)),
  whereTo: publicProcedure.input(oldAddressInput).query(({ ctx, input }) => findNewPlace(ctx, input)),
  move: memberProcedure.input(moveThreadInput).mutation(({ ctx, input }) => moveThread(ctx, input)),
  split: memberProcedure.input(splitThreadInput).mutation(({ ctx, input }) => splitThread(ctx, input)),
  merge: memberProcedure.input(mergeThreadInput).mutation(({ ctx, input }) => mergeThread(ctx, input)),
  follow: memberProcedure.input(followInput).mutation(({ ctx, input }) => followThread(ctx, input)),
  keepPlace: readingProcedure.input(keepPlaceInput).mutation(({ ctx, input }) => keepPlace(ctx, input)),
  markRead: readingProcedure.input(markReadInput).mutation(async ({ ctx, input }) => {
    const reading = await markRead(ctx, input);
    ctx.tell(ctx.actor.personId, "read", { threadId: input.threadId, lastRead: reading.lastRead });
    return reading;
  }),
});
