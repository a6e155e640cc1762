import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ScratchDatabase } from "@samrad/db/testing";
import { aMember, anOrganisation } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { deactivatePerson } from "../people/commands.ts";
import { changeRoles, leaveOrganisation, moveMember, removeMember } from "./commands.ts";

let database: ScratchDatabase;
let administrator: MemberContext;
let member: MemberContext;
beforeEach(async () => {
  database = await scratchDatabase();
  administrator = await aMember(database.db, { roles: ["administrator"] });
  member = await aMember(database.db);
});
afterEach(() => database[Symbol.asyncDispose]());

const current = (personId: string) => database.db.membership.findMany({ where: { personId, leftAt: null } });
const factsOf = async (personId: string) => {
  const events = await database.db.event.findMany({ where: { personId }, orderBy: { id: "asc" } });
  return events.map(({ type, organisationId }) => [type, organisationId]);
};
const last = { code: "rule_violated", reason: "membership.last_administrator" };

describe("roles", () => {
  test("are changed by administrators, and kept in their order", async () => {
    const { personId, organisationId } = member.actor;
    await changeRoles(administrator, { personId, roles: ["signatory", "member", "signatory"] });
    expect(await current(personId)).toMatchObject([{ roles: ["member", "signatory"] }]);
    expect(await factsOf(personId)).toEqual([["membership.changed", organisationId]]);
    await expect(changeRoles(member, { personId, roles: ["administrator"] })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("leave an administrator", async () => {
    const { personId } = administrator.actor;
    await expect(changeRoles(administrator, { personId, roles: ["member"] })).rejects.toMatchObject(last);
    await changeRoles(administrator, { personId, roles: ["administrator", "member"] });
  });
});

describe("moving to another organisation", () => {
  test("ends one membership, starts another, and keeps the sessions", async () => {
    const { personId, organisationId: from } = member.actor;
    const { id: organisationId } = await anOrganisation(database.db);
    const input = { personId, organisationId, membershipId: uuidv7(), roles: ["coordinator" as const] };
    await moveMember(administrator, input);
    await moveMember(administrator, input);
    expect(await current(personId)).toMatchObject([{ id: input.membershipId, organisationId, roles: ["coordinator"] }]);
    expect(await factsOf(personId)).toEqual([
      ["membership.ended", from],
      ["membership.started", organisationId],
    ]);
    expect(await database.db.session.count({ where: { personId } })).toBe(1);
    const stolen = { ...input, personId: administrator.actor.personId };
    await expect(moveMember(administrator, stolen)).rejects.toMatchObject({ code: "conflict", reason: "id.taken" });
  });

  test("brings back somebody who has left", async () => {
    const { personId, organisationId } = member.actor;
    await leaveOrganisation(member);
    await moveMember(administrator, { personId, organisationId, membershipId: uuidv7(), roles: ["member"] });
    expect(await current(personId)).toHaveLength(1);
  });

  test("leads to no closed organisation, and is for administrators", async () => {
    const { personId } = member.actor;
    const closed = await anOrganisation(database.db, { deactivatedAt: new Date() });
    const input = { personId, organisationId: closed.id, membershipId: uuidv7(), roles: ["member" as const] };
    await expect(moveMember(administrator, input)).rejects.toMatchObject({ code: "not_found" });
    const own = { ...input, organisationId: administrator.actor.organisationId };
    await expect(moveMember(member, own)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("leaving", () => {
  test("ends the membership and every session", async () => {
    const { personId, organisationId } = member.actor;
    await leaveOrganisation(member);
    expect(await current(personId)).toEqual([]);
    expect(await database.db.session.count({ where: { personId } })).toBe(0);
    expect(await factsOf(personId)).toEqual([
      ["membership.ended", organisationId],
      ["session.ended", null],
    ]);
  });

  test("is also done for somebody, by administrators", async () => {
    await removeMember(administrator, member.actor.personId);
    expect(await current(member.actor.personId)).toEqual([]);
    await expect(removeMember(member, administrator.actor.personId)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("leaves an administrator", async () => {
    await expect(leaveOrganisation(administrator)).rejects.toMatchObject(last);
    await expect(deactivatePerson(administrator, administrator.actor.personId)).rejects.toMatchObject(last);
  });

  test("a deactivated administrator is none", async () => {
    const other = await aMember(database.db, { roles: ["administrator"], deactivatedAt: new Date() });
    await expect(leaveOrganisation(administrator)).rejects.toMatchObject(last);
    await removeMember(administrator, other.actor.personId);
  });
});

test("however administrators go at the same moment, one is left", async () => {
  const others = await Promise.all(Array.from({ length: 5 }, () => aMember(database.db, { roles: ["administrator"] })));
  const all = [administrator, ...others];
  const ways = [
    (context: MemberContext) => leaveOrganisation(context),
    (context: MemberContext) => changeRoles(context, { personId: context.actor.personId, roles: ["member"] }),
    (context: MemberContext) => deactivatePerson(context, context.actor.personId),
  ];
  const outcomes = await Promise.allSettled(all.map((context, index) => ways[index % 3]!(context)));
  const refused = outcomes.filter(({ status }) => status === "rejected");
  expect(refused).toMatchObject([{ reason: last }]);
  const left = await database.db.membership.count({
    where: { leftAt: null, roles: { has: "administrator" }, person: { deactivatedAt: null } },
  });
  expect(left).toBe(1);
});
