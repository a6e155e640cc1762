import type { QuestionSensitivity, QuestionState, QuestionVisibility } from "@samrad/contracts/questions";
import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { aMember, aQuestion, aSpace, aThread } from "../../testing/factories.ts";
import { linkThread } from "../question-links/commands.ts";
import { listNotifications } from "../notifications/queries.ts";
import { listChanges } from "../question-changes/queries.ts";
import { listTasks } from "../tasks/queries.ts";
import {
  classifyQuestion,
  createQuestion,
  decideSupport,
  rewordQuestion,
  setQuestionState,
  suggestQuestion,
} from "./commands.ts";
import { getQuestion, listQuestions } from "./queries.ts";

async function aNetwork() {
  const scratch = await scratchDatabase();
  const { db } = scratch;
  const elin = await aMember(db, { roles: ["member", "coordinator"] });
  const samir = await aMember(db);
  const space = await aSpace(db);
  return { ...scratch, elin, samir, spaceId: space.id, [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose]() };
}

test("a coordinator makes a question of two threads; a member finds it by number, by word and in the list", async () => {
  await using network = await aNetwork();
  const { elin, samir, spaceId } = network;
  const threads = [await aThread(samir, { spaceId }), await aThread(samir, { spaceId })];
  const made = await aQuestion(elin, {
    title: { sv: "När är en modell anonym?", en: "When is a model anonymous?" },
    threadIds: threads.map((thread) => thread.id),
  });
  const found = await getQuestion(samir, { number: made.number });
  expect(found).toMatchObject({ threadCount: 2, organisationCount: null, abilities: { edit: false, follow: true } });
  for (const text of ["modeller anonyma", "models", `Q-${made.number}`, ""]) {
    const { questions } = await listQuestions(samir, { text });
    expect(questions.map((question) => question.id)).toEqual([made.id]);
  }
});

test("a second try of the same creation or link changes nothing; a member may do neither", async () => {
  await using network = await aNetwork();
  const { elin, samir, spaceId } = network;
  const thread = await aThread(samir, { spaceId });
  const input = { id: uuidv7(), title: { sv: "Fråga" }, statement: {}, threadIds: [thread.id] };
  await expect(createQuestion(samir, input)).rejects.toMatchObject({ code: "forbidden" });
  const [first, second] = [await createQuestion(elin, input), await createQuestion(elin, input)];
  expect(second).toEqual(first);
  const link = { questionId: input.id, threadId: thread.id };
  await Promise.all([linkThread(elin, link), linkThread(elin, link)]);
  expect((await getQuestion(elin, { questionId: input.id })).threadCount).toBe(1);
  await expect(linkThread(samir, link)).rejects.toMatchObject({ code: "forbidden" });
});

test("a statement without a title in its language is refused", async () => {
  await using network = await aNetwork();
  const input = { title: { sv: "Fråga" }, statement: { nb: "Tekst" }, threadIds: [] };
  await expect(createQuestion(network.elin, { id: uuidv7(), ...input })).rejects.toMatchObject({
    reason: "question.title_missing",
  });
});

test("a wording that somebody changed meanwhile is not overwritten; links do not count as a change of wording", async () => {
  await using network = await aNetwork();
  const { elin, samir, spaceId } = network;
  const made = await aQuestion(elin, { title: { sv: "Fråga" } });
  await linkThread(elin, { questionId: made.id, threadId: (await aThread(samir, { spaceId })).id });
  const input = { questionId: made.id, revision: made.revision, title: { sv: "Bättre fråga" }, statement: {} };
  const better = await rewordQuestion(elin, input);
  const statement = { sv: "Enligt artikel 6.1 f dataskyddsförordningen." };
  const citing = await rewordQuestion(elin, { ...input, revision: better.revision, statement });
  const keys = await network.db.citation.findMany({ where: { sourceId: made.id }, select: { key: true } });
  expect(keys).toEqual([{ key: "celex:32016R0679#art_6/par_1/pnt_f" }]);
  await rewordQuestion(elin, { ...input, revision: citing.revision });
  expect(await rewordQuestion(elin, input)).toMatchObject({ title: better.title, statement: {} });
  await expect(rewordQuestion(elin, { ...input, title: { sv: "En annan" } })).rejects.toMatchObject({
    reason: "question.stale",
  });
});

test("support moves a question on and is told to those who follow it; a state goes only where it may", async () => {
  await using network = await aNetwork();
  const { elin, samir, spaceId } = network;
  const { id: questionId } = await aQuestion(elin, { threadIds: [(await aThread(samir, { spaceId })).id] });
  const move = (from: QuestionState, to: QuestionState) => setQuestionState(elin, { questionId, from, to });
  await expect(move("identified", "support_decided")).rejects.toMatchObject({ reason: "question.support_missing" });
  await expect(move("identified", "answered")).rejects.toMatchObject({ reason: "question.transition" });
  const support = { form: "guidance", reason: "Många frågar.", due: "2027-03-31" } as const;
  const decided = await decideSupport(elin, { questionId, ...support });
  expect(decided).toMatchObject({ state: "support_decided", support });
  expect(await decideSupport(elin, { questionId, ...support })).toEqual(decided);
  await expect(move("identified", "closed")).rejects.toMatchObject({ reason: "question.stale" });
  expect(await move("support_decided", "answered")).toMatchObject({ state: "answered" });
  const { notifications } = await listNotifications(samir, { filter: "all" });
  expect(notifications.find((notice) => notice.kind === "question_moved")?.data).toMatchObject({ state: "answered" });
  const kinds = (await listChanges(samir, questionId)).map((change) => change.kind);
  expect(kinds).toEqual(["state_changed", "state_changed", "support_decided", "linked", "created"]);
});

test("the more sensitive a question is, the fewer may see it", async () => {
  await using network = await aNetwork();
  const { elin, samir } = network;
  const { id: questionId } = await aQuestion(elin);
  const rest = { questionId, confidence: "validated", governance: "compliance_based" } as const;
  const classify = (sensitivity: QuestionSensitivity, visibility: QuestionVisibility, ownerId = elin.actor.personId) =>
    classifyQuestion(elin, { ...rest, sensitivity, visibility, ownerId });
  for (const [sensitivity, visibility] of [
    ["sensitive", "public"],
    ["confidential", "network"],
    ["confidential", "public"],
  ] as const)
    await expect(classify(sensitivity, visibility)).rejects.toMatchObject({ reason: "question.too_visible" });
  await expect(classify("ordinary", "network", samir.actor.personId)).rejects.toMatchObject({
    reason: "question.owner_unfit",
  });
  expect(await classify("confidential", "coordinators")).toMatchObject({ visibility: "coordinators" });
  await expect(getQuestion(samir, { questionId })).rejects.toMatchObject({ code: "not_found" });
});

test("where the wording is its owner's alone, nobody else changes it, nor how it is kept; an administrator may name another owner", async () => {
  await using network = await aNetwork();
  const { elin, db } = network;
  const jonas = await aMember(db, { roles: ["member", "coordinator"] });
  const ida = await aMember(db, { roles: ["member", "administrator"] });
  const { id: questionId } = await aQuestion(elin);
  const kept = { questionId, confidence: "validated", visibility: "network", sensitivity: "ordinary" } as const;
  const keep = (context: typeof elin, ownerId: string | null) =>
    classifyQuestion(context, { ...kept, governance: "compliance_based", ownerId });
  await expect(keep(elin, null)).rejects.toMatchObject({ reason: "question.owner_missing" });
  const { revision } = await keep(elin, elin.actor.personId);
  const reword = (context: typeof elin) =>
    rewordQuestion(context, { questionId, revision, title: { sv: "Ny lydelse" }, statement: {} });
  for (const other of [jonas, ida]) await expect(reword(other)).rejects.toMatchObject({ code: "forbidden" });
  await expect(keep(jonas, jonas.actor.personId)).rejects.toMatchObject({ code: "forbidden" });
  await keep(ida, jonas.actor.personId);
  await expect(reword(elin)).rejects.toMatchObject({ code: "forbidden" });
  const seen = await getQuestion(elin, { questionId });
  expect(seen.abilities).toMatchObject({ edit: true, reword: false, classify: false });
  expect(await reword(jonas)).toMatchObject({ title: { sv: "Ny lydelse" }, abilities: { reword: true } });
});

test("what a member suggests is for the coordinators, until one of them takes it up", async () => {
  await using network = await aNetwork();
  const { elin, samir, spaceId, db } = network;
  const jonas = await aMember(db);
  const thread = await aThread(samir, { spaceId });
  const input = { id: uuidv7(), threadId: thread.id, title: { sv: "Frågar flera?" }, statement: {} };
  const suggested = await suggestQuestion(samir, input);
  expect(suggested).toMatchObject({ state: "suggested", threadCount: 1, abilities: { edit: false } });
  const wanted = { questionId: suggested.id };
  await expect(getQuestion(jonas, wanted)).rejects.toMatchObject({ code: "not_found" });
  expect((await listTasks(elin)).map((task) => task.kind)).toEqual(["question_suggested"]);
  await setQuestionState(elin, { ...wanted, from: "suggested", to: "identified" });
  expect(await listTasks(elin)).toEqual([]);
  expect(await getQuestion(jonas, wanted)).toMatchObject({ state: "identified", owner: { id: elin.actor.personId } });
});
