import { listMail, listMailFailures } from "@samrad/domain/mail/queries";
import { demoProcedure, memberProcedure, router } from "../trpc.ts";

export const mailRouter = router({
  list: demoProcedure.query(({ ctx }) => listMail(ctx.db)),
  failures: memberProcedure.query(({ ctx }) => listMailFailures(ctx)),
});
