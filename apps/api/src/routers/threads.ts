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
import { reply } from "@samrad/domain/posts/commands";
import { followThread, keepPlace, markRead } from "@samrad/domain/readings/commands";
import * as commands from "@samrad/domain/threads/commands";
import { getThreadPage } from "@samrad/domain/posts/queries";
import { listThreads } from "@samrad/domain/threads/queries";
import { memberProcedure, publicProcedure, readingProcedure, router } from "../trpc.ts";

export const threadRouter = router({
  list: publicProcedure.input(listThreadsInput).query(({ ctx, input }) => listThreads(ctx, input)),
  get: publicProcedure.input(getThreadInput).query(({ ctx, input }) => getThreadPage(ctx, input)),
  open: memberProcedure.input(openThreadInput).mutation(({ ctx, input }) => commands.openThread(ctx, input)),
  reply: memberProcedure.input(replyInput).mutation(({ ctx, input }) => reply(ctx, input)),
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
  follow: memberProcedure.input(followInput).mutation(({ ctx, input }) => followThread(ctx, input)),
  keepPlace: readingProcedure.input(keepPlaceInput).mutation(({ ctx, input }) => keepPlace(ctx, input)),
  markRead: readingProcedure.input(markReadInput).mutation(async ({ ctx, input }) => {
    const reading = await markRead(ctx, input);
    ctx.tell(ctx.actor.personId, "read", { threadId: input.threadId, lastRead: reading.lastRead });
    return reading;
  }),
});
