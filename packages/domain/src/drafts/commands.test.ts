import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aConcept, aDocument, aMember, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { saveDraft } from "./commands.ts";
import { getDraft, listDrafts } from "./queries.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let alva: MemberContext;
beforeAll(async () => {
  database = await scratchDatabase();
  alva = await aMember(database.db);
});
afterAll(() => database[Symbol.asyncDispose]());

const aDraft = (place: string, text: string, savedAt = new Date()) => ({
  place,
  savedAt: savedAt.toISOString(),
  title: "",
  lang: "sv" as const,
  document: aDocument(text),
  attachmentIds: [],
});

const textOf = async (place: string) => JSON.stringify((await getDraft(alva, place))?.document);

test("the newer state is kept, whichever arrives last", async () => {
  const place = `thread/${uuidv7()}`;
  await saveDraft(alva, aDraft(place, "nyare", new Date(Date.now() - 1_000)));
  await saveDraft(alva, aDraft(place, "äldre", new Date(Date.now() - 2_000)));
  expect(await textOf(place)).toContain("nyare");
});

test("a device whose clock is a year ahead does not silence the others", async () => {
  const place = `thread/${uuidv7()}`;
  const { savedAt } = await saveDraft(alva, aDraft(place, "fel klocka", new Date(Date.now() + 365 * 86_400_000)));
  expect(Date.parse(savedAt)).toBeLessThanOrEqual(Date.now());
  await saveDraft(alva, aDraft(place, "rätt klocka", new Date(Date.now() + 5)));
  expect(await textOf(place)).toContain("rätt klocka");
});

test("what the thread will be about is a part of the draft; a concept that is gone is left out", async () => {
  const place = `space/${uuidv7()}`;
  const concepts = [await aConcept(database.db, { labels: { sv: "träning" } }), await aConcept(database.db)];
  const conceptIds = [...concepts.map(({ id }) => id), uuidv7()];
  await saveDraft(alva, { ...aDraft(place, "mitt"), conceptIds });
  const kept = (await getDraft(alva, place))?.concepts;
  expect(kept?.map(({ id }) => id)).toEqual(conceptIds.slice(0, 2));
  expect(kept?.[0]).toMatchObject({ labels: { sv: "träning" } });
});

test("what lies about is bounded in number and in size; the newest stays", async () => {
  const hoarder = await aMember(database.db);
  const many = Array.from({ length: 205 }, (_, index) => ({
    personId: hoarder.actor.personId,
    place: `thread/${uuidv7()}`,
    content: { title: "", lang: "sv", document: aDocument("x"), attachmentIds: [] },
    savedAt: new Date(1_000_000 + index),
  }));
  await database.db.draft.createMany({ data: many });
  const places = Array.from({ length: 10 }, () => `thread/${uuidv7()}`);
  await saveDraft(hoarder, aDraft(places[0]!, "liten"));
  expect(await listDrafts(hoarder)).toHaveLength(200);
  for (const place of places.slice(1)) await saveDraft(hoarder, aDraft(place, "x".repeat(1_000_000)));
  const kept = await listDrafts(hoarder);
  expect(JSON.stringify(kept).length).toBeLessThan(8_100_000);
  expect(kept[0]?.place).toBe(places.at(-1));
});

test("where a draft will go is not told once its space is closed to the writer", async () => {
  const { db } = database;
  const samir = await aMember(db);
  const space = await aSpace(db, { organisationIds: [alva.actor.organisationId, samir.actor.organisationId] });
  const { id, firstPostId } = await aThread(samir, { spaceId: space.id, title: "Hemligt" });
  const places = [`space/${space.id}`, `thread/${id}`, `post/${firstPostId}`];
  for (const place of places) await saveDraft(alva, aDraft(place, "mitt"));
  const targets = async () =>
    (await listDrafts(alva)).filter((draft) => places.includes(draft.place)).map((draft) => draft.target);
  expect((await targets()).every(Boolean)).toBe(true);
  await db.spaceOrganisation.deleteMany({
    where: { spaceId: space.id, organisationId: alva.actor.organisationId },
  });
  expect(await targets()).toEqual([null, null, null]);
});
