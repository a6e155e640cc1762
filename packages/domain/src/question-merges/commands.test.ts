import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, aQuestion, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { setQuestionFollowed } from "../question-follows/commands.ts";
import { unlinkThread } from "../question-links/commands.ts";
import { listLinkedThreads } from "../question-links/queries.ts";
import { getQuestion, listQuestions } from "../questions/queries.ts";
import { mergeQuestion, splitQuestion, unmergeQuestion } from "./commands.ts";

let database: ScratchDatabase;
let elin: MemberContext;
let samir: MemberContext;
let spaceId: string;

beforeAll(async () => {
  database = await scratchDatabase();
  elin = await aMember(database.db, { roles: ["member", "coordinator"] });
  samir = await aMember(database.db);
  spaceId = (await aSpace(database.db)).id;
});
afterAll(() => database[Symbol.asyncDispose]());

const threads = async (count: number) => {
  const ids: string[] = [];
  while (ids.length < count) ids.push((await aThread(elin, { spaceId })).id);
  return ids;
};
const behind = async (questionId: string) =>
  (await listLinkedThreads(elin, questionId)).map((thread) => thread.id).toSorted();

test("what is merged has its threads, followers and concepts in the other one and leads on to it; taken back, each has its own again", async () => {
  const [a, b, c] = (await threads(3)) as [string, string, string];
  const conceptId = uuidv7();
  const [merged, into] = [await aQuestion(elin, { threadIds: [a, b] }), await aQuestion(elin, { threadIds: [b, c] })];
  await database.db.concept.create({ data: { id: conceptId, uri: `urn:uuid:${conceptId}` } });
  await database.db.questionConcept.create({ data: { questionId: merged.id, conceptId } });
  await setQuestionFollowed(samir, merged.id, true);
  await mergeQuestion(elin, { questionId: merged.id, intoId: into.id });
  await mergeQuestion(elin, { questionId: merged.id, intoId: into.id });
  expect(await behind(into.id)).toEqual([a, b, c].toSorted());
  expect(await getQuestion(samir, { questionId: into.id })).toMatchObject({
    following: true,
    concepts: [{ id: conceptId }],
  });
  expect(await getQuestion(samir, { number: merged.number })).toMatchObject({
    state: "closed",
    mergedInto: { id: into.id },
    abilities: { edit: false, follow: false },
  });
  const { questions } = await listQuestions(samir, { text: "" });
  expect(questions.map((question) => question.id)).not.toContain(merged.id);

  await unlinkThread(elin, { questionId: into.id, threadId: a });
  const restored = await unmergeQuestion(elin, merged.id);
  expect(restored).toMatchObject({ state: "identified", mergedInto: null, closedAt: null });
  expect(await behind(merged.id)).toEqual([b]);
  expect(await behind(into.id)).toEqual([b, c].toSorted());
  expect(await getQuestion(samir, { questionId: into.id })).toMatchObject({ following: false, concepts: [] });
});

test("a question is not merged with itself, nor into one that was merged, and not taken back twice", async () => {
  const [one, two, three] = [await aQuestion(elin), await aQuestion(elin), await aQuestion(elin)];
  await expect(mergeQuestion(elin, { questionId: one.id, intoId: one.id })).rejects.toMatchObject({
    reason: "question.relation_self",
  });
  await mergeQuestion(elin, { questionId: one.id, intoId: two.id });
  await expect(mergeQuestion(elin, { questionId: three.id, intoId: one.id })).rejects.toMatchObject({
    reason: "question.closed",
  });
  await mergeQuestion(elin, { questionId: two.id, intoId: three.id });
  await expect(unmergeQuestion(elin, one.id)).rejects.toMatchObject({ reason: "question.merged_on" });
  await unmergeQuestion(elin, two.id);
  await expect(unmergeQuestion(elin, two.id)).rejects.toMatchObject({ reason: "question.not_merged" });
});

test("a split takes the chosen threads to a new question", async () => {
  const [a, b] = (await threads(2)) as [string, string];
  const whole = await aQuestion(elin, { threadIds: [a, b] });
  const input = {
    id: uuidv7(),
    questionId: whole.id,
    title: { sv: "Den andra frågan" },
    statement: {},
    threadIds: [b],
  };
  const part = await splitQuestion(elin, input);
  expect((await splitQuestion(elin, input)).number).toBe(part.number);
  expect(await behind(whole.id)).toEqual([a]);
  expect(await behind(part.id)).toEqual([b]);
  await expect(splitQuestion(elin, { ...input, id: uuidv7() })).rejects.toMatchObject({ reason: "question.stale" });
});
