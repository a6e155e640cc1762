import { aMember, anOrganisation, aPerson } from "@samrad/domain/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, describe, expect, test } from "vitest";
import { anEntrance } from "../testing/auth-host.ts";

const entrance = await anEntrance();
afterAll(() => entrance[Symbol.asyncDispose]());
const { db, ask, redeem, lastCode, askForCode, emailOf } = entrance;

async function invite(email: string, traits: { expiresAt?: Date; revokedAt?: Date } = {}) {
  const { actor } = await aMember(db, { roles: ["administrator"] });
  const organisation = await anOrganisation(db, { country: "NO" });
  const expiresAt = new Date(Date.now() + 86_400_000);
  return db.invitation.create({
    data: {
      id: uuidv7(),
      email,
      name: "Ny Kollega",
      organisationId: organisation.id,
      roles: ["signatory"],
      language: "nn",
      invitedById: actor.personId,
      expiresAt,
      ...traits,
    },
  });
}

describe("who gets a code", () => {
  test("nobody else does, and everybody gets the same answer", async () => {
    const member = await emailOf((await aMember(db)).actor.personId);
    const gone = await emailOf((await aMember(db, { deactivatedAt: new Date() })).actor.personId);
    const lonely = (await aPerson(db)).email;
    await invite("late@example.org", { expiresAt: new Date(0) });
    await invite("revoked@example.org", { revokedAt: new Date() });
    const answers = new Map<string, string>();
    for (const email of [member, gone, lonely, "late@example.org", "revoked@example.org", "nobody@example.org"]) {
      const started = performance.now();
      const { status, body, cookies } = await ask(email);
      expect(performance.now() - started).toBeGreaterThan(240);
      answers.set(email, JSON.stringify({ status, body, cookies }));
      expect((await lastCode(email)) !== undefined).toBe(email === member);
    }
    expect(new Set(answers.values()).size).toBe(1);
    const [wrong, unknown] = [await redeem(member, "000000"), await redeem("nobody@example.org", "000000")];
    expect({ ...unknown.body, requestId: "" }).toEqual({ ...wrong.body, requestId: "" });
  });

  test("an invited person joins with the first sign-in", async () => {
    const email = "invited@example.org";
    const invitation = await invite(email);
    const code = await askForCode(email);
    expect((await db.mail.findFirstOrThrow({ where: { recipient: email } })).subject).toBe(
      "Koden din for å logge inn i Samråd",
    );
    const answer = await redeem(email, code);
    expect(answer.status).toBe(200);
    const person = await db.person.findUniqueOrThrow({ where: { email }, include: { memberships: true } });
    expect(person).toMatchObject({ name: "Ny Kollega", language: "nn", timeZone: "Europe/Oslo" });
    expect(person.memberships).toMatchObject([
      { organisationId: invitation.organisationId, roles: ["signatory"], leftAt: null },
    ]);
    expect((await db.invitation.findUniqueOrThrow({ where: { id: invitation.id } })).acceptedAt).not.toBeNull();
    expect(await db.event.count({ where: { type: "membership.started", personId: person.id } })).toBe(1);
  });

  test("a hundred first sign-ins at once make one person, one membership, one session", async () => {
    const email = "eager@example.org";
    await invite(email);
    const code = await askForCode(email);
    await Promise.all(Array.from({ length: 100 }, () => redeem(email, code)));
    const person = await db.person.findUniqueOrThrow({
      where: { email },
      include: { memberships: true, sessions: true },
    });
    expect(person.memberships).toHaveLength(1);
    expect(person.sessions).toHaveLength(1);
  });

  test("an invitation that is revoked between code and sign-in opens nothing", async () => {
    const email = "revoked-late@example.org";
    const invitation = await invite(email);
    const code = await askForCode(email);
    await db.invitation.update({ where: { id: invitation.id }, data: { revokedAt: new Date() } });
    expect((await redeem(email, code)).body.reason).toBe("code.expired");
    expect(await db.person.count({ where: { email } })).toBe(0);
  });

  test("a person who is deactivated between code and sign-in stays out", async () => {
    const { actor } = await aMember(db);
    const email = await emailOf(actor.personId);
    const code = await askForCode(email);
    await db.session.deleteMany({ where: { personId: actor.personId } });
    await db.person.update({ where: { id: actor.personId }, data: { deactivatedAt: new Date() } });
    expect((await redeem(email, code)).status).toBe(403);
    expect(await db.session.count({ where: { personId: actor.personId } })).toBe(0);
  });

  test("who has left and is invited again comes back as the same person", async () => {
    const { actor } = await aMember(db);
    const email = await emailOf(actor.personId);
    await db.membership.updateMany({ where: { personId: actor.personId }, data: { leftAt: new Date() } });
    const { organisationId } = await invite(email);
    expect((await redeem(email, await askForCode(email))).status).toBe(200);
    const current = await db.membership.findFirstOrThrow({ where: { personId: actor.personId, leftAt: null } });
    expect(current.organisationId).toBe(organisationId);
  });
});
