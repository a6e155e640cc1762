import {
  checkIdInput,
  checkSourceInput,
  decideCheckInput,
  listCitingInput,
  provisionInput,
  provisionTextInput,
} from "@samrad/contracts/provisions";
import { listCitedTogether } from "@samrad/domain/cited-together/queries";
import { listCiting } from "@samrad/domain/citing/queries";
import { countCiting, listActs } from "@samrad/domain/citing-counts/queries";
import { decideCheck } from "@samrad/domain/law-checks/commands";
import { getCheck, listChecks } from "@samrad/domain/law-checks/queries";
import { setProvisionFollowed } from "@samrad/domain/provisions/commands";
import { getProvision, getProvisionCard, getProvisionText } from "@samrad/domain/provisions/queries";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";

export const provisionRouter = router({
  acts: publicProcedure.query(({ ctx }) => listActs(ctx)),
  get: publicProcedure.input(provisionInput).query(({ ctx, input }) => getProvision(ctx, input)),
  card: publicProcedure.input(provisionInput).query(({ ctx, input }) => getProvisionCard(ctx, input)),
  text: publicProcedure.input(provisionTextInput).query(({ ctx, input }) => getProvisionText(ctx, input)),
  citing: publicProcedure.input(listCitingInput).query(({ ctx, input }) => listCiting(ctx, input)),
  counts: publicProcedure.input(listCitingInput).query(({ ctx, input }) => countCiting(ctx, input)),
  together: publicProcedure.input(provisionInput).query(({ ctx, input }) => listCitedTogether(ctx, input)),
  follow: memberProcedure
    .input(provisionInput)
    .mutation(({ ctx, input }) => setProvisionFollowed(ctx, input.key, true)),
  unfollow: memberProcedure
    .input(provisionInput)
    .mutation(({ ctx, input }) => setProvisionFollowed(ctx, input.key, false)),
});

export const lawCheckRouter = router({
  list: publicProcedure.input(checkSourceInput).query(({ ctx, input }) => listChecks(ctx, input)),
  get: publicProcedure.input(checkIdInput).query(({ ctx, input }) => getCheck(ctx, input)),
  decide: memberProcedure.input(decideCheckInput).mutation(({ ctx, input }) => decideCheck(ctx, input)),
});
