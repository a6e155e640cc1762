import { changeRolesInput, moveMemberInput, personIdInput } from "@samrad/contracts/people";
import { changeRoles, leaveOrganisation, moveMember, removeMember } from "@samrad/domain/memberships/commands";
import { memberProcedure, router } from "../trpc.ts";

export const membershipRouter = router({
  changeRoles: memberProcedure.input(changeRolesInput).mutation(({ ctx, input }) => changeRoles(ctx, input)),
  move: memberProcedure.input(moveMemberInput).mutation(({ ctx, input }) => moveMember(ctx, input)),
  remove: memberProcedure.input(personIdInput).mutation(({ ctx, input }) => removeMember(ctx, input.personId)),
  leave: memberProcedure.mutation(async ({ ctx }) => {
    await leaveOrganisation(ctx);
    ctx.sessionCookie.forget();
  }),
});
