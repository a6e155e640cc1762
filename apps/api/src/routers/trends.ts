import { trendInput, trendThreadsInput } from "@samrad/contracts/trends";
import { getTrend, listTrendThreads } from "@samrad/domain/trends/queries";
import { readingProcedure, router } from "../trpc.ts";

export const trendRouter = router({
  get: readingProcedure.input(trendInput).query(({ ctx, input }) => getTrend(ctx, input)),
  threads: readingProcedure.input(trendThreadsInput).query(({ ctx, input }) => listTrendThreads(ctx, input)),
});
