import { citationMarkIdInput, citationSourceInput, markCitationInput } from "@samrad/contracts/citations";
import { markCitation, unmarkCitation } from "@samrad/domain/citations/commands";
import { listCitationMarks } from "@samrad/domain/citations/queries";
import { memberProcedure, router } from "../trpc.ts";

export const citationRouter = router({
  marks: memberProcedure.input(citationSourceInput).query(({ ctx, input }) => listCitationMarks(ctx, input)),
  mark: memberProcedure.input(markCitationInput).mutation(({ ctx, input }) => markCitation(ctx, input)),
  unmark: memberProcedure.input(citationMarkIdInput).mutation(({ ctx, input }) => unmarkCitation(ctx, input.markId)),
});
