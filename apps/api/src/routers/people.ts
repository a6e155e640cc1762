import { listPeopleInput, mentionSearchInput, personIdInput, profileInput } from "@samrad/contracts/people";
import { deactivatePerson, reactivatePerson, updateProfile } from "@samrad/domain/people/commands";
import { getMe, getPerson, listPeople, searchMentions } from "@samrad/domain/people/queries";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";

export const personRouter = router({
  me: publicProcedure.query(({ ctx }) => getMe(ctx)),
  get: memberProcedure.input(personIdInput).query(({ ctx, input }) => getPerson(ctx, input.personId)),
  list: memberProcedure.input(listPeopleInput).query(({ ctx, input }) => listPeople(ctx, input)),
  search: memberProcedure.input(mentionSearchInput).query(({ ctx, input }) => searchMentions(ctx, input)),
  update: memberProcedure.input(profileInput).mutation(({ ctx, input }) => updateProfile(ctx, input)),
  deactivate: memberProcedure.input(personIdInput).mutation(({ ctx, input }) => deactivatePerson(ctx, input.personId)),
  reactivate: memberProcedure.input(personIdInput).mutation(({ ctx, input }) => reactivatePerson(ctx, input.personId)),
});
