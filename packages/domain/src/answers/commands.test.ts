import type { WriteAnswerTextInput } from "@samrad/contracts/answers";
import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDocument, aMember, anAnswer, aQuestion, aSignatory, aSpace, aThread } from "../../testing/factories.ts";
import { expireAnswers } from "../answer-tasks/commands.ts";
import { writeAnswerText } from "../answer-texts/commands.ts";
import type { MemberContext } from "../context.ts";
import { listTasks } from "../tasks/queries.ts";
import { confirmAnswer, giveAnswer } from "./commands.ts";
import { getAnswerSheet, listAnswerVersions } from "./queries.ts";

let database: ScratchDatabase;
let elin: MemberContext;
let gustav: MemberContext;
let olav: MemberContext;

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  elin = await aMember(db, { name: "Elin", roles: ["member", "coordinator"] });
  gustav = await aSignatory(db, { name: "Integritetsverket" });
  olav = await aSignatory(db, { name: "Personverntilsynet", country: "NO" });
});
afterAll(() => database[Symbol.asyncDispose]());

const aText = (
  questionId: string,
  version: number,
  traits: Partial<WriteAnswerTextInput> = {},
): WriteAnswerTextInput => ({
  questionId,
  version,
  act: "change",
  lang: "sv",
  document: aDocument(`Lydelse ${version + 1}`),
  ...traits,
});

const questionId = async () => (await aQuestion(elin)).id;
const answerOf = async (reader: MemberContext, id: string, signatory: MemberContext) =>
  (await getAnswerSheet(reader, id)).answers.find(
    ({ organisation }) => organisation.id === signatory.actor.organisationId,
  );
const standingOf = async (id: string) =>
  (await getAnswerSheet(elin, id)).standing.countries.map(({ country, standing }) => `${country} ${standing}`);
const tasksOf = async (member: MemberContext, id: string) =>
  (await listTasks(member)).filter((task) => task.subjectId === id).map((task) => task.kind);

describe("an authority's answer", () => {
  test("is given by its signatory and by nobody else, whatever the role", async () => {
    const { db } = database;
    const id = await questionId();
    const colleague = { organisationId: gustav.actor.organisationId };
    const others = [
      elin,
      await aMember(db, { ...colleague, roles: ["member", "agency_editor"] }),
      await aMember(db, { ...colleague, roles: ["member", "administrator"] }),
      await aMember(db, { roles: ["member", "signatory", "administrator"] }),
    ];
    for (const other of others) {
      await expect(giveAnswer(other, anAnswer(id))).rejects.toMatchObject({ code: "forbidden" });
      await expect(confirmAnswer(other, { questionId: id, version: 0, textVersion: 0 })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const sheet = await giveAnswer(gustav, anAnswer(id));
    expect(sheet.answers).toMatchObject([
      { organisation: { name: "Integritetsverket" }, position: "agrees", version: 1 },
    ]);
    expect((await getAnswerSheet(elin, id)).abilities).toEqual({ write: true, correct: true, signFor: null });
    expect(sheet.abilities).toEqual({ write: false, correct: false, signFor: gustav.actor.organisationId });
  });

  test("to a question that may not be read is the same as to none", async () => {
    const id = await questionId();
    await database.db.question.update({ where: { id }, data: { visibility: "coordinators" } });
    await expect(giveAnswer(gustav, anAnswer(id))).rejects.toMatchObject({ code: "not_found" });
    await expect(getAnswerSheet(gustav, uuidv7())).rejects.toMatchObject({ code: "not_found" });
  });

  test("keeps what it was, and says how the country stands", async () => {
    const id = await questionId();
    expect(await standingOf(id)).toEqual(["SE open", "NO open"]);
    await giveAnswer(gustav, anAnswer(id));
    await giveAnswer(
      gustav,
      anAnswer(id, { version: 1, position: "dissents", document: aDocument("Nej, av två skäl.") }),
    );
    expect(await standingOf(id)).toEqual(["SE dissents", "NO open"]);
    const versions = await listAnswerVersions(olav, { questionId: id, organisationId: gustav.actor.organisationId });
    expect(versions.map(({ version, position }) => [version, position])).toEqual([
      [2, "dissents"],
      [1, "agrees"],
    ]);
  });

  test("sent twice, and by several at once, is given once", async () => {
    const id = await questionId();
    const answer = anAnswer(id, { expiresOn: "2099-12-31" });
    await Promise.all(Array.from({ length: 6 }, () => giveAnswer(gustav, answer)));
    expect(await answerOf(olav, id, gustav)).toMatchObject({ version: 1, expiresOn: "2099-12-31" });
    expect(await database.db.event.count({ where: { subjectId: id, type: "answer.given" } })).toBe(1);
  });

  test("is refused when a colleague has answered meanwhile, or the text has changed", async () => {
    const id = await questionId();
    const colleague = await aMember(database.db, {
      organisationId: gustav.actor.organisationId,
      roles: ["member", "signatory"],
    });
    await giveAnswer(gustav, anAnswer(id));
    await expect(giveAnswer(colleague, anAnswer(id, { position: "no_position" }))).rejects.toMatchObject({
      code: "conflict",
      reason: "answer.stale",
    });
    await writeAnswerText(elin, aText(id, 0));
    await expect(giveAnswer(gustav, anAnswer(id, { version: 1, position: "no_position" }))).rejects.toMatchObject({
      reason: "answer_text.stale",
    });
  });

  test("that has expired before it is given is refused", async () => {
    const id = await questionId();
    await expect(giveAnswer(gustav, anAnswer(id, { expiresOn: "2001-01-01" }))).rejects.toMatchObject({
      reason: "answer.expiry_passed",
    });
  });

  test("cites what its words cite, and no more when they change", async () => {
    const id = await questionId();
    await giveAnswer(gustav, anAnswer(id, { document: aDocument("Se artikel 6.1 f GDPR.") }));
    const { id: sourceId } = (await answerOf(gustav, id, gustav))!;
    const cited = async () =>
      (await database.db.citation.findMany({ where: { sourceKind: "answer", sourceId } })).map(({ key }) => key);
    expect(await cited()).toEqual(["celex:32016R0679#art_6/par_1/pnt_f"]);
    await giveAnswer(gustav, anAnswer(id, { version: 1, position: "outside_remit", document: null }));
    expect(await cited()).toEqual([]);
  });
});

describe("the common text", () => {
  test("when it changes, every answer waits to be confirmed, and one act confirms it", async () => {
    const id = await questionId();
    await writeAnswerText(elin, aText(id, 0));
    await giveAnswer(gustav, anAnswer(id, { textVersion: 1 }));
    await writeAnswerText(elin, aText(id, 1));
    expect(await answerOf(elin, id, gustav)).toMatchObject({ state: "to_confirm", position: "agrees", textVersion: 1 });
    expect(await standingOf(id)).toEqual(["SE to_confirm", "NO open"]);
    expect(await tasksOf(gustav, id)).toEqual(["answer_confirm"]);
    expect(await tasksOf(olav, id)).toEqual([]);
    const seen = { questionId: id, version: 1, textVersion: 2 };
    await confirmAnswer(gustav, seen);
    await confirmAnswer(gustav, seen);
    expect(await answerOf(elin, id, gustav)).toMatchObject({ state: "current", textVersion: 2, version: 2 });
    expect(await tasksOf(gustav, id)).toEqual([]);
    expect(await database.db.event.count({ where: { subjectId: id, type: "answer.confirmed" } })).toBe(1);
  });

  test("in a further language asks nobody anything", async () => {
    const id = await questionId();
    await writeAnswerText(elin, aText(id, 0));
    await giveAnswer(gustav, anAnswer(id, { textVersion: 1 }));
    const translation = aText(id, 1, { act: "translation", lang: "nb", document: aDocument("Ordlyd 1") });
    await writeAnswerText(elin, translation);
    await writeAnswerText(elin, translation);
    const sheet = await getAnswerSheet(gustav, id);
    expect(sheet.texts.map(({ lang, version }) => `${lang} ${version}`).toSorted()).toEqual(["nb 1", "sv 1"]);
    expect(sheet.answers).toMatchObject([{ state: "current" }]);
    await expect(writeAnswerText(elin, { ...translation, document: aDocument("Annen ordlyd") })).rejects.toMatchObject({
      reason: "answer_text.translated",
    });
  });

  test("is written by coordinators and agency editors, and not over what somebody else wrote", async () => {
    const { db } = database;
    const id = await questionId();
    for (const member of [gustav, await aMember(db), await aMember(db, { roles: ["member", "administrator"] })])
      await expect(writeAnswerText(member, aText(id, 0))).rejects.toMatchObject({ code: "forbidden" });
    const alva = await aMember(db, { roles: ["member", "agency_editor"] });
    await writeAnswerText(alva, aText(id, 0));
    await expect(writeAnswerText(elin, aText(id, 0, { document: aDocument("Annat") }))).rejects.toMatchObject({
      code: "conflict",
      reason: "answer_text.stale",
    });
  });
});

test("an answer whose last day has passed is a task once, and shows as expired", async () => {
  const id = await questionId();
  await giveAnswer(gustav, anAnswer(id, { expiresOn: "2099-12-31" }));
  await database.db.answer.updateMany({ where: { questionId: id }, data: { expiresOn: new Date("2020-01-31") } });
  expect(await answerOf(elin, id, gustav)).toMatchObject({ state: "expired" });
  expect(await standingOf(id)).toEqual(["SE expired", "NO open"]);
  await expireAnswers(database.db, new Date());
  await expireAnswers(database.db, new Date());
  expect(await tasksOf(gustav, id)).toEqual(["answer_expired"]);
  expect(await database.db.event.count({ where: { subjectId: id, type: "answer.expired" } })).toBe(1);
  await expect(confirmAnswer(gustav, { questionId: id, version: 1, textVersion: 0 })).resolves.toBeDefined();
  await giveAnswer(gustav, anAnswer(id, { version: 1, expiresOn: null }));
  expect(await tasksOf(gustav, id)).toEqual([]);
});

test("those who follow and those who asked hear of an answer, as far as they may read the question", async () => {
  const { db } = database;
  const samir = await aMember(db, { name: "Samir" });
  const karin = await aMember(db, { name: "Karin" });
  const { id: spaceId } = await aSpace(db);
  const thread = await aThread(samir, { spaceId });
  const { id } = await aQuestion(elin, { threadIds: [thread.id] });
  await db.questionFollow.create({ data: { questionId: id, personId: karin.actor.personId } });
  const told = async () => {
    const rows = await db.notification.findMany({ where: { subjectId: id, kind: "answer" } });
    return rows.map(({ personId }) => personId).toSorted();
  };
  await giveAnswer(gustav, anAnswer(id));
  expect(await told()).toEqual([samir.actor.personId, karin.actor.personId].toSorted());
  await db.notification.deleteMany({ where: { subjectId: id } });
  await db.question.update({ where: { id }, data: { visibility: "coordinators" } });
  const both = await aMember(db, {
    organisationId: gustav.actor.organisationId,
    roles: ["member", "signatory", "coordinator"],
  });
  await giveAnswer(both, anAnswer(id, { version: 1, position: "no_position" }));
  expect(await told()).toEqual([]);
});
