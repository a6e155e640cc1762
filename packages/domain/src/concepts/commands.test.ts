import type { ConceptLabel } from "@samrad/contracts/concepts";
import type { ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aConcept, aMember, anOrganisation, aQuestion, aSpace, aThread } from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import { undoConceptChange } from "../concept-changes/commands.ts";
import { listConceptChanges, readSnapshots } from "../concept-changes/queries.ts";
import { setConceptFollowed } from "../concept-follows/commands.ts";
import { findConceptsIn } from "../concept-labels/queries.ts";
import type { MemberContext } from "../context.ts";
import { setQuestionConcepts } from "../questions/commands.ts";
import { getQuestion } from "../questions/queries.ts";
import { tagThread } from "../taggings/commands.ts";
import { getThread } from "../thread-pages/queries.ts";
import { listThreads } from "../threads/queries.ts";
import {
  changeConcept,
  createConcept,
  deprecateConcept,
  mergeConcepts,
  restoreConcept,
  splitConcept,
} from "./commands.ts";
import { getConcept, listNarrower, searchConcepts } from "./queries.ts";

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

const pref = (lang: ConceptLabel["lang"], text: string): ConceptLabel => ({ kind: "pref", lang, text });
const none = { notes: [], broaderIds: [], relatedIds: [], groupIds: [] };
const conceptsOf = async (threadId: string) => (await getThread(elin, threadId)).concepts.map((concept) => concept.id);

describe("editing the vocabulary", () => {
  test("a new concept is found by any label in any language, and in texts", async () => {
    const id = uuidv7();
    const labels = [pref("sv", "konsekvensbedömning"), pref("nb", "vurdering av personvernkonsekvenser")];
    const input = {
      id,
      changeId: uuidv7(),
      ...none,
      labels: [...labels, { kind: "alt", lang: "en", text: "DPIA" } as const],
    };
    await Promise.all([createConcept(elin, input), createConcept(elin, input)]);
    for (const text of ["dpia", "KONSEKVENS", "personvernkons"])
      expect((await searchConcepts(samir, { text, lang: "sv", deprecated: false }))[0]).toMatchObject({ id });
    const [mention] = await findConceptsIn(database.db, "Kravet på en DPIA");
    expect(mention).toMatchObject({ conceptId: id, start: 13, end: 17 });
    expect(await database.db.conceptChange.count({ where: { id: input.changeId } })).toBe(1);
  });

  test("what somebody changed meanwhile is not overwritten, and a loop is refused", async () => {
    const above = await aConcept(database.db);
    const below = await aConcept(database.db, { broaderIds: [above.id] });
    const labels = [pref("sv", "ovan")];
    const change = (version: number, broaderIds: string[]) =>
      changeConcept(elin, { conceptId: above.id, changeId: uuidv7(), version, ...none, labels, broaderIds });
    await expect(change(1, [below.id])).rejects.toMatchObject({ reason: "concept.cycle" });
    expect(await change(1, [])).toMatchObject({ version: 2, labels: { sv: "ovan" } });
    await expect(change(1, [])).rejects.toMatchObject({ code: "conflict", reason: "concept.stale" });
    expect(await listNarrower(samir, { conceptId: above.id })).toMatchObject([{ id: below.id }]);
  });

  test("related stands on both sides, and goes from both", async () => {
    const [one, other] = [await aConcept(database.db), await aConcept(database.db)];
    const change = { conceptId: one.id, ...none, labels: [pref("sv", "ett")] };
    await changeConcept(elin, { ...change, changeId: uuidv7(), version: 1, relatedIds: [other.id] });
    expect((await getConcept(samir, other.id)).related).toMatchObject([{ id: one.id }]);
    await changeConcept(elin, { ...change, changeId: uuidv7(), version: 2 });
    expect((await getConcept(samir, other.id)).related).toEqual([]);
  });

  test("is for coordinators", async () => {
    const { id } = await aConcept(database.db);
    const labels = [pref("sv", "x")];
    await expect(createConcept(samir, { id: uuidv7(), changeId: uuidv7(), ...none, labels })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(
      deprecateConcept(samir, { conceptId: id, changeId: uuidv7(), replacedById: null }),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect((await getConcept(samir, id)).abilities).toEqual({ change: false, follow: true });
  });
});

describe("merging", () => {
  test("carries threads and followers, and can be taken back", async () => {
    const { db } = database;
    const from = await aConcept(db, { labels: { sv: "PUA", en: "data controller" } });
    const into = await aConcept(db, { labels: { sv: "personuppgiftsansvarig" } });
    const below = await aConcept(db, { broaderIds: [from.id] });
    const both = await aThread(samir, { spaceId, conceptIds: [from.id, into.id] });
    const one = await aThread(samir, { spaceId, conceptIds: [from.id] });
    const other = await aThread(samir, { spaceId, conceptIds: [into.id] });
    await setConceptFollowed(samir, { conceptId: from.id, follows: true });
    await setConceptFollowed(karin, { conceptId: from.id, follows: true });
    await setConceptFollowed(karin, { conceptId: into.id, follows: true });
    const before = await readSnapshots(db, [from.id, into.id, below.id]);

    const changeId = uuidv7();
    const view = await mergeConcepts(elin, { conceptId: from.id, intoId: into.id, changeId });
    expect(view.labels).toEqual({ sv: "personuppgiftsansvarig" });
    expect(view.allLabels).toContainEqual({ kind: "alt", lang: "en", text: "data controller" });
    expect(view.narrower).toMatchObject([{ id: below.id }]);
    expect(view.replaces).toMatchObject([{ id: from.id }]);
    for (const thread of [both, one, other]) expect(await conceptsOf(thread.id)).toEqual([into.id]);
    expect(await db.conceptFollow.count({ where: { conceptId: into.id } })).toBe(2);
    expect(await db.conceptFollow.count({ where: { conceptId: from.id } })).toBe(0);
    expect(await getConcept(samir, from.id)).toMatchObject({ status: "deprecated", replacedBy: { id: into.id } });
    expect((await findConceptsIn(db, "en PUA")).map((mention) => mention.conceptId)).toEqual([into.id]);
    await mergeConcepts(elin, { conceptId: from.id, intoId: into.id, changeId });

    const [latest] = (await listConceptChanges(samir, { conceptId: from.id })).changes;
    expect(latest).toMatchObject({ kind: "merged", actor: { name: "Elin" }, threadCount: 2, undone: false });
    const undoId = uuidv7();
    await undoConceptChange(elin, { changeId, undoId });
    await undoConceptChange(elin, { changeId, undoId });
    expect(await readSnapshots(db, [from.id, into.id, below.id])).toEqual(before);
    expect((await conceptsOf(both.id)).toSorted()).toEqual([from.id, into.id].toSorted());
    expect(await conceptsOf(one.id)).toEqual([from.id]);
    expect(await conceptsOf(other.id)).toEqual([into.id]);
    expect(await db.conceptFollow.count({ where: { conceptId: from.id } })).toBe(2);
    expect(await db.conceptFollow.count({ where: { conceptId: into.id } })).toBe(1);
    await expect(undoConceptChange(elin, { changeId, undoId: uuidv7() })).rejects.toMatchObject({
      reason: "concept.undone",
    });
    await undoConceptChange(elin, { changeId: undoId, undoId: uuidv7() });
    expect(await conceptsOf(one.id)).toEqual([into.id]);
  });

  test("carries recurring questions, each once, and gives back what it took", async () => {
    const { db } = database;
    const [from, into] = [await aConcept(db), await aConcept(db)];
    const about = async (...conceptIds: string[]) => {
      const { id: questionId } = await aQuestion(elin);
      await setQuestionConcepts(elin, { questionId, conceptIds });
      return questionId;
    };
    const questions = [await about(from.id), await about(from.id, into.id), await about(into.id)];
    const conceptsOfAll = async () => {
      const views = await Promise.all(questions.map((questionId) => getQuestion(samir, { questionId })));
      return views.map(({ concepts }) => concepts.map(({ id }) => id).toSorted());
    };
    const before = await conceptsOfAll();
    const changeId = uuidv7();
    await mergeConcepts(elin, { conceptId: from.id, intoId: into.id, changeId });
    expect(await conceptsOfAll()).toEqual([[into.id], [into.id], [into.id]]);
    await undoConceptChange(elin, { changeId, undoId: uuidv7() });
    expect(await conceptsOfAll()).toEqual(before);
  });

  test("what was changed since is not undone over it", async () => {
    const { id } = await aConcept(database.db, { labels: { sv: "först" } });
    const changeId = uuidv7();
    await changeConcept(elin, { conceptId: id, changeId, version: 1, ...none, labels: [pref("sv", "sedan")] });
    await changeConcept(elin, { conceptId: id, changeId: uuidv7(), version: 2, ...none, labels: [pref("sv", "sist")] });
    await expect(undoConceptChange(elin, { changeId, undoId: uuidv7() })).rejects.toMatchObject({
      reason: "concept.changed_since",
    });
  });

  test("with itself or with what is deprecated is refused", async () => {
    const [a, b] = [await aConcept(database.db), await aConcept(database.db)];
    const merge = (conceptId: string, intoId: string) => mergeConcepts(elin, { conceptId, intoId, changeId: uuidv7() });
    await expect(merge(a.id, a.id)).rejects.toMatchObject({ reason: "concept.same" });
    await merge(a.id, b.id);
    await expect(merge(a.id, b.id)).rejects.toMatchObject({ reason: "concept.deprecated" });
    await restoreConcept(elin, { conceptId: a.id, changeId: uuidv7() });
    expect(await getConcept(elin, a.id)).toMatchObject({ status: "active", replacedBy: null });
  });

  test("meets a thread that is being tagged, without waiting for each other for ever", async () => {
    const [from, into] = [await aConcept(database.db), await aConcept(database.db)];
    const threads = await Promise.all(Array.from({ length: 4 }, () => aThread(samir, { spaceId })));
    const tags = threads.map((thread) =>
      tagThread(samir, { threadId: thread.id, conceptId: from.id }).catch((error: { reason?: string }) => error.reason),
    );
    const merge = mergeConcepts(elin, { conceptId: from.id, intoId: into.id, changeId: uuidv7() });
    const [outcomes] = await Promise.all([Promise.all(tags), merge]);
    const late = outcomes.filter((reason) => reason === "concept.deprecated").length;
    expect(await database.db.threadConcept.count({ where: { conceptId: into.id } })).toBe(threads.length - late);
  });
});

test("splitting takes labels, narrower concepts and threads along; who follows one follows both", async () => {
  const { db } = database;
  const closed = await aSpace(db, { organisationIds: [samir.actor.organisationId] });
  const concept = await aConcept(db, {
    labels: { sv: "samtycke" },
    others: [{ kind: "alt", lang: "sv", text: "forskningssamtycke" }],
  });
  const below = await aConcept(db, { broaderIds: [concept.id] });
  const stays = await aThread(samir, { spaceId, conceptIds: [concept.id] });
  const goes = await aThread(samir, { spaceId, conceptIds: [concept.id] });
  const hidden = await aThread(samir, { spaceId: closed.id, conceptIds: [concept.id] });
  await setConceptFollowed(karin, { conceptId: concept.id, follows: true });
  const newId = uuidv7();
  const changeId = uuidv7();
  await splitConcept(elin, {
    conceptId: concept.id,
    newId,
    changeId,
    labels: [pref("sv", "forskningssamtycke")],
    narrowerIds: [below.id],
    threadIds: [goes.id, hidden.id],
  });
  expect(await conceptsOf(goes.id)).toEqual([newId]);
  expect(await conceptsOf(stays.id)).toEqual([concept.id]);
  expect((await getThread(samir, hidden.id)).concepts).toMatchObject([{ id: concept.id }]);
  expect(await getConcept(karin, newId)).toMatchObject({ followed: true, narrower: [{ id: below.id }] });
  expect((await getConcept(karin, concept.id)).allLabels).toEqual([pref("sv", "samtycke")]);
  await undoConceptChange(elin, { changeId, undoId: uuidv7() });
  expect(await conceptsOf(goes.id)).toEqual([concept.id]);
  await expect(getConcept(karin, newId)).rejects.toMatchObject({ code: "not_found" });
});

test("threads are listed by a concept and what is narrower, as far as one may read them", async () => {
  const { db } = database;
  const above = await aConcept(db, { labels: { sv: "rättslig grund" } });
  const below = await aConcept(db, { broaderIds: [above.id] });
  const closed = await aSpace(db, { organisationIds: [(await anOrganisation(db)).id, samir.actor.organisationId] });
  const open = await aThread(samir, { spaceId, conceptIds: [below.id] });
  const hidden = await aThread(samir, { spaceId: closed.id, conceptIds: [above.id] });
  const listed = async (reader: MemberContext) =>
    (await listThreads(reader, { filter: "all", conceptId: above.id })).threads.map((thread) => thread.id);
  expect(await listed(karin)).toEqual([open.id]);
  expect(await listed(samir)).toEqual([hidden.id, open.id]);
  expect((await getConcept(karin, above.id)).threadCount).toBe(1);
  expect((await getConcept(samir, above.id)).threadCount).toBe(2);
});
