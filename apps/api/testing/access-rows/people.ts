import { v7 as uuidv7 } from "uuid";
import { nothing } from "./asks.ts";
import { administrators, everybody, insiders, inviters, members, type Ask, type Rows } from "./row.ts";

const person: Ask = async (world) => ({ personId: await world.memberId() });
const profile = { name: "Nytt namn", title: "", language: "sv", theme: "system", timeZone: "Europe/Oslo" };
const anOrganisationInput = () => ({
  id: uuidv7(),
  name: `Ny ${uuidv7()}`,
  kind: "partner",
  country: "SE",
  sector: "other",
  size: "small",
  ownership: "private",
});
const organisation: Ask = async (world) => ({ organisationId: await world.organisationId() });

export const peopleRows: Rows<"person" | "organisation" | "membership" | "invitation"> = {
  "person.me": [nothing, ...everybody],
  "person.get": [person, ...members],
  "person.list": [() => ({}), ...administrators],
  "person.search": [(world) => ({ text: "P", spaceId: world.spaceId }), ...insiders],
  "person.update": [() => profile, ...members],
  "person.deactivate": [person, ...administrators],
  "person.reactivate": [async (world) => ({ personId: await world.deactivatedId() }), ...administrators],
  "organisation.list": [nothing, ...members],
  "organisation.get": [organisation, ...members],
  "organisation.create": [anOrganisationInput, ...administrators],
  "organisation.change": [
    async (world) => ({ ...anOrganisationInput(), id: await world.organisationId() }),
    ...administrators,
  ],
  "organisation.deactivate": [organisation, ...administrators],
  "organisation.reactivate": [organisation, ...administrators],
  "membership.changeRoles": [
    async (world) => ({ personId: await world.memberId(), roles: ["member", "auditor"] }),
    ...administrators,
  ],
  "membership.move": [
    async (world) => ({
      personId: await world.memberId(),
      organisationId: await world.organisationId(),
      membershipId: uuidv7(),
      roles: ["member"],
    }),
    ...administrators,
  ],
  "membership.remove": [person, ...administrators],
  "membership.leave": [nothing, ...members],
  "invitation.list": [nothing, ...inviters],
  "invitation.send": [
    async (world) => ({
      id: uuidv7(),
      email: `${uuidv7()}@example.org`,
      name: "Ny",
      organisationId: await world.organisationId(),
      roles: ["member"],
      language: "sv",
    }),
    ...inviters,
  ],
  "invitation.revoke": [
    () => ({ invitationId: uuidv7() }),
    "unauthenticated",
    "not_found",
    "not_found",
    "not_found",
    "not_found",
    "not_found",
  ],
};
