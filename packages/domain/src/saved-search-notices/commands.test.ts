import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aDocument, aMember, aReply, aSpace, aThread } from "../../testing/factories.ts";
import { catchUpWithLog } from "../../testing/follow-log.ts";
import type { MemberContext } from "../context.ts";
import { countUnreadNotifications, listNotifications } from "../notifications/queries.ts";
import { followThread } from "../readings/commands.ts";
import { changeSavedSearch, deleteSavedSearch, markSavedSearchSeen, saveSearch } from "../saved-searches/commands.ts";
import { listSavedSearches } from "../saved-searches/queries.ts";
import { resolveThread } from "../threads/commands.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let network: string;

const save = async (member: MemberContext, text: string, notify = true) => {
  const id = uuidv7();
  await saveSearch(member, { id, name: `Om ${text}`, text, notify });
  return id;
};
const catchUp = () => catchUpWithLog(database.db);
const told = async (member: MemberContext) => (await listNotifications(member, { filter: "all" })).notifications;

beforeAll(async () => {
  database = await scratchDatabase();
  alva = await aMember(database.db, { name: "Alva" });
  network = (await aSpace(database.db)).id;
  await catchUp();
});
beforeEach(async () => {
  samir = await aMember(database.db, { name: "Samir" });
});
afterAll(() => database[Symbol.asyncDispose]());

test("who keeps a search is told of what is new in it, once a thread until it is read", async () => {
  const id = await save(samir, "biträdesavtal lang:sv");
  const thread = await aThread(alva, {
    spaceId: network,
    title: "Avtal",
    text: "Personuppgiftsbiträdesavtalet gäller.",
  });
  await aThread(alva, { spaceId: network, title: "Annat", text: "Något annat." });
  await catchUp();
  expect(await told(samir)).toMatchObject([
    { kind: "search", subjectId: id, thread: { id: thread.id }, data: { text: "biträdesavtal lang:sv" }, read: false },
  ]);
  const reply = await aReply(alva, thread.id, { document: aDocument("Nytt personuppgiftsbiträdesavtal.") });
  await catchUp();
  expect(await told(samir)).toMatchObject([{ kind: "search", post: { id: reply.id } }]);
  expect(await listSavedSearches(samir)).toMatchObject([{ id, fresh: 2 }]);
  await markSavedSearchSeen(samir, id);
  expect(await listSavedSearches(samir)).toMatchObject([{ id, fresh: 0 }]);
  expect(await countUnreadNotifications(samir)).toBe(0);
});

test("nobody is told of what they may not read, wrote themselves, muted, or do not want to hear of", async () => {
  const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
  await save(samir, "sjöfågel");
  await save(alva, "sjöfågel");
  const colleague = await aMember(database.db, { organisationId: alva.actor.organisationId });
  await save(colleague, "sjöfågel", false);
  const muting = await aMember(database.db, { organisationId: alva.actor.organisationId });
  await save(muting, "sjöfågel");
  const thread = await aThread(alva, { spaceId: closed.id, title: "Hemligt", text: "Om en sjöfågel." });
  await followThread(muting, { threadId: thread.id, level: "mute" });
  await catchUp();
  for (const member of [samir, alva, colleague, muting]) expect(await told(member)).toEqual([]);
  expect(await listSavedSearches(samir)).toMatchObject([{ fresh: 0 }]);
  expect(await listSavedSearches(colleague)).toMatchObject([{ fresh: 1 }]);
});

test("an outcome is told too, and who was told of a post for another reason is not told of it again", async () => {
  await save(samir, "stenkol");
  const thread = await aThread(alva, { spaceId: network, title: "Bränsle" });
  await resolveThread(alva, { threadId: thread.id, lang: "sv", document: aDocument("Stenkol fasas ut.") });
  await catchUp();
  expect(await told(samir)).toMatchObject([{ kind: "search", thread: { id: thread.id } }]);
  const own = await aThread(samir, { spaceId: network, title: "Mitt" });
  await aReply(alva, own.id, { document: aDocument("Mer stenkol.") });
  await catchUp();
  expect((await told(samir)).map(({ kind }) => kind)).toEqual(["reply", "search"]);
});

test("a search is named anew, silenced and forgotten by its owner alone, and a repeat keeps one", async () => {
  const id = uuidv7();
  const search = { id, name: "Loggar", text: "logg", notify: true };
  await saveSearch(samir, search);
  await saveSearch(samir, search);
  await expect(saveSearch(alva, search)).rejects.toMatchObject({ reason: "id.taken" });
  await expect(changeSavedSearch(alva, { id, name: "Min", notify: true })).rejects.toMatchObject({ code: "not_found" });
  await changeSavedSearch(samir, { id, name: "Mina loggar", notify: false });
  expect(await listSavedSearches(samir)).toMatchObject([{ id, name: "Mina loggar", notify: false }]);
  await aThread(alva, { spaceId: network, title: "Logg" });
  await catchUp();
  expect(await told(samir)).toEqual([]);
  await deleteSavedSearch(samir, id);
  expect(await listSavedSearches(samir)).toEqual([]);
  await expect(deleteSavedSearch(samir, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(saveSearch(samir, { ...search, id: uuidv7(), text: '""' })).rejects.toMatchObject({
    reason: "text.empty",
  });
});
