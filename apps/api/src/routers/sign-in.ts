import { personIdInput } from "@samrad/contracts/people";
import { listCast } from "@samrad/domain/sessions/queries";
import { demoProcedure, router } from "../trpc.ts";

/** A demo network lets its visitors sign in as anybody of its cast. */
export const signInRouter = router({
  cast: demoProcedure.query(({ ctx }) => listCast(ctx.db)),
  asCast: demoProcedure.input(personIdInput).mutation(({ ctx, input }) => ctx.sessionCookie.start(input.personId)),
});
