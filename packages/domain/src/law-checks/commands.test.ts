import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import type { LawFile } from "@samrad/contracts/law-files";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDocument, aMember, aQuestion, aReply, aSpace, aStranger, aThread } from "../../testing/factories.ts";
import { aLaw, amendedParagraphs, anAmendedLaw, asBytes, lawKey } from "../../testing/laws.ts";
import { indexCitations } from "../citations/commands.ts";
import { type MemberContext, transact } from "../context.ts";
import { readLaw } from "../law-formats/read-law.ts";
import { importLaw } from "../law-versions/commands.ts";
import { setProvisionFollowed } from "../provisions/commands.ts";
import { listNotifications } from "../notifications/queries.ts";
import { rewordQuestion } from "../questions/commands.ts";
import { getQuestion } from "../questions/queries.ts";
import { listTasks } from "../tasks/queries.ts";
import { decideCheck } from "./commands.ts";
import { getCheck, listChecks } from "./queries.ts";

let database: ScratchDatabase;
let elin: MemberContext;
let olav: MemberContext;
let alva: MemberContext;
let network: string;

beforeAll(async () => {
  database = await scratchDatabase();
  elin = await aMember(database.db, { roles: ["member", "coordinator"] });
  olav = await aMember(database.db, { roles: ["member", "coordinator"] });
  alva = await aMember(database.db);
  network = (await aSpace(database.db)).id;
});
afterAll(() => database[Symbol.asyncDispose]());

async function bring(law: LawFile) {
  const reading = await readLaw(asBytes(JSON.stringify(law)), () => () => []);
  return importLaw({ db: database.db, now: () => new Date() }, reading);
}

/** A recurring question of Elin's that cites provisions of the law on gardens. */
async function questionCiting(...articles: string[]) {
  const { id } = await aQuestion(elin);
  const text = articles.map((article) => `Article ${article} of Regulation (EU) 2030/57.`).join(" ");
  const source = { sourceKind: "question", sourceId: id, threadId: null, text, lang: "en" } as const;
  await transact(elin, (tx) => indexCitations(tx, source));
  return id;
}

const checksOf = (sourceId: string) => listChecks(elin, { sourceKind: "question", sourceId });
const changedFor = async (sourceId: string) =>
  (await checksOf(sourceId)).flatMap((check) => check.changes.map(({ key }) => key.slice(lawKey.length + 1)));

test("a new version has what cites a changed provision checked, and nothing else", async () => {
  await bring(aLaw());
  const byParagraph = new Map<number, string>();
  for (const number of [1, 2, 3, 5, 9, 10, 14, 16]) byParagraph.set(number, await questionCiting(`57(${number})`));
  const article = await questionCiting("57");
  const point = await questionCiting("57(9)(a)");
  const elsewhere = await questionCiting("58(1)");
  const thread = await aThread(alva, {
    spaceId: network,
    lang: "en",
    text: "See Article 57(1) of Regulation (EU) 2030/57.",
  });

  const { checks } = await bring(anAmendedLaw());

  for (const [number, id] of byParagraph)
    expect([number, (await checksOf(id)).length]).toEqual([number, amendedParagraphs.includes(number) ? 1 : 0]);
  expect(await changedFor(article)).toEqual([
    "art_57/par_1",
    "art_57/par_3",
    "art_57/par_5",
    "art_57/par_9/pnt_c",
    "art_57/par_10",
    "art_57/par_14",
  ]);
  expect(await changedFor(point)).toEqual([]);
  expect(await changedFor(elsewhere)).toEqual([]);
  const [told] = await listChecks(alva, { sourceKind: "thread", sourceId: thread.id });
  expect(told).toMatchObject({
    decision: null,
    abilities: { decide: false },
    before: "2030-05-02",
    date: "2031-07-27",
  });
  expect(checks).toBe(amendedParagraphs.length + 2);
  expect(await bring(anAmendedLaw())).toMatchObject({ outcome: "unchanged", checks: 0 });
});

test("shows the provision before and after, and keeps who said that it still holds", async () => {
  const [row] = await database.db.lawCheck.findMany({
    where: { sourceKind: "question", cited: { has: `${lawKey}#art_57/par_3` } },
  });
  const check = await getCheck(alva, { checkId: row!.id });
  expect(check.changes).toMatchObject([
    {
      before: "The college may keep a garden of its own.",
      after: "The college may keep a garden of its own. This is new.",
    },
  ]);
  expect(check.abilities.decide).toBe(false);
  const decision = { checkId: row!.id, decision: "still_valid", note: "Only the wording." } as const;
  await expect(decideCheck(alva, decision)).rejects.toThrow("forbidden");
  const waiting = async () => (await listTasks(elin)).filter((task) => task.subjectId === row!.id);
  expect(await waiting()).toMatchObject([
    {
      kind: "provision_check",
      question: { number: expect.any(Number) },
      data: { changed: [`${lawKey}#art_57/par_3`] },
    },
  ]);
  await decideCheck(elin, decision);
  await decideCheck(elin, decision);
  expect(await waiting()).toEqual([]);
  expect((await getCheck(alva, { checkId: row!.id })).decision).toMatchObject({
    kind: "still_valid",
    note: "Only the wording.",
    by: { id: elin.actor.personId },
    organisation: { id: elin.actor.organisationId },
  });
  await expect(decideCheck(olav, { ...decision, decision: "changed" })).rejects.toThrow("check.decided");
  expect(await database.db.event.count({ where: { type: "law.checked" } })).toBe(1);
});

test("what stands where one may not read is not there", async () => {
  const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
  const { id } = await aThread(alva, {
    spaceId: closed.id,
    lang: "en",
    text: "Article 58(2) of Regulation (EU) 2030/57.",
  });
  await bring(anAmendedLaw({ date: "2032-01-01", amended: { "58/2": "Beds cost money." } }));
  const [row] = await database.db.lawCheck.findMany({ where: { sourceId: id } });
  expect((await getCheck(alva, { checkId: row!.id })).thread?.id).toBe(id);
  for (const reader of [elin, aStranger(database.db)]) {
    await expect(getCheck(reader, { checkId: row!.id })).rejects.toThrow("not_found");
    await expect(listChecks(reader, { sourceKind: "thread", sourceId: id })).rejects.toThrow("not_found");
  }
});

test("what the change affects is under revision until its text is written anew", async () => {
  const id = await questionCiting("58(1)");
  await bring(anAmendedLaw({ date: "2033-01-01", amended: { "58/1": "Beds are for everybody." } }));
  const standing = async () => (await checksOf(id))[0]?.decision;
  const [check] = await checksOf(id);
  await decideCheck(elin, { checkId: check!.id, decision: "changed", note: "" });
  expect(await standing()).toMatchObject({ kind: "changed", revisedAt: null });
  const { title, revision } = await getQuestion(elin, { questionId: id });
  await rewordQuestion(elin, { questionId: id, revision, title, statement: { sv: "Nu för alla." } });
  expect((await standing())?.revisedAt).not.toBeNull();
});

test("who follows a provision hears of what cites it or a part of it, if it may be read", async () => {
  await setProvisionFollowed(elin, "celex:32016R0679#art_22", true);
  await setProvisionFollowed(alva, "celex:32016R0679#art_22", true);
  const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
  const heard = async (member: MemberContext) =>
    (await listNotifications(member, { filter: "all" })).notifications
      .filter(({ kind }) => kind === "cited")
      .map(({ thread }) => thread?.id);
  const { id } = await aThread(olav, { spaceId: network, text: "Artikel 22.1 GDPR." });
  expect(await heard(elin)).toEqual([id]);
  await aReply(olav, id, { document: aDocument("Artikel 22 GDPR igen.") });
  expect(await heard(elin)).toEqual([id]);
  await aThread(alva, { spaceId: closed.id, text: "Artikel 22.3 GDPR." });
  expect(await heard(elin)).toEqual([id]);
  expect(await heard(alva)).toEqual([id]);
});
