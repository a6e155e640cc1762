import { changeOrganisationInput, organisationIdInput, organisationInput } from "@samrad/contracts/people";
import {
  changeOrganisation,
  createOrganisation,
  deactivateOrganisation,
  reactivateOrganisation,
} from "@samrad/domain/organisations/commands";
import { getOrganisation, listOrganisations } from "@samrad/domain/organisations/queries";
import { memberProcedure, router } from "../trpc.ts";

const one = memberProcedure.input(organisationIdInput);

export const organisationRouter = router({
  list: memberProcedure.query(({ ctx }) => listOrganisations(ctx)),
  get: one.query(({ ctx, input }) => getOrganisation(ctx, input.organisationId)),
  create: memberProcedure.input(organisationInput).mutation(({ ctx, input }) => createOrganisation(ctx, input)),
  change: memberProcedure.input(changeOrganisationInput).mutation(({ ctx, input }) => changeOrganisation(ctx, input)),
  deactivate: one.mutation(({ ctx, input }) => deactivateOrganisation(ctx, input.organisationId)),
  reactivate: one.mutation(({ ctx, input }) => reactivateOrganisation(ctx, input.organisationId)),
});
