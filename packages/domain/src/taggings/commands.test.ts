import type { ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aConcept, aMember, anOrganisation, aSpace, aStranger, aThread } from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import { setConceptFollowed } from "../concept-follows/commands.ts";
import { createConceptGroup } from "../concept-groups/commands.ts";
import { deprecateConcept } from "../concepts/commands.ts";
import type { MemberContext } from "../context.ts";
import { listNotifications } from "../notifications/queries.ts";
import { getThread } from "../thread-pages/queries.ts";
import { tagThread, untagThread } from "./commands.ts";
import { suggestConcepts } from "./queries.ts";

let database: ScratchDatabase;
let elin: MemberContext;
let samir: MemberContext;
let karin: MemberContext;
let spaceId: string;

beforeAll(async () => {
  ({ database, elin, samir, spaceId } = await aSmallNetwork());
  karin = await aMember(database.db, { name: "Karin" });
});
afterAll(() => database[Symbol.asyncDispose]());

const conceptsOf = async (threadId: string) => (await getThread(elin, threadId)).concepts.map((concept) => concept.id);
const heard = async (who: MemberContext) =>
  (await listNotifications(who, { filter: "all" })).notifications.filter((notice) => notice.kind === "tagged");

test("the author and the coordinator tag and untag, others do not; repeating changes nothing", async () => {
  const { db } = database;
  const [one, other] = [await aConcept(db), await aConcept(db)];
  const { id: threadId } = await aThread(samir, { spaceId });
  await tagThread(samir, { threadId, conceptId: one.id });
  await tagThread(elin, { threadId, conceptId: other.id });
  await tagThread(elin, { threadId, conceptId: other.id });
  expect(await conceptsOf(threadId)).toEqual([one.id, other.id]);
  await expect(tagThread(karin, { threadId, conceptId: one.id })).rejects.toMatchObject({ code: "forbidden" });
  await untagThread(samir, { threadId, conceptId: other.id });
  await untagThread(samir, { threadId, conceptId: other.id });
  expect(await conceptsOf(threadId)).toEqual([one.id]);
  const events = await db.event.findMany({ where: { threadId, type: { in: ["thread.tagged", "thread.untagged"] } } });
  expect(events.map((event) => event.subjectId)).toEqual([one.id, other.id, other.id]);
});

test("of a one-per-thread group a thread carries one: the newest takes the place of the one before", async () => {
  const { db } = database;
  const groupId = uuidv7();
  await createConceptGroup(elin, { id: groupId, name: { sv: "Område" }, onePerThread: true });
  const [health, finance] = [await aConcept(db, { groupIds: [groupId] }), await aConcept(db, { groupIds: [groupId] })];
  const { id: threadId } = await aThread(samir, { spaceId, conceptIds: [health.id, finance.id] });
  expect(await conceptsOf(threadId)).toEqual([health.id]);
  await tagThread(samir, { threadId, conceptId: finance.id });
  expect(await conceptsOf(threadId)).toEqual([finance.id]);
  await Promise.all([health, finance, health].map(({ id: conceptId }) => tagThread(elin, { threadId, conceptId })));
  expect(await conceptsOf(threadId)).toHaveLength(1);
});

test("whoever follows a concept or a broader one hears once of a new thread, within what may be read", async () => {
  const { db } = database;
  const nora = await aMember(db, { name: "Nora" });
  const ingrid = await aMember(db, { name: "Ingrid" });
  const above = await aConcept(db, { labels: { sv: "rättslig grund" } });
  const below = await aConcept(db, { labels: { sv: "samtycke" }, broaderIds: [above.id] });
  await setConceptFollowed(nora, { conceptId: above.id, follows: true });
  await setConceptFollowed(nora, { conceptId: below.id, follows: true });
  await setConceptFollowed(samir, { conceptId: below.id, follows: true });
  await setConceptFollowed(ingrid, { conceptId: below.id, follows: true });
  await setConceptFollowed(ingrid, { conceptId: below.id, follows: false });
  const closed = await aSpace(db, { organisationIds: [(await anOrganisation(db)).id, samir.actor.organisationId] });
  await aThread(samir, { spaceId: closed.id, conceptIds: [below.id] });
  const { id: threadId } = await aThread(samir, { spaceId, conceptIds: [below.id, above.id] });
  await untagThread(elin, { threadId, conceptId: above.id });
  await tagThread(elin, { threadId, conceptId: above.id });
  expect(await heard(nora)).toMatchObject([{ thread: { id: threadId }, data: { labels: { sv: "samtycke" } } }]);
  for (const person of [samir, ingrid]) expect(await heard(person)).toEqual([]);
});

test("a deprecated concept goes on no thread; in a thread being opened what replaces it goes there", async () => {
  const { db } = database;
  const [old, fresh, gone] = [await aConcept(db), await aConcept(db), await aConcept(db)];
  await deprecateConcept(elin, { conceptId: old.id, changeId: uuidv7(), replacedById: fresh.id });
  await deprecateConcept(elin, { conceptId: gone.id, changeId: uuidv7(), replacedById: null });
  const { id: threadId } = await aThread(samir, { spaceId, conceptIds: [old.id, gone.id, uuidv7()] });
  expect(await conceptsOf(threadId)).toEqual([fresh.id]);
  await expect(tagThread(samir, { threadId, conceptId: old.id })).rejects.toMatchObject({
    reason: "concept.deprecated",
  });
});

test("concepts are suggested from what one writes, and from a thread as far as one may read it", async () => {
  const { db } = database;
  const dpia = await aConcept(db, {
    labels: { sv: "konsekvensbedömning", nb: "vurdering av personvernkonsekvenser", en: "DPIA" },
  });
  const suggest = (title: string) => suggestConcepts(samir, { title, text: "" });
  for (const title of [
    "Behövs en DPIA?",
    "Konsekvensbedömningens delar",
    "Når trengs vurderinger av personvernkonsekvenser?",
  ])
    expect(await suggest(title)).toMatchObject([{ id: dpia.id, labels: { en: "DPIA" } }]);
  const closed = await aSpace(db, { organisationIds: [samir.actor.organisationId] });
  const { id: threadId } = await aThread(samir, { spaceId: closed.id, title: "En DPIA", text: "Vi undrar." });
  expect(await suggestConcepts(samir, { threadId, title: "", text: "" })).toMatchObject([
    { id: dpia.id, words: ["DPIA"] },
  ]);
  await tagThread(samir, { threadId, conceptId: dpia.id });
  expect(await suggestConcepts(samir, { threadId, title: "", text: "" })).toEqual([]);
  await expect(suggestConcepts(karin, { threadId, title: "", text: "" })).rejects.toMatchObject({ code: "not_found" });
  await expect(suggestConcepts(aStranger(db), { title: "", text: "" })).rejects.toMatchObject({
    code: "unauthenticated",
  });
});
