import { passkeyIdInput, renamePasskeyInput } from "@samrad/contracts/people";
import { removePasskey, renamePasskey } from "@samrad/domain/passkeys/commands";
import { listPasskeys } from "@samrad/domain/passkeys/queries";
import { memberProcedure, router } from "../trpc.ts";

export const passkeyRouter = router({
  list: memberProcedure.query(({ ctx }) => listPasskeys(ctx)),
  rename: memberProcedure.input(renamePasskeyInput).mutation(({ ctx, input }) => renamePasskey(ctx, input)),
  remove: memberProcedure.input(passkeyIdInput).mutation(({ ctx, input }) => removePasskey(ctx, input.passkeyId)),
});
