import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { aMember, aQuestion, aSpace, aThread } from "../../testing/factories.ts";
import { linkThread } from "../question-links/commands.ts";
import { createQuestion } from "./commands.ts";
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
