import type { ProfileInput } from "@samrad/contracts/people";
import { scratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aMember, anOrganisation, aPerson, aSpace, aStranger } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { startSession } from "../sessions/commands.ts";
import { deactivatePerson, reactivatePerson, updateProfile } from "./commands.ts";
import { getMe, getPerson, listPeople, searchMentions } from "./queries.ts";

const database = await scratchDatabase();
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());

let administrator: MemberContext;
beforeEach(async () => {
  administrator = await aMember(db, { roles: ["administrator"] });
});

const eventsOf = async (personId: string) =>
  (await db.event.findMany({ where: { personId }, orderBy: { id: "asc" } })).map(({ type }) => type);

const newSession = (personId: string) => ({
  personId,
  token: crypto.randomUUID(),
  expiresAt: new Date(Date.now() + 60_000),
});

describe("one's own profile", () => {
  const profile: ProfileInput = {
    name: "Karin Ö",
    title: "Dataskyddsombud",
    language: "nb",
    theme: "dark",
    timeZone: "Europe/Oslo",
  };

  test("is shown and changed", async () => {
    const member = await aMember(db);
    expect(await updateProfile(member, profile)).toMatchObject({
      ...profile,
      id: member.actor.personId,
      roles: ["member"],
    });
    expect(await getMe(member)).toMatchObject({
      ...profile,
      abilities: { administer: false, invite: false, createSpace: false, coordinate: false },
    });
    expect(await eventsOf(member.actor.personId)).toEqual(["person.changed"]);
  });

  test("is nobody's without a session", async () => {
    expect(await getMe(aStranger(db))).toBeNull();
  });
});

describe("deactivation", () => {
  test("ends all sessions at once and keeps the membership", async () => {
    const member = await aMember(db);
    const { personId, sessionId } = member.actor;
    await deactivatePerson(administrator, personId);
    expect(await db.session.count({ where: { personId } })).toBe(0);
    expect(await eventsOf(personId)).toEqual(["person.deactivated", "session.ended"]);
    const ended = await db.event.findFirstOrThrow({ where: { personId, type: "session.ended" } });
    expect(ended.data).toEqual({ sessionIds: [sessionId] });
    await expect(startSession(db, newSession(personId), new Date())).rejects.toMatchObject({ code: "forbidden" });
    expect(await getPerson(administrator, personId)).toMatchObject({
      active: false,
      organisation: { id: member.actor.organisationId },
    });
    await reactivatePerson(administrator, personId);
    await startSession(db, newSession(personId), new Date());
  });

  test("twice is once", async () => {
    const { actor } = await aMember(db);
    await deactivatePerson(administrator, actor.personId);
    await deactivatePerson(administrator, actor.personId);
    expect(await eventsOf(actor.personId)).toEqual(["person.deactivated", "session.ended"]);
  });

  test("leaves no session behind, however many sign in meanwhile", async () => {
    for (let round = 0; round < 5; round++) {
      const { personId } = (await aMember(db)).actor;
      const signIns = Array.from({ length: 5 }, () => startSession(db, newSession(personId), new Date()));
      await Promise.allSettled([...signIns, deactivatePerson(administrator, personId), ...signIns]);
      expect(await db.session.count({ where: { personId } })).toBe(0);
    }
  });

  test("is for administrators", async () => {
    const { actor } = await aMember(db);
    const coordinator = await aMember(db, { roles: ["coordinator"] });
    await expect(deactivatePerson(coordinator, actor.personId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(reactivatePerson(coordinator, actor.personId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(deactivatePerson(administrator, crypto.randomUUID())).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the list of people", () => {
  test("pages through everybody once, by name", async () => {
    const organisation = await anOrganisation(db, { name: "Listade AB" });
    for (let number = 0; number < 55; number++) {
      const name = `Lista ${String(number % 20).padStart(2, "0")}`;
      if (number % 2) await aMember(db, { name, organisationId: organisation.id });
      else await aPerson(db, { name });
    }
    const first = await listPeople(administrator, { text: "lista" });
    expect(first.people).toHaveLength(50);
    const second = await listPeople(administrator, { text: "lista", cursor: first.cursor! });
    expect(second).toMatchObject({ cursor: null });
    const all = [...first.people, ...second.people];
    expect(new Set(all.map(({ id }) => id)).size).toBe(55);
    expect(all.map(({ name }) => name)).toEqual(all.map(({ name }) => name).toSorted());
    const here = await listPeople(administrator, { text: "listade ab" });
    expect(here.people.every((person) => person.organisation?.id === organisation.id)).toBe(true);
    expect(here.people[0]).toMatchObject({ lastSeenAt: expect.any(String), abilities: { move: true } });
  });

  test("takes what is typed as text, and is for administrators", async () => {
    expect((await listPeople(administrator, { text: "%" })).people).toEqual([]);
    await expect(listPeople(await aMember(db), { text: "" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(listPeople(aStranger(db), { text: "" })).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("whom a text may mention", () => {
  test("begins with those whose name does, and has organisations too", async () => {
    const organisation = await anOrganisation(db, { name: "Mentorn Karlsson AB" });
    const reader = await aMember(db, { organisationId: organisation.id, name: "Åsa Mentorsdotter" });
    await aMember(db, { organisationId: organisation.id, name: "Bo Omentor" });
    await aMember(db, { name: "Mentor Ask" });
    await aMember(db, { name: "Mentor Borta", deactivatedAt: new Date() });
    const space = await aSpace(db);
    const found = await searchMentions(reader, { text: " MENTOR", spaceId: space.id });
    expect(found.map(({ label }) => label)).toEqual([
      "Mentor Ask",
      "Mentorn Karlsson AB",
      "Åsa Mentorsdotter",
      "Bo Omentor",
    ]);
    expect(found[2]).toMatchObject({ kind: "person", detail: "Mentorn Karlsson AB" });
  });

  test("is who can read the space", async () => {
    const inside = await anOrganisation(db, { name: "Innanför" });
    const reader = await aMember(db, { organisationId: inside.id, name: "Eva Urval" });
    const outsider = await aMember(db, { name: "Ove Urval" });
    const space = await aSpace(db, { organisationIds: [inside.id] });
    const found = await searchMentions(reader, { text: "urval", spaceId: space.id });
    expect(found.map(({ label }) => label)).toEqual(["Eva Urval"]);
    await expect(searchMentions(outsider, { text: "urval", spaceId: space.id })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("is eight at the most", async () => {
    const reader = await aMember(db);
    const { id: spaceId } = await aSpace(db);
    for (let number = 0; number < 10; number++) await aMember(db, { name: `Många ${number}` });
    expect(await searchMentions(reader, { text: "många", spaceId })).toHaveLength(8);
  });
});
