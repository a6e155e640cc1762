import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, aQuestion } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { relateQuestions, unrelateQuestions } from "./commands.ts";
import { listRelations } from "./queries.ts";

let database: ScratchDatabase;
let elin: MemberContext;

beforeAll(async () => {
  database = await scratchDatabase();
  elin = await aMember(database.db, { roles: ["member", "coordinator"] });
});
afterAll(() => database[Symbol.asyncDispose]());

const ids = async () => [(await aQuestion(elin)).id, (await aQuestion(elin)).id, (await aQuestion(elin)).id] as const;

test("a relation stands on both questions, each in its direction", async () => {
  const [old, recent] = await ids();
  await relateQuestions(elin, { fromId: old, toId: recent, kind: "superseded_by" });
  await relateQuestions(elin, { fromId: old, toId: recent, kind: "superseded_by" });
  expect(await listRelations(elin, old)).toMatchObject([
    { kind: "superseded_by", direction: "from", question: { id: recent } },
  ]);
  expect(await listRelations(elin, recent)).toMatchObject([
    { kind: "superseded_by", direction: "to", question: { id: old } },
  ]);
  await unrelateQuestions(elin, { fromId: old, toId: recent, kind: "superseded_by" });
  expect(await listRelations(elin, recent)).toEqual([]);
});

test.each(["superseded_by", "duplicate_of", "narrower_than"] as const)(
  "%s makes no circle, however long",
  async (kind) => {
    const [one, two, three] = await ids();
    await relateQuestions(elin, { fromId: one, toId: two, kind });
    await expect(relateQuestions(elin, { fromId: two, toId: one, kind })).rejects.toMatchObject({
      reason: "question.relation_cycle",
    });
    await relateQuestions(elin, { fromId: two, toId: three, kind });
    await expect(relateQuestions(elin, { fromId: three, toId: one, kind })).rejects.toMatchObject({
      reason: "question.relation_cycle",
    });
    await expect(relateQuestions(elin, { fromId: one, toId: one, kind })).rejects.toMatchObject({
      reason: "question.relation_self",
    });
  },
);

test("of two that supersede each other at the same time one is refused", async () => {
  const [one, two] = await ids();
  const tries = await Promise.allSettled([
    relateQuestions(elin, { fromId: one, toId: two, kind: "superseded_by" }),
    relateQuestions(elin, { fromId: two, toId: one, kind: "superseded_by" }),
  ]);
  expect(tries.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a conflict is kept once, whoever says it first", async () => {
  const [one, two] = await ids();
  await relateQuestions(elin, { fromId: one, toId: two, kind: "conflicts_with" });
  await relateQuestions(elin, { fromId: two, toId: one, kind: "conflicts_with" });
  expect(await listRelations(elin, one)).toHaveLength(1);
  expect(await listRelations(elin, two)).toHaveLength(1);
});
