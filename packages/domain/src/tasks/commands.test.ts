import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, anOrganisation, aQuestion, aSpace, aThread } from "../../testing/factories.ts";
import { type MemberContext, transact } from "../context.ts";
import { completeTasks, type NewTask, raiseTask } from "./commands.ts";
import { isAssigned } from "./policy.ts";
import { listTasks } from "./queries.ts";

let database: ScratchDatabase;
let elin: MemberContext;
let olav: MemberContext;
let alva: MemberContext;

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  const imy = await anOrganisation(db, { kind: "authority" });
  elin = await aMember(db, { roles: ["member", "coordinator"] });
  olav = await aMember(db, { roles: ["member", "signatory"] });
  alva = await aMember(db, { roles: ["member", "signatory"], organisationId: imy.id });
});
afterAll(() => database[Symbol.asyncDispose]());

const raise = (task: Omit<NewTask, "at">) => transact(elin, (tx) => raiseTask(tx, { ...task, at: new Date() }));
const kindsFor = async (member: MemberContext, subjectId: string) =>
  (await listTasks(member)).filter((task) => task.subjectId === subjectId).map((task) => task.kind);

test("a task waits for a person, for a role, or for a role in one organisation, and for nobody else", async () => {
  const subjectId = uuidv7();
  await raise({ kind: "provision_check", subjectId, to: { personId: olav.actor.personId } });
  await raise({ kind: "question_different", subjectId, to: { role: "coordinator" } });
  const { organisationId } = alva.actor;
  await raise({ kind: "answer_confirm", subjectId, to: { role: "signatory", organisationId } });
  expect(await kindsFor(olav, subjectId)).toEqual(["provision_check"]);
  expect(await kindsFor(elin, subjectId)).toEqual(["question_different"]);
  expect(await kindsFor(alva, subjectId)).toEqual(["answer_confirm"]);
  const rows = await database.db.task.findMany({ where: { subjectId } });
  for (const { actor } of [elin, olav, alva])
    for (const row of rows)
      expect(isAssigned(actor, row as Parameters<typeof isAssigned>[1])).toBe(
        (await kindsFor({ ...elin, actor }, subjectId)).includes(row.kind as NewTask["kind"]),
      );
});

test("raised twice it is one, with the newer date, until it is done", async () => {
  const subjectId = uuidv7();
  const task = { kind: "answer_expired", subjectId, to: { role: "coordinator" } } as const;
  await raise(task);
  await raise({ ...task, dueAt: new Date("2030-01-01T00:00:00Z") });
  const open = (await listTasks(elin)).filter((one) => one.subjectId === subjectId);
  expect(open).toMatchObject([{ dueAt: "2030-01-01T00:00:00.000Z", role: "coordinator" }]);
  const done = { kind: task.kind, subjectId, at: new Date(), actorId: elin.actor.personId };
  await transact(elin, (tx) => completeTasks(tx, done));
  await transact(elin, (tx) => completeTasks(tx, done));
  expect(await kindsFor(elin, subjectId)).toEqual([]);
  expect(await database.db.event.count({ where: { subjectId, type: "task.done" } })).toBe(1);
});

test("about a thread it shows to those alone who may read the thread", async () => {
  const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
  const { id: threadId } = await aThread(alva, { spaceId: closed.id, title: "Bara för oss" });
  await raise({ kind: "question_different", subjectId: threadId, threadId, to: { role: "coordinator" } });
  await raise({ kind: "provision_check", subjectId: threadId, threadId, to: { role: "signatory" } });
  expect(await kindsFor(elin, threadId)).toEqual([]);
  expect(await kindsFor(olav, threadId)).toEqual([]);
  expect((await listTasks(alva)).find((task) => task.subjectId === threadId)?.thread?.title).toBe("Bara för oss");
});

test("about a question it names the question, for those who may read it", async () => {
  const { id: subjectId, number } = await aQuestion(elin, { title: { sv: "Får vi?" } });
  const title = async () => (await listTasks(alva)).find((task) => task.subjectId === subjectId)?.question?.title;
  await raise({ kind: "answer_confirm", subjectId, to: { role: "signatory" }, data: { number } });
  expect(await title()).toEqual({ sv: "Får vi?" });
  await database.db.question.update({ where: { id: subjectId }, data: { visibility: "coordinators" } });
  expect(await title()).toBeUndefined();
});
