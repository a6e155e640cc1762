import { scratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { followThread } from "../readings/commands.ts";
import { getReach } from "./queries.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  alva = await aMember(db, { name: "Alva" });
  samir = await aMember(db, { name: "Samir" });
  elin = await aMember(db, { name: "Elin", organisationId: alva.actor.organisationId });
});
afterAll(() => database[Symbol.asyncDispose]());

const nothing = { people: [], organisations: [], quotedPosts: [], threads: [] };

test("says who will hear of it, and who cannot since they may not read there", async () => {
  const space = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
  const { id: threadId } = await aThread(alva, { spaceId: space.id });
  await followThread(elin, { threadId, level: "watch" });
  const elsewhere = await aThread(samir, { spaceId: (await aSpace(database.db)).id });
  const reach = await getReach(alva, {
    ...nothing,
    spaceId: space.id,
    threadId,
    people: [alva.actor.personId, samir.actor.personId, elin.actor.personId],
    organisations: [alva.actor.organisationId, samir.actor.organisationId],
    quotedPosts: [elsewhere.firstPostId],
  });
  expect(reach.people).toEqual([
    { id: elin.actor.personId, name: "Elin", told: true },
    { id: samir.actor.personId, name: "Samir", told: false },
  ]);
  const membersOf = new Map(reach.organisations.map(({ id, members, told }) => [id, { members, told }]));
  expect(membersOf.get(alva.actor.organisationId)).toEqual({ members: 1, told: true });
  expect(membersOf.get(samir.actor.organisationId)).toEqual({ members: 0, told: false });
  expect(reach).toMatchObject({ quoted: [], watchers: 1, links: [] });
});

test("a mute is nobody else's business, and a quoted author hears of it", async () => {
  const { id: spaceId } = await aSpace(database.db);
  const thread = await aThread(samir, { spaceId });
  await followThread(elin, { threadId: thread.id, level: "mute" });
  const people = [elin.actor.personId];
  const ask = { ...nothing, spaceId, threadId: thread.id, people, quotedPosts: [thread.firstPostId] };
  expect(await getReach(alva, ask)).toMatchObject({
    people: [{ name: "Elin", told: true }],
    quoted: [{ name: "Samir" }],
    watchers: 1,
  });
});

test("links to stricter spaces are told with who may open them; of others it says nothing", async () => {
  const here = await aSpace(database.db);
  const strict = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
  const closed = await aSpace(database.db, { organisationIds: [samir.actor.organisationId] });
  const [same, stricter] = [await aThread(alva, { spaceId: here.id }), await aThread(alva, { spaceId: strict.id })];
  const hidden = await aThread(samir, { spaceId: closed.id });
  const threads = [same.id, stricter.id, hidden.id, same.id];
  const { links } = await getReach(alva, { ...nothing, spaceId: here.id, threadId: null, threads });
  expect(links).toMatchObject([
    { threadId: same.id, openFor: "all" },
    { threadId: stricter.id, openFor: "organisations", organisations: [{ id: alva.actor.organisationId }] },
    { threadId: hidden.id, openFor: "unknown", title: null },
  ]);
  const asked = getReach(samir, { ...nothing, spaceId: strict.id, threadId: null });
  await expect(asked).rejects.toMatchObject({ code: "not_found" });
});
