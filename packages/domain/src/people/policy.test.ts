import { roles, type Role } from "@samrad/contracts/people";
import { describe, expect, test } from "vitest";
import { type Actor, anonymous } from "../actor.ts";
import * as invitations from "../invitations/policy.ts";
import * as mail from "../mail/policy.ts";
import * as organisations from "../organisations/policy.ts";
import * as spaces from "../spaces/policy.ts";
import * as people from "./policy.ts";

const actorWith = (...roles: Role[]): Actor => ({
  kind: "member",
  personId: "self",
  name: "Alva",
  organisationId: "own",
  roles,
  joinedAt: new Date(0),
  sessionId: "s",
});

const partner = { kind: "partner", deactivatedAt: null } as const;
const authority = { kind: "authority", deactivatedAt: null } as const;
const closed = { kind: "partner", deactivatedAt: new Date(0) } as const;
const somebody = { personId: "somebody", deactivatedAt: null, belongs: true };
const shutOut = { ...somebody, deactivatedAt: new Date(0) };
const gone = { ...somebody, belongs: false };
const nothing = { changeRoles: false, move: false, remove: false, deactivate: false, reactivate: false };

describe.each<[string, Actor]>([
  ["nobody known", anonymous],
  ...roles.filter((role) => role !== "administrator").map((role): [string, Actor] => [role, actorWith(role)]),
])("%s", (name, actor) => {
  test("administers nothing", () => {
    for (const policy of [people, organisations, spaces]) expect(policy.canAdminister(actor)).toBe(false);
    for (const person of [somebody, shutOut, gone]) expect(people.abilitiesOf(actor, person)).toEqual(nothing);
    expect(mail.canListFailures(actor)).toBe(false);
  });

  test("invites members of partners as coordinator alone", () => {
    expect(organisations.canInvite(actor, partner, ["member"])).toBe(name === "coordinator");
    expect(organisations.canInvite(actor, partner, ["member", "coordinator"])).toBe(false);
    expect(organisations.canInvite(actor, authority, ["member"])).toBe(false);
    expect(invitations.canList(actor)).toBe(name === "coordinator");
    expect(invitations.canRead(actor, { invitedById: "self" })).toBe(name === "coordinator");
    expect(invitations.canRead(actor, { invitedById: "somebody" })).toBe(false);
  });

  test("sees members and organisations with a session alone", () => {
    expect(people.canRead(actor)).toBe(actor !== anonymous);
    expect(organisations.canList(actor)).toBe(actor !== anonymous);
  });
});

describe("an administrator", () => {
  const actor = actorWith("administrator");

  test.each([
    ["somebody", somebody, { ...nothing, changeRoles: true, move: true, remove: true, deactivate: true }],
    ["somebody who is deactivated", shutOut, { ...nothing, changeRoles: true, remove: true, reactivate: true }],
    ["somebody who has left", gone, { ...nothing, move: true, deactivate: true }],
  ])("may do with %s what makes sense", (_, person, abilities) => {
    expect(people.abilitiesOf(actor, person)).toEqual(abilities);
  });

  test("invites anybody as anything, but not to an organisation that is closed", () => {
    expect(organisations.canInvite(actor, authority, [...roles])).toBe(true);
    expect(organisations.canInvite(actor, closed, ["member"])).toBe(false);
  });

  test("keeps all invitations, spaces and failed mail", () => {
    expect(invitations.canRead(actor, { invitedById: "somebody" })).toBe(true);
    expect(spaces.canAdminister(actor)).toBe(true);
    expect(mail.canListFailures(actor)).toBe(true);
  });
});

test.each([
  ["open", {}],
  ["expired", { expiresAt: new Date(5) }],
  ["revoked", { revokedAt: new Date(1) }],
  ["revoked", { revokedAt: new Date(1), expiresAt: new Date(5) }],
  ["accepted", { acceptedAt: new Date(1), expiresAt: new Date(5) }],
])("an invitation is %s", (state, traits) => {
  const invitation = { invitedById: "self", expiresAt: new Date(20), acceptedAt: null, revokedAt: null, ...traits };
  expect(invitations.stateOf(invitation, new Date(10))).toBe(state);
});
