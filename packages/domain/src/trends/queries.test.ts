import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aConcept, aMember, anOrganisation, aQuestion, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { getReport } from "../reports/queries.ts";
import { getTrend, listTrendThreads } from "./queries.ts";

let database: ScratchDatabase;
let elin: MemberContext;
let authors: MemberContext[];
let spaceId: string;

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  elin = await aMember(db, { roles: ["member", "coordinator"] });
  authors = [];
  for (const country of ["SE", "SE", "SE", "NO"])
    authors.push(await aMember(db, { organisationId: (await anOrganisation(db, { country })).id }));
  spaceId = (await aSpace(db)).id;
});
afterAll(() => database[Symbol.asyncDispose]());

const askedBy = async (count: number) => {
  const threads = [];
  for (const author of authors.slice(0, count)) threads.push((await aThread(author, { spaceId })).id);
  return threads;
};

test("a question shows in the quarter when three organisations ask it, with its threads behind it", async () => {
  const { id: few } = await aQuestion(elin, { threadIds: await askedBy(2) });
  const { id: many } = await aQuestion(elin, { threadIds: await askedBy(4) });
  // Three more that ask nothing, so that what remains is a group too.
  await askedBy(3);
  const trend = await getTrend(elin, { by: "question" });
  const shown = trend.rows.map(({ value, total }) => [value.key, total]);
  expect(shown).toEqual([[many, { threads: 4, organisations: 3 }]]);
  expect(JSON.stringify(trend)).not.toContain(few);
  expect(trend.total.total).toEqual({ threads: 9, organisations: 3 });
  const { threads } = await listTrendThreads(elin, { question: many, quarter: trend.quarters.at(-1) });
  expect(threads).toHaveLength(4);
});

test("members alone see trends, and what they may not open is not listed", async () => {
  const closed = await aSpace(database.db, { organisationIds: [authors[0]!.actor.organisationId] });
  const { id } = await aThread(authors[0]!, { spaceId: closed.id });
  const concept = await aConcept(database.db);
  await database.db.threadConcept.create({ data: { threadId: id, conceptId: concept.id, taggedAt: new Date() } });
  expect((await listTrendThreads(authors[0]!, { concept: concept.id })).threads).toHaveLength(1);
  expect((await listTrendThreads(elin, { concept: concept.id })).threads).toEqual([]);
  expect((await getTrend(elin, { by: "country", concept: concept.id })).total.total).toBeNull();
});

test("the week's report says what is new, rises, is late and waits, and is for coordinators", async () => {
  const threadIds = await askedBy(2);
  const { id, number } = await aQuestion(elin, { threadIds });
  await database.db.question.update({
    where: { id },
    data: { supportForm: "guidance", supportDue: new Date("2020-01-31"), state: "support_decided" },
  });
  await database.db.answerText.create({
    data: {
      questionId: id,
      version: 1,
      lang: "sv",
      document: { type: "doc", content: [] },
      text: "",
      writtenById: elin.actor.personId,
      organisationId: elin.actor.organisationId,
      writtenAt: new Date(),
    },
  });
  await anOrganisation(database.db, { kind: "authority" });
  const report = await getReport(elin, {});
  expect(report.newQuestions.map((question) => question.number)).toContain(number);
  expect(report.newThreads.map((thread) => thread.id)).toEqual(expect.arrayContaining(threadIds));
  expect(report.rising.find(({ question }) => question.id === id)).toMatchObject({ threads: 2, mean: 0 });
  expect(report.overdue).toMatchObject([{ question: { id }, due: "2020-01-31" }]);
  expect(report.unanswered).toMatchObject([{ question: { id } }]);
  expect(await getReport(elin, { week: report.previous })).toMatchObject({ next: report.week, newThreads: [] });
  await expect(getReport(authors[0]!, {})).rejects.toMatchObject({ code: "forbidden" });
  await expect(listTrendThreads(elin, { question: uuidv7() })).resolves.toMatchObject({ threads: [] });
});
