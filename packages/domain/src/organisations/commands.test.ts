import type { OrganisationInput } from "@samrad/contracts/people";
import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, expect, test } from "vitest";
import { aMember, aStranger } from "../../testing/factories.ts";
import { removeMember } from "../memberships/commands.ts";
import { changeOrganisation, createOrganisation, deactivateOrganisation, reactivateOrganisation } from "./commands.ts";
import { listOrganisations } from "./queries.ts";

const database = await scratchDatabase();
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());
const administrator = await aMember(db, { roles: ["administrator"] });

const input = (name: string): OrganisationInput => ({
  id: uuidv7(),
  name,
  kind: "authority",
  country: "NO",
  sector: "public_administration",
  size: "large",
  ownership: "public",
});

test("an organisation is created once for an id, with one name in the network", async () => {
  const first = input("Datatilsynet");
  const view = await createOrganisation(administrator, first);
  expect(view).toMatchObject({ ...first, memberCount: 0, active: true, abilities: { change: true, invite: true } });
  expect(await createOrganisation(administrator, first)).toEqual(view);
  expect(await db.event.count({ where: { type: "organisation.created", organisationId: first.id } })).toBe(1);
  const same = createOrganisation(administrator, input("datatilsynet"));
  await expect(same).rejects.toMatchObject({
    code: "conflict",
    reason: "organisation.name_taken",
    data: { field: "name" },
  });
  const taken = createOrganisation(administrator, { ...input("Annan"), id: first.id });
  await expect(taken).rejects.toMatchObject({ code: "conflict", reason: "id.taken" });
});

test("one name ten times at once gives one organisation", async () => {
  const tries = Array.from({ length: 10 }, () => createOrganisation(administrator, input("Samma")));
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("it is changed and keeps its own name", async () => {
  const first = await createOrganisation(administrator, input("Gammalt namn"));
  const changed = { ...input("Nytt namn"), id: first.id, size: "small" as const };
  expect(await changeOrganisation(administrator, changed)).toMatchObject({ name: "Nytt namn", size: "small" });
  await changeOrganisation(administrator, changed);
  await expect(changeOrganisation(administrator, input("Ingen"))).rejects.toMatchObject({ code: "not_found" });
});

test("it is closed once its members have left", async () => {
  const { actor } = await aMember(db);
  const { organisationId } = actor;
  const early = deactivateOrganisation(administrator, organisationId);
  await expect(early).rejects.toMatchObject({ reason: "organisation.has_members" });
  await removeMember(administrator, actor.personId);
  expect(await deactivateOrganisation(administrator, organisationId)).toMatchObject({
    active: false,
    abilities: { invite: false },
  });
  expect(await reactivateOrganisation(administrator, organisationId)).toMatchObject({ active: true });
});

test("members see the list and change nothing; strangers see nothing", async () => {
  const member = await aMember(db);
  const list = await listOrganisations(member);
  expect(list.find(({ id }) => id === member.actor.organisationId)).toMatchObject({ memberCount: 1 });
  expect(list.some(({ abilities }) => Object.values(abilities).some(Boolean))).toBe(false);
  await expect(createOrganisation(member, input("Egen"))).rejects.toMatchObject({ code: "forbidden" });
  await expect(deactivateOrganisation(member, list[0]!.id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listOrganisations(aStranger(db))).rejects.toMatchObject({ code: "unauthenticated" });
});
