import type { InvitationInput } from "@samrad/contracts/people";
import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aMember, anOrganisation } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { acceptInvitation, revokeInvitation, sendInvitation, type WriteInvitation } from "./commands.ts";
import { listInvitations } from "./queries.ts";

const database = await scratchDatabase();
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());

const write: WriteInvitation = async ({ name, organisation, invitedBy }) => ({
  subject: organisation,
  body: `${name} ${invitedBy}`,
});

let administrator: MemberContext;
let coordinator: MemberContext;
let partner: string;
beforeEach(async () => {
  administrator = await aMember(db, { roles: ["administrator"] });
  coordinator = await aMember(db, { roles: ["coordinator"], name: "Elin" });
  partner = (await anOrganisation(db, { name: `Partner ${uuidv7()}`, kind: "partner" })).id;
});

const anInvitation = (traits: Partial<InvitationInput> = {}): InvitationInput => ({
  id: uuidv7(),
  email: `${uuidv7()}@example.org`,
  name: "Ny",
  organisationId: partner,
  roles: ["member"],
  language: "sv",
  ...traits,
});

describe("inviting", () => {
  test("writes invitation, mail and event, once for an id", async () => {
    const input = anInvitation();
    const sent = await sendInvitation(coordinator, input, write);
    expect(sent).toMatchObject({
      id: input.id,
      state: "open",
      invitedBy: { name: "Elin" },
      abilities: { revoke: true },
    });
    expect(new Date(sent.expiresAt).getTime() - new Date(sent.createdAt).getTime()).toBe(14 * 86_400_000);
    expect(await sendInvitation(coordinator, input, write)).toEqual(sent);
    expect(await db.mail.findMany({ where: { recipient: input.email } })).toMatchObject([{ body: "Ny Elin" }]);
    const events = await db.event.findMany({ where: { organisationId: partner } });
    expect(events).toMatchObject([{ type: "invitation.sent", data: { invitationId: input.id } }]);
    const stolen = sendInvitation(administrator, input, write);
    await expect(stolen).rejects.toMatchObject({ code: "conflict", reason: "id.taken" });
  });

  test("is limited to members of partners for coordinators", async () => {
    const authority = await anOrganisation(db, { kind: "authority" });
    for (const traits of [{ organisationId: authority.id }, { roles: ["administrator" as const] }]) {
      const refused = sendInvitation(coordinator, anInvitation(traits), write);
      await expect(refused).rejects.toMatchObject({ code: "forbidden" });
      await sendInvitation(administrator, anInvitation(traits), write);
    }
    const unknown = sendInvitation(administrator, anInvitation({ organisationId: uuidv7() }), write);
    await expect(unknown).rejects.toMatchObject({ code: "not_found" });
  });

  test("somebody who is there, or invited, is refused", async () => {
    const { email } = await db.person.findUniqueOrThrow({ where: { id: coordinator.actor.personId } });
    const member = sendInvitation(administrator, anInvitation({ email }), write);
    await expect(member).rejects.toMatchObject({ reason: "invitation.already_member" });
    const first = anInvitation();
    await sendInvitation(administrator, first, write);
    const again = anInvitation({ email: first.email });
    await expect(sendInvitation(administrator, again, write)).rejects.toMatchObject({
      reason: "invitation.already_open",
    });
    await db.invitation.update({ where: { id: first.id }, data: { expiresAt: new Date(0) } });
    expect(await sendInvitation(administrator, again, write)).toMatchObject({ state: "open" });
  });

  test("one address ten times at once gives one invitation", async () => {
    const { email } = anInvitation();
    const tries = Array.from({ length: 10 }, () => sendInvitation(administrator, anInvitation({ email }), write));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.mail.count({ where: { recipient: email } })).toBe(1);
  });
});

describe("revoking", () => {
  test("is for who has sent it and for administrators; to others it is not there", async () => {
    const { id, email } = await sendInvitation(administrator, anInvitation(), write);
    await expect(revokeInvitation(coordinator, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await listInvitations(coordinator)).toEqual([]);
    expect(await revokeInvitation(administrator, id)).toMatchObject({ state: "revoked", abilities: { revoke: false } });
    expect(await revokeInvitation(administrator, id)).toMatchObject({ state: "revoked" });
    expect(await db.$transaction((tx) => acceptInvitation(tx, email, new Date()))).toBeUndefined();
    const own = await sendInvitation(coordinator, anInvitation(), write);
    expect((await listInvitations(coordinator)).map((invitation) => invitation.id)).toEqual([own.id]);
    expect(await revokeInvitation(coordinator, own.id)).toMatchObject({ state: "revoked" });
  });

  test("comes too late once it is accepted", async () => {
    const { id, email } = await sendInvitation(administrator, anInvitation(), write);
    await db.$transaction((tx) => acceptInvitation(tx, email, new Date()));
    await expect(revokeInvitation(administrator, id)).rejects.toMatchObject({ reason: "invitation.closed" });
  });
});

describe("accepting", () => {
  test("makes a member with the roles of the invitation, once", async () => {
    const { email } = await sendInvitation(
      administrator,
      anInvitation({ roles: ["signatory"], language: "nb" }),
      write,
    );
    const accept = () => db.$transaction((tx) => acceptInvitation(tx, email, new Date()));
    const people = await Promise.all([accept(), accept(), accept()]);
    expect(people.filter(Boolean)).toMatchObject([{ email, language: "nb", name: "Ny" }]);
    const memberships = await db.membership.findMany({ where: { person: { email } } });
    expect(memberships).toMatchObject([{ organisationId: partner, roles: ["signatory"] }]);
  });

  test("comes too late after 14 days, and when the organisation is closed", async () => {
    const { email } = await sendInvitation(administrator, anInvitation(), write);
    const later = new Date(Date.now() + 15 * 86_400_000);
    expect(await db.$transaction((tx) => acceptInvitation(tx, email, later))).toBeUndefined();
    await db.organisation.update({ where: { id: partner }, data: { deactivatedAt: new Date() } });
    expect(await db.$transaction((tx) => acceptInvitation(tx, email, new Date()))).toBeUndefined();
  });
});

test("the list is for those who invite", async () => {
  await expect(listInvitations(await aMember(db))).rejects.toMatchObject({ code: "forbidden" });
});
