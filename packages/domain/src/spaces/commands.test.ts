import type { CreateSpaceInput } from "@samrad/contracts/spaces";
import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, describe, expect, test } from "vitest";
import { aMember, anOrganisation, aReply, aSpace, aStranger, aThread } from "../../testing/factories.ts";
import { archiveSpace, changeSpace, createSpace, reopenSpace } from "./commands.ts";
import { administerSpaces, listSpaces } from "./queries.ts";

const database = await scratchDatabase();
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());
const administrator = await aMember(db, { roles: ["administrator"] });

const input = (traits: Partial<CreateSpaceInput> = {}): CreateSpaceInput => {
  const id = uuidv7();
  return {
    id,
    slug: `s-${id}`,
    name: { sv: "Rum" },
    description: {},
    visibility: "network",
    organisationIds: [],
    ...traits,
  };
};

describe("keeping spaces", () => {
  test("a space is created once for an id and a slug", async () => {
    const first = input();
    const space = await createSpace(administrator, first);
    expect(space).toMatchObject({ id: first.id, slug: first.slug, archived: false, organisations: [] });
    expect(await createSpace(administrator, first)).toEqual(space);
    expect(await db.event.count({ where: { type: "space.created", spaceId: first.id } })).toBe(1);
    const slug = createSpace(administrator, input({ slug: first.slug }));
    await expect(slug).rejects.toMatchObject({ code: "conflict", reason: "space.slug_taken" });
    const id = createSpace(administrator, input({ id: first.id }));
    await expect(id).rejects.toMatchObject({ code: "conflict", reason: "id.taken" });
  });

  test("named organisations are named, and known", async () => {
    const nobody = createSpace(administrator, input({ visibility: "organisations" }));
    await expect(nobody).rejects.toMatchObject({ code: "invalid", reason: "space.no_organisation" });
    const unknown = createSpace(administrator, input({ visibility: "organisations", organisationIds: [uuidv7()] }));
    await expect(unknown).rejects.toMatchObject({ code: "not_found" });
  });

  test("a change of readers is recorded and counts at once", async () => {
    const [one, other] = [await aMember(db), await aMember(db)];
    const first = input({ visibility: "organisations", organisationIds: [one.actor.organisationId] });
    await createSpace(administrator, first);
    const sees = async (member: typeof one) => (await listSpaces(member)).some(({ id }) => id === first.id);
    expect([await sees(one), await sees(other), await sees(administrator)]).toEqual([true, false, false]);
    await changeSpace(administrator, { ...first, organisationIds: [other.actor.organisationId] });
    expect([await sees(one), await sees(other)]).toEqual([false, true]);
    await changeSpace(administrator, { ...first, visibility: "network" });
    expect([await sees(one), await sees(other)]).toEqual([true, true]);
    expect(await db.spaceOrganisation.count({ where: { spaceId: first.id } })).toBe(0);
    expect(await db.event.count({ where: { type: "space.changed", spaceId: first.id } })).toBe(2);
  });

  test("an archived space takes no thread until it is reopened", async () => {
    const { id } = await createSpace(administrator, input());
    const opens = async () => (await listSpaces(administrator)).find((space) => space.id === id)?.abilities.open;
    expect(await archiveSpace(administrator, id)).toMatchObject({ archived: true });
    expect(await opens()).toBe(false);
    await reopenSpace(administrator, id);
    expect(await opens()).toBe(true);
    await expect(archiveSpace(administrator, uuidv7())).rejects.toMatchObject({ code: "not_found" });
  });

  test("is for administrators, who see all of them but not what is written there", async () => {
    const coordinator = await aMember(db, { roles: ["coordinator"] });
    const hidden = await aSpace(db, { organisationIds: [(await anOrganisation(db)).id] });
    await expect(createSpace(coordinator, input())).rejects.toMatchObject({ code: "forbidden" });
    await expect(changeSpace(coordinator, input({ id: hidden.id }))).rejects.toMatchObject({ code: "forbidden" });
    await expect(administerSpaces(coordinator)).rejects.toMatchObject({ code: "forbidden" });
    const found = (await administerSpaces(administrator)).find(({ id }) => id === hidden.id);
    expect(found).toMatchObject({ slug: hidden.slug });
    expect(found).not.toHaveProperty("threadCount");
  });
});

describe("the counts of a space", () => {
  test("are what the reader has not read since joining", async () => {
    const space = await aSpace(db, { visibility: "public" });
    const author = await aMember(db);
    const reader = await aMember(db, { joinedAt: new Date(Date.now() - 60_000) });
    const thread = await aThread(author, { spaceId: space.id });
    await aThread(author, { spaceId: space.id });
    const old = await aThread(author, { spaceId: space.id });
    await db.thread.update({ where: { id: old.id }, data: { createdAt: new Date(0) } });
    const counts = async () => {
      const { threadCount, unreadThreads } = (await listSpaces(reader)).find(({ id }) => id === space.id)!;
      return [threadCount, unreadThreads];
    };
    expect(await counts()).toEqual([3, 2]);
    const standing = { personId: reader.actor.personId, threadId: thread.id };
    await db.reading.create({ data: { ...standing, lastRead: 1, visitedAt: new Date() } });
    expect(await counts()).toEqual([3, 1]);
    await aReply(author, thread.id);
    expect(await counts()).toEqual([3, 2]);
    await db.reading.update({ where: { personId_threadId: standing }, data: { follow: "mute" } });
    expect(await counts()).toEqual([3, 1]);
    const [seen] = (await listSpaces(aStranger(db))).filter(({ id }) => id === space.id);
    expect(seen).toMatchObject({
      threadCount: 3,
      unreadThreads: 0,
      abilities: { open: false, change: false, template: false },
    });
  });
});
