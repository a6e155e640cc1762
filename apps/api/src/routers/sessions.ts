import { sessionIdInput } from "@samrad/contracts/people";
import { endOtherSessions, endSession, signOut } from "@samrad/domain/sessions/commands";
import { listSessions } from "@samrad/domain/sessions/queries";
import { memberProcedure, router } from "../trpc.ts";

export const sessionRouter = router({
  list: memberProcedure.query(({ ctx }) => listSessions(ctx)),
  end: memberProcedure.input(sessionIdInput).mutation(({ ctx, input }) => endSession(ctx, input.sessionId)),
  endOthers: memberProcedure.mutation(({ ctx }) => endOtherSessions(ctx)),
  signOut: memberProcedure.mutation(async ({ ctx }) => {
    await signOut(ctx);
    ctx.sessionCookie.forget();
  }),
});
