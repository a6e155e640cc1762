import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, aQuestion, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { listNotifications } from "../notifications/queries.ts";
import { listChanges } from "../question-changes/queries.ts";
import { classifyQuestion } from "../questions/commands.ts";
import { getQuestion } from "../questions/queries.ts";
import { listTasks } from "../tasks/queries.ts";
import { differ, linkThread, settleDifference, unlinkThread } from "./commands.ts";
import { listDifferences, listLinkedThreads, listThreadQuestions } from "./queries.ts";

let database: ScratchDatabase;
let elin: MemberContext;
let samir: MemberContext;
let jonas: MemberContext;
let spaceId: string;

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  elin = await aMember(db, { roles: ["member", "coordinator"] });
  samir = await aMember(db);
  jonas = await aMember(db);
  spaceId = (await aSpace(db)).id;
});
afterAll(() => database[Symbol.asyncDispose]());

const noticesOf = async (member: MemberContext, questionId: string) => {
  const { notifications } = await listNotifications(member, { filter: "all" });
  return notifications.filter((notice) => notice.subjectId === questionId).map((notice) => notice.kind);
};
const tasksAbout = async (threadId: string) =>
  (await listTasks(elin)).filter((task) => task.subjectId === threadId).map((task) => task.kind);

test("the asker hears once that the thread is linked, and follows the question from then on", async () => {
  const thread = await aThread(samir, { spaceId });
  const question = await aQuestion(elin);
  const link = { questionId: question.id, threadId: thread.id };
  await linkThread(elin, link);
  await linkThread(elin, link);
  expect(await noticesOf(samir, question.id)).toEqual(["question_linked"]);
  expect((await getQuestion(samir, { questionId: question.id })).following).toBe(true);
  const shown = await listThreadQuestions(samir, thread.id);
  expect(shown.questions).toMatchObject([{ id: question.id, abilities: { unlink: false, differ: true } }]);
  await unlinkThread(elin, link);
  expect(await noticesOf(samir, question.id)).toEqual([]);
  expect((await listThreadQuestions(samir, thread.id)).questions).toEqual([]);
});

test("an asker who finds the question different gives the coordinators a task, until one of them decides", async () => {
  const thread = await aThread(samir, { spaceId });
  const question = await aQuestion(elin, { threadIds: [thread.id] });
  const link = { questionId: question.id, threadId: thread.id };
  const difference = "Vi frågar om inköp.";
  await expect(differ(jonas, { ...link, difference })).rejects.toMatchObject({ code: "forbidden" });
  await differ(samir, { ...link, difference });
  await differ(samir, { ...link, difference: "Igen" });
  expect(await tasksAbout(thread.id)).toEqual(["question_different"]);
  const differences = await listDifferences(elin);
  expect(differences.find((one) => one.thread.id === thread.id)).toMatchObject({
    question: { id: question.id },
    thread: { difference },
  });
  const [seenByJonas] = await listLinkedThreads(jonas, question.id);
  expect(seenByJonas).toMatchObject({ differentAt: null, difference: "" });
  const waiting = async () => (await listThreadQuestions(samir, thread.id)).questions[0];
  expect(await waiting()).toMatchObject({ differentAt: expect.any(String), abilities: { differ: false } });
  await settleDifference(elin, { ...link, stays: true });
  expect(await tasksAbout(thread.id)).toEqual([]);
  expect(await waiting()).toMatchObject({ differentAt: null, abilities: { differ: false } });
  await settleDifference(elin, { ...link, stays: false });
  expect(await listLinkedThreads(elin, question.id)).toEqual([]);
});

test("of a question for coordinators alone the asker hears when it opens", async () => {
  const thread = await aThread(samir, { spaceId });
  const question = await aQuestion(elin);
  const kept = { confidence: "not_validated", governance: "experience_based", ownerId: null } as const;
  const classify = (visibility: "network" | "coordinators") =>
    classifyQuestion(elin, { questionId: question.id, ...kept, visibility, sensitivity: "ordinary" });
  await classify("coordinators");
  await linkThread(elin, { questionId: question.id, threadId: thread.id });
  expect(await noticesOf(samir, question.id)).toEqual([]);
  expect((await listThreadQuestions(samir, thread.id)).questions).toEqual([]);
  await classify("network");
  expect(await noticesOf(samir, question.id)).toEqual(["question_linked"]);
});

test("threads behind a question are listed and counted, and told of in its history, as far as the reader may read them", async () => {
  const closed = await aSpace(database.db, {
    organisationIds: [elin.actor.organisationId, samir.actor.organisationId],
  });
  const open = await aThread(samir, { spaceId });
  const hidden = await aThread(samir, { spaceId: closed.id, title: "Bara för oss" });
  const others = [await aThread(jonas, { spaceId }), await aThread(elin, { spaceId })];
  const question = await aQuestion(elin, { threadIds: [open.id, hidden.id, ...others.map((thread) => thread.id)] });
  expect(await listLinkedThreads(elin, question.id)).toHaveLength(4);
  const seen = await listLinkedThreads(jonas, question.id);
  expect(seen.map((thread) => thread.id)).not.toContain(hidden.id);
  expect(await getQuestion(jonas, { questionId: question.id })).toMatchObject({ threadCount: 3, organisationCount: 3 });
  const told = await listChanges(jonas, question.id);
  expect(told.filter((change) => change.kind === "linked")).toHaveLength(3);
  expect(JSON.stringify(told)).not.toContain(hidden.id);
});

test("a closed question takes no threads, and a thread that is not open to a coordinator is not there", async () => {
  const outside = await aSpace(database.db, { organisationIds: [jonas.actor.organisationId] });
  const thread = await aThread(jonas, { spaceId: outside.id });
  const question = await aQuestion(elin);
  await expect(linkThread(elin, { questionId: question.id, threadId: thread.id })).rejects.toMatchObject({
    code: "not_found",
  });
  await database.db.question.update({ where: { id: question.id }, data: { state: "closed" } });
  const own = await aThread(jonas, { spaceId });
  await expect(linkThread(elin, { questionId: question.id, threadId: own.id })).rejects.toMatchObject({
    reason: "question.closed",
  });
});
