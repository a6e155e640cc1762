import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, anAnswer, aQuestion, aSignatory, aSpace, aThread } from "../../testing/factories.ts";
import { giveAnswer } from "../answers/commands.ts";
import type { MemberContext } from "../context.ts";
import { chooseSimilar } from "./commands.ts";
import { getSimilarFigures } from "./queries.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let alva: MemberContext;
let samir: MemberContext;
let coordinator: MemberContext;

beforeAll(async () => {
  database = await scratchDatabase();
  alva = await aMember(database.db, { name: "Alva" });
  samir = await aMember(database.db, { name: "Samir" });
  coordinator = await aMember(database.db, { name: "Elin", roles: ["member", "coordinator"] });
});
afterAll(() => database[Symbol.asyncDispose]());

test("who was answered is counted once, and who was not counts as shown", async () => {
  const question = { kind: "question" as const, id: (await aQuestion(coordinator)).id };
  const { id: spaceId } = await aSpace(database.db);
  const thread = { kind: "thread" as const, id: (await aThread(alva, { spaceId })).id };
  const shown = [thread, question];
  const first = { id: uuidv7(), shown, chosen: question };
  await chooseSimilar(alva, first);
  await chooseSimilar(alva, first);
  await chooseSimilar(alva, { ...first, id: uuidv7() });
  await chooseSimilar(samir, { id: uuidv7(), shown, chosen: null });
  expect(await getSimilarFigures(coordinator, question)).toEqual({ shown: 2, answered: 1 });
  expect(await getSimilarFigures(coordinator, thread)).toEqual({ shown: 2, answered: 0 });
  expect(await database.db.similarChoice.findUnique({ where: { id: first.id } })).toMatchObject({
    outcome: "answered",
    place: 2,
    shown,
  });
  expect(await database.db.event.count({ where: { type: "similar.chosen" } })).toBe(3);
});

test("a question counts those whom its published answer answered", async () => {
  const { id } = await aQuestion(coordinator);
  await database.db.question.update({ where: { id }, data: { visibility: "public" } });
  await giveAnswer(await aSignatory(database.db), anAnswer(id));
  const guidance = { kind: "guidance" as const, id };
  await chooseSimilar(samir, { id: uuidv7(), shown: [guidance], chosen: guidance });
  expect(await getSimilarFigures(coordinator, { kind: "question", id })).toEqual({ shown: 1, answered: 1 });
});

test("what one may not read cannot have been shown, and the figures are for coordinators", async () => {
  const { id: spaceId } = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
  const thread = { kind: "thread" as const, id: (await aThread(alva, { spaceId })).id };
  const choice = { id: uuidv7(), shown: [thread], chosen: thread };
  await expect(chooseSimilar(samir, choice)).rejects.toMatchObject({ code: "not_found" });
  await expect(getSimilarFigures(coordinator, thread)).rejects.toMatchObject({ code: "not_found" });
  await expect(getSimilarFigures(alva, thread)).rejects.toMatchObject({ code: "forbidden" });
});
