import type { SaveViewInput } from "@samrad/contracts/views";
import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aDocument,
  aMember,
  aMention,
  anOrganisation,
  aParagraph,
  aReply,
  aSpace,
  aThread,
} from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { resolveThread } from "../threads/commands.ts";
import { listThreads } from "../threads/queries.ts";
import { removeView, saveView } from "./commands.ts";
import { listViews } from "./queries.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let alva: MemberContext;
let samir: MemberContext;
beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  const hospital = await anOrganisation(db);
  await db.organisation.update({ where: { id: hospital.id }, data: { sector: "health" } });
  alva = await aMember(db, { name: "Alva", organisationId: hospital.id });
  samir = await aMember(db, { name: "Samir" });
});
afterAll(() => database[Symbol.asyncDispose]());

const mentioning = (kind: "person" | "organisation", id: string) => aParagraph(aMention(kind, id, "X"));
const aView = (traits: Partial<SaveViewInput> = {}): SaveViewInput => ({
  id: uuidv7(),
  name: "Min vy",
  filter: "open",
  spaceId: null,
  conceptId: null,
  cites: null,
  ...traits,
});
const shown = async (member: MemberContext, filter: "needs_answer" | "sector" | "mentions") =>
  (await listThreads(member, { filter })).threads.map(({ id }) => id);

test("what needs an answer is where one was named and has not written since; what stands counts as it lists", async () => {
  const { id: spaceId } = await aSpace(database.db);
  const named = await aThread(samir, { spaceId });
  await aThread(samir, { spaceId });
  await aReply(samir, named.id, { document: mentioning("person", alva.actor.personId) });
  const ofAll = await aThread(samir, { spaceId, document: mentioning("organisation", alva.actor.organisationId) });
  expect(await shown(alva, "needs_answer")).toEqual([ofAll.id, named.id]);
  expect(await shown(alva, "mentions")).toEqual([ofAll.id, named.id]);
  expect((await listViews(alva)).standing).toMatchObject({ needs_answer: 2, mentions: 2, sector: 0 });
  await aReply(alva, named.id);
  await resolveThread(samir, { threadId: ofAll.id, lang: "sv", document: aDocument("Löst") });
  expect(await shown(alva, "needs_answer")).toEqual([]);
  expect(await shown(alva, "mentions")).toHaveLength(2);
  expect(await shown(alva, "sector")).toEqual([named.id]);
  expect((await listViews(alva)).standing).toEqual({ needs_answer: 0, mentions: 2, sector: 1 });
  expect(await shown(samir, "needs_answer")).toEqual([]);
});

test("a view is kept, renamed and forgotten by its owner alone", async () => {
  const view = aView();
  await saveView(alva, view);
  await saveView(alva, { ...view, name: "Annat namn" });
  await expect(saveView(samir, view)).rejects.toMatchObject({ reason: "id.taken" });
  await removeView(samir, view.id);
  expect((await listViews(alva)).own).toMatchObject([{ id: view.id, name: "Annat namn", space: null }]);
  expect((await listViews(samir)).own).toEqual([]);
  await removeView(alva, view.id);
  await removeView(alva, view.id);
  expect((await listViews(alva)).own).toEqual([]);
});

test("a view of a space that was closed to its owner is gone, and counts nothing", async () => {
  const space = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
  await aThread(alva, { spaceId: space.id });
  const view = aView({ spaceId: space.id });
  await expect(saveView(samir, view)).rejects.toMatchObject({ code: "not_found" });
  await saveView(alva, view);
  expect((await listViews(alva)).own).toMatchObject([{ space: { id: space.id }, count: 1 }]);
  const before = (await listViews(alva)).standing.sector;
  await database.db.spaceOrganisation.deleteMany({ where: { spaceId: space.id } });
  expect(await listViews(alva)).toMatchObject({ own: [], standing: { sector: before - 1 } });
});
