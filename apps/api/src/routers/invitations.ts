import { invitationIdInput, invitationInput } from "@samrad/contracts/people";
import { revokeInvitation, sendInvitation } from "@samrad/domain/invitations/commands";
import { listInvitations } from "@samrad/domain/invitations/queries";
import { invitationWriter } from "../mail-texts.ts";
import { memberProcedure, router } from "../trpc.ts";

export const invitationRouter = router({
  list: memberProcedure.query(({ ctx }) => listInvitations(ctx)),
  send: memberProcedure
    .input(invitationInput)
    .mutation(({ ctx, input }) => sendInvitation(ctx, input, invitationWriter(ctx.house.publicUrl))),
  revoke: memberProcedure
    .input(invitationIdInput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input.invitationId)),
});
