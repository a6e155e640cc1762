import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aMember, aQuestion, aReply, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { unlinkThread } from "../question-links/commands.ts";
import { decideSupport } from "../questions/commands.ts";
import { getQuestion } from "../questions/queries.ts";
import { decideLink, putAside, takeBackQuestion, takeUp } from "./commands.ts";
import { countWaiting, getWaitingThread, listWaiting } from "./queries.ts";

let database: ScratchDatabase;
let elin: MemberContext;
let karin: MemberContext;
let samir: MemberContext;
let spaceId: string;
let threadId: string;

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  elin = await aMember(db, { roles: ["member", "coordinator"] });
  karin = await aMember(db, { roles: ["member", "coordinator"] });
  samir = await aMember(db);
  spaceId = (await aSpace(db)).id;
});
beforeEach(async () => {
  threadId = (await aThread(samir, { spaceId })).id;
});
afterAll(() => database[Symbol.asyncDispose]());

const tabOf = async (id: string, at = new Date()) => {
  for (const tab of ["waiting", "later", "not_recurring"] as const) {
    const { threads } = await listWaiting({ ...elin, now: () => at }, { tab, order: "active" });
    if (threads.some((thread) => thread.id === id)) return tab;
  }
  return null;
};

test("a thread waits until it is linked, and again when the link is taken back", async () => {
  const question = await aQuestion(elin);
  expect(await tabOf(threadId)).toBe("waiting");
  await decideLink(elin, { threadId, questionId: question.id });
  await decideLink(elin, { threadId, questionId: question.id });
  expect(await tabOf(threadId)).toBeNull();
  await unlinkThread(elin, { threadId, questionId: question.id });
  expect(await tabOf(threadId)).toBe("waiting");
});

test("what was put off comes back after some days, or when somebody writes", async () => {
  await putAside(elin, threadId, "later");
  await putAside(elin, threadId, "later");
  expect(await tabOf(threadId)).toBe("later");
  expect(await tabOf(threadId, new Date(Date.now() + 8 * 86_400_000))).toBe("waiting");
  await aReply(samir, threadId);
  expect(await tabOf(threadId)).toBe("waiting");
  await putAside(elin, threadId, "later");
  expect(await tabOf(threadId)).toBe("later");
});

test("what recurs nowhere is kept apart until somebody takes it up again", async () => {
  await putAside(elin, threadId, "not_recurring");
  const { threads } = await listWaiting(elin, { tab: "not_recurring", order: "oldest" });
  expect(threads.find((thread) => thread.id === threadId)?.decision).toMatchObject({
    kind: "not_recurring",
    by: { id: elin.actor.personId },
  });
  await takeUp(karin, threadId);
  expect(await tabOf(threadId)).toBe("waiting");
});

test("of two coordinators the second hears that the first has decided", async () => {
  const [one, other] = [await aQuestion(elin), await aQuestion(karin)];
  const tries = await Promise.allSettled([
    decideLink(elin, { threadId, questionId: one.id }),
    decideLink(karin, { threadId, questionId: other.id }),
    putAside(karin, threadId, "not_recurring"),
  ]);
  expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  const refused = tries.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  for (const reason of refused) expect(reason).toMatchObject({ reason: "triage.decided" });
});

test("a coordinator decides about what may be read, and nobody else decides", async () => {
  const closed = await aSpace(database.db, { organisationIds: [samir.actor.organisationId] });
  const hidden = await aThread(samir, { spaceId: closed.id });
  const before = await countWaiting(elin);
  expect(await tabOf(hidden.id)).toBeNull();
  await aThread(samir, { spaceId: closed.id });
  expect(await countWaiting(elin)).toEqual(before);
  await expect(putAside(elin, hidden.id, "later")).rejects.toMatchObject({ code: "not_found" });
  await expect(getWaitingThread(elin, hidden.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(putAside(samir, hidden.id, "later")).rejects.toMatchObject({ code: "forbidden" });
});

test("the likeliest question stands first, with the words that both have", async () => {
  const title = "Får vi träna en språkmodell på journaltext?";
  const thread = await aThread(samir, { spaceId, title, text: "Journaler från vården." });
  await aQuestion(elin, { title: { sv: "Vem är ansvarig vid federerad inlärning?" } });
  const question = await aQuestion(elin, {
    title: { sv: "När får journaltext användas för att träna språkmodeller?" },
  });
  const { candidates } = await getWaitingThread(elin, thread.id);
  expect(candidates[0]).toMatchObject({ id: question.id });
  expect(candidates[0]?.why.words.map((word) => word.thread)).toContain("journaltext");
});

test("a question that was made by mistake is taken back as if it had never been, its number is not given again", async () => {
  const made = await aQuestion(elin, { threadIds: [threadId] });
  await expect(takeBackQuestion(samir, made.id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(takeBackQuestion(karin, made.id)).rejects.toMatchObject({ reason: "question.in_use" });
  await takeBackQuestion(elin, made.id);
  await takeBackQuestion(elin, made.id);
  await expect(getQuestion(elin, { questionId: made.id })).rejects.toMatchObject({ code: "not_found" });
  expect(await tabOf(threadId)).toBe("waiting");
  expect(await database.db.notification.count({ where: { subjectId: made.id } })).toBe(0);
  expect((await aQuestion(elin)).number).toBeGreaterThan(made.number);
});

test("a question that somebody has worked on since it was made stays", async () => {
  const made = await aQuestion(elin, { threadIds: [threadId] });
  await decideSupport(karin, { questionId: made.id, form: "event", reason: "", due: null });
  await expect(takeBackQuestion(elin, made.id)).rejects.toMatchObject({ reason: "question.in_use" });
  expect(await getQuestion(elin, { questionId: made.id })).toMatchObject({ threadCount: 1 });
});
