import { reportInput } from "@samrad/contracts/reports";
import { getReport } from "@samrad/domain/reports/queries";
import { readingProcedure, router } from "../trpc.ts";

export const reportRouter = router({
  week: readingProcedure.input(reportInput).query(({ ctx, input }) => getReport(ctx, input)),
});
